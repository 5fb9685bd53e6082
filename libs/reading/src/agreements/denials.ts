import type { Sentence } from '@kelisim/language';
import type { Clause } from './clauses';
import { listed } from './lexicon';
import { isNegated } from './negation';
import type { Words } from './words';

const DENYING = listed('denials.denying');
const FALSE = listed('denials.false');
const CONFIRMING = listed('denials.confirming');
const REPORTS = listed('denials.reports');
const SIGNING = listed('denials.signing');
const POINTING = listed('denials.pointing');
const TURNS = listed('denials.turns');
const TRUTH = new Set(['действительность', 'истина']);
const ANSWERING = new Set(['соответствовать', 'отвечать']);

/** Without one of these a sentence denies nothing. */
const KEYS: ReadonlySet<string> = new Set([...DENYING, ...FALSE, ...CONFIRMING, ...ANSWERING]);

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Which clauses of a sentence are denied: «опровергли сообщения о подписании», «неверно, что подписан», «якобы». */
export function deniedIn(words: Words, sentence: Sentence, clauses: readonly Clause[]): ReadonlySet<Clause> {
  if (words.seek(sentence.from, sentence.to, KEYS) === undefined) return NONE;
  const denied = stretches(words, sentence).filter((each) => isDenied(words, each));
  const within = (clause: Clause) => {
    const at = clause.pieces[0]?.from ?? sentence.from;
    return denied.some((each) => each.from <= at && at < each.to);
  };
  return denied.length === 0 ? NONE : new Set(clauses.filter(within));
}

const NONE: ReadonlySet<Clause> = new Set();

/** «Эта информация не соответствует действительности»: what the sentence before it told is denied. */
export function deniesBefore(words: Words, sentence: Sentence): boolean {
  const points = words.seek(sentence.from, Math.min(sentence.to, sentence.from + OPENING), POINTING) !== undefined;
  return (
    points &&
    stretches(words, sentence)
      .slice(0, 1)
      .some((each) => isFalse(words, each))
  );
}

/** «Это», «В акимате эту информацию …»: the pronoun that points back stands among the first words. */
const OPENING = 8;

/** The sentence between colons, semicolons and «но», «однако»: a denial reaches no further. */
function stretches(words: Words, { from, to }: Sentence): readonly Stretch[] {
  const result: Stretch[] = [];
  let start = from;
  for (let index = from + 1; index < to; index++) {
    const { text } = words.at(index);
    if (text !== ':' && text !== ';' && !(text === ',' && TURNS.has(words.at(index + 1).norm))) continue;
    result.push({ from: start, to: index });
    start = index;
  }
  return [...result, { from: start, to }];
}

function isDenied(words: Words, stretch: Stretch): boolean {
  const reported = words.seek(stretch.from, stretch.to, REPORTS) !== undefined;
  const signing = words.seek(stretch.from, stretch.to, SIGNING) !== undefined;
  return (reported || signing) && isFalse(words, stretch);
}

/** Whether a stretch says of what was reported that it is not so. */
function isFalse(words: Words, { from, to }: Stretch): boolean {
  for (let index = from; index < to; index++) {
    if (words.is(index, FALSE)) return true;
    if (words.is(index, DENYING) && !isNegated(words, index)) return true;
    if (!isNegated(words, index)) continue;
    if (words.is(index, CONFIRMING)) return true;
    if (words.is(index, ANSWERING) && words.seek(index, to, TRUTH) !== undefined) return true;
  }
  return false;
}
