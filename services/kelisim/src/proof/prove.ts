import type { Article } from '@kelisim/domain/documents/article';
import { cut } from '@kelisim/language';
import type { ArchiveRecord } from '@kelisim/ports/archive';
import type { ProvableFact } from './facts';
import type { Replay, Unreplayed } from './replay';

/** The words as they stand in the archived page, within their sentence or sentences. */
export interface Passage {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** What came of looking for a fact in the archived page of its article. */
export interface Proof {
  readonly fact: ProvableFact;
  readonly article: Article;
  /** `proven`: the page is the one that was fetched, and it has the words. */
  readonly verdict: 'proven' | 'words-missing' | Unreplayed;
  readonly passage?: Passage;
  /** Where and when the page was fetched, where it could be read. */
  readonly record?: ArchiveRecord;
  readonly cause?: string;
}

/** Looks for a fact's words in its article as the archived page tells it. */
export function prove(fact: ProvableFact, article: Article, page: Replay): Proof {
  if (page.kind !== 'read') return { fact, article, verdict: page.kind, ...(page.cause && { cause: page.cause }) };
  const at = placeOf(fact, page.text);
  if (at !== undefined) {
    const passage = passageIn(page.text, at, at + fact.evidence.text.length);
    return { fact, article, verdict: 'proven', passage };
  }
  if (page.title?.includes(fact.evidence.text))
    return { fact, article, verdict: 'proven', passage: passageIn(page.title, page.title.indexOf(fact.evidence.text)) };
  return { fact, article, verdict: 'words-missing', cause: 'the page is whole, but the words are not in its text' };
}

/** Where they were when they were read, or else where they are now that pages are read another way. */
function placeOf({ evidence: { start, text: words } }: ProvableFact, text: string): number | undefined {
  if (text.startsWith(words, start)) return start;
  const at = text.indexOf(words);
  return at < 0 ? undefined : at;
}

function passageIn(text: string, start: number, end: number = text.length): Passage {
  const touched = cut(text).sentences.filter((sentence) => sentence.start < end && sentence.end > start);
  const from = Math.min(start, touched[0]?.start ?? start);
  const to = Math.max(end, touched.at(-1)?.end ?? end);
  return { before: text.slice(from, start), words: text.slice(start, end), after: text.slice(end, to) };
}
