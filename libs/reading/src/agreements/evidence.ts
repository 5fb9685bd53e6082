import type { Evidence } from '@kelisim/domain/evidence';
import type { Sentence } from '@kelisim/language';
import type { Story } from '../story';
import type { Telling } from './tellings';

/** A sentence up to this length stands whole; of a longer one only the clause that tells of the paper. */
const LONGEST = 320;

/** A proof of two sentences is no longer than this, and what is added than that: it should not outgrow what it proves. */
const LONGEST_PAIR = 360;
const LONGEST_ADDITION = 220;

/** The words that prove an agreement, verbatim: the sentence that tells of it, with its neighbours that do so too. */
export function evidenceOf(story: Story, main: Telling, tellings: readonly Telling[]): Evidence {
  const { sentence } = main;
  if (sentence.end - sentence.start > LONGEST) return shortened(story, main);
  const beside = tellings.map((each) => each.sentence).filter((each) => isNeighbour(sentence, each));
  const start = Math.min(sentence.start, ...beside.map((each) => each.start));
  const end = Math.max(sentence.end, ...beside.map((each) => each.end));
  return end - start > LONGEST_PAIR ? quoted(story, sentence.start, sentence.end) : quoted(story, start, end);
}

function isNeighbour(sentence: Sentence, other: Sentence): boolean {
  const near = Math.abs(other.index - sentence.index) === 1 && other.block === sentence.block;
  return near && other.end - other.start <= LONGEST_ADDITION;
}

/** Of a long sentence the clause that tells of the paper, or the words around the act. */
function shortened(story: Story, telling: Telling): Evidence {
  const { sentence, clause } = telling;
  const tokens = story.model.tokens;
  const from = Math.min(...clause.pieces.map((piece) => piece.from));
  const to = Math.max(...clause.pieces.map((piece) => piece.to));
  const [start, end] = [tokens[from]?.start ?? sentence.start, tokens[to - 1]?.end ?? sentence.end];
  if (end - start <= LONGEST) return quoted(story, start, end);
  const at = tokens[telling.at]?.start ?? start;
  return around(story, telling, start, end, at);
}

/** A window of whole words around the act, within the clause. */
function around(story: Story, telling: Telling, start: number, end: number, at: number): Evidence {
  const tokens = story.model.tokens.slice(telling.sentence.from, telling.sentence.to);
  const from = tokens.find((token) => token.start >= Math.max(start, at - LONGEST / 2))?.start ?? start;
  const last = tokens.findLast((token) => token.end <= Math.min(end, from + LONGEST));
  return quoted(story, from, Math.max(last?.end ?? end, at + 1));
}

function quoted(story: Story, start: number, end: number): Evidence {
  return { start, end, text: story.text.slice(start, end) };
}
