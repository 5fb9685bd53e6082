import type { Instrument } from '@kelisim/domain/facts/agreement';
import type { Story } from '../story';
import type { Actor } from './actor';
import type { Actors } from './actors';
import { ownDate } from './dates';
import { listed } from './lexicon';
import { sidesOf } from './parties';
import { subjectOf } from './subjects';
import type { Telling } from './tellings';
import type { Words } from './words';

/** A telling with what it says of the paper. */
export interface Account {
  readonly telling: Telling;
  readonly actors: readonly Actor[];
  readonly explicit: boolean;
  readonly date?: string;
  readonly subject?: string;
  /** What the words of the subject begin with, common ones left out. */
  readonly stems: ReadonlySet<string>;
}

/** One paper, with all places that tell of it, in order of the text. */
export interface Paper {
  accounts: Account[];
  /** Its kind, where the accounts do not all name it. */
  readonly instrument?: Instrument;
}

export function accountOf(story: Story, words: Words, actors: Actors, telling: Telling): Account {
  const sides = sidesOf(words, actors, telling);
  const subject = telling.mention && subjectOf(story, words, telling.mention.head, telling);
  return { telling, ...sides, date: ownDate(story, words, telling), subject, stems: stems(words, subject) };
}

/** Words of every second agreement. */
const COMMON = listed('papers.common');

function stems(words: Words, text: string | undefined): ReadonlySet<string> {
  const parts = (text ?? '')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[^\p{L}\d]+/u);
  const telling = parts.filter((word) => word.length > 3 && !words.morphology.isFormOf(word, COMMON));
  return new Set(telling.map((word) => word.slice(0, Math.max(4, word.length - 3))));
}
