import type { Story } from '../story';
import { mentionsIn } from './instruments';
import { listed } from './lexicon';
import type { Telling } from './tellings';
import { firstFrom } from './within';
import type { Words } from './words';

const OPENERS = listed('subjects.openers');
const FIELDS = new Set(['сфера', 'область', 'отрасль', 'рамка']);
/** A subject of more words would be no name of a matter. */
const MOST_WORDS = 30;

/** What a paper is about, as the text has it: the words after «о», «об», «по», «на» that follow its name. */
export function subjectOf(story: Story, words: Words, head: number, telling: Telling): string | undefined {
  const end = Math.min(telling.sentence.to, head + LOOK_AHEAD);
  for (let at = head + 1; at < end; at++) {
    if (isEnd(words, at)) return undefined;
    if (!OPENERS.has(words.at(at).norm) || at > head + (REACH[words.at(at).norm] ?? LOOK_AHEAD)) continue;
    if (words.at(at).norm === 'в' && !FIELDS.has(words.readings(at + 1)[0]?.lemma ?? '')) continue;
    return textOf(story, words, at + 1, telling);
  }
  return undefined;
}

function isEnd(words: Words, at: number): boolean {
  const token = words.at(at);
  return token.text === ',' || token.text === '.' || token.text === ';' || words.readings(at)[0]?.pos === 'verb';
}

function textOf(story: Story, words: Words, from: number, telling: Telling): string | undefined {
  let to = from;
  const limit = Math.min(telling.sentence.to, from + MOST_WORDS, nextDate(story, from), nextPaper(words, from));
  while (to < limit && !closes(words, from, to)) to++;
  while (
    to > from &&
    (LEADS_ON.has(words.at(to - 1).norm) || (words.at(to - 1).kind === 'punctuation' && words.at(to - 1).text !== '»'))
  )
    to--;
  if (to === from || words.at(from).kind === 'number' || ANAPHORS.has(words.at(from).norm)) return undefined;
  return story.text.slice(words.at(from).start, words.at(to - 1).end).replace(/\s+/g, ' ');
}

/** A date after the subject is that of the signing. */
function nextDate(story: Story, from: number): number {
  return story.dates[firstFrom(story.dates, from + 1)]?.from ?? Number.MAX_SAFE_INTEGER;
}

function nextPaper(words: Words, from: number): number {
  const listed = mentionsIn(words, from + 1, from + MOST_WORDS).find((each) =>
    COORDINATION.has(words.at(each.from - 1).norm),
  );
  return listed?.from ?? Number.MAX_SAFE_INTEGER;
}

const COORDINATION = new Set(['и', ',', 'также']);

/** A preposition or conjunction that the cut left at the end. */
const LEADS_ON = new Set(['в', 'во', 'и', 'на', 'от', 'с', 'а', 'до', 'к', 'за']);
/** How far behind the paper its subject can begin: «план мероприятий по …», «контракт на …», «меморандум между А и Б о …». */
const LOOK_AHEAD = 14;
const REACH: Readonly<Record<string, number>> = { на: 1, по: 2 };
const ANAPHORS = listed('subjects.anaphors');
const MARKS = new Set(['.', ';', ':', '–', '—', '(', '»', '…', '!']);

function closes(words: Words, from: number, at: number): boolean {
  const token = words.at(at);
  if (token.norm === 'между') return true;
  if (token.text === '»') return !words.at(from).text.startsWith('«') && !opened(words, from, at);
  if (MARKS.has(token.text)) return !opened(words, from, at);
  const reading = words.readings(at)[0];
  const predicate = reading?.pos === 'verb' || (reading?.short === true && reading.pos === 'participle');
  return predicate || (token.text === ',' && !continues(words, at));
}

/** Whether a guillemet opened since `from` is still open. */
function opened(words: Words, from: number, at: number): boolean {
  let depth = 0;
  for (let index = from; index < at; index++)
    depth += words.at(index).text === '«' ? 1 : words.at(index).text === '»' ? -1 : 0;
  return depth > 0;
}

/** A comma inside a list of fields goes on: the next word is an adjective or a noun in a case like the list's. */
function continues(words: Words, at: number): boolean {
  const next = words.readings(at + 1)[0];
  if (words.find(at + 1, (reading) => reading.pos === 'participle')) return false;
  return next?.pos === 'adjective' || (next?.pos === 'noun' && next.case !== 'nominative');
}
