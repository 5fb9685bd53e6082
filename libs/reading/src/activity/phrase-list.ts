import type { Case } from '@kelisim/language';
import type { Ground } from './ground';
import { type NounPhrase, phraseAt } from './noun-phrase';

const GENITIVE: ReadonlySet<Case> = new Set<Case>(['genitive']);
/** A bracket with more tokens is no aside. */
const LONGEST_ASIDE = 14;
const PRONOUNS: ReadonlySet<string> = new Set(['них', 'него', 'нее', 'неё']);
const ARTICLES: ReadonlySet<string> = new Set(['изделие', 'оборудование']);

/**
 * Phrases joined by commas and conjunctions, from a token on. Amounts within («и 840 тонн семян»), shares and sums told
 * in brackets, behind a dash or behind «на», do not end the list; «металлы и изделия из них» is one phrase.
 */
export function phraseList(
  ground: Ground,
  from: number,
  limit: number,
  cases: ReadonlySet<Case>,
): readonly NounPhrase[] {
  const found: NounPhrase[] = [];
  for (let at: number | undefined = from; at !== undefined && at < limit; ) {
    const amount = found.length > 0 ? measureAt(ground, at) : undefined;
    const phrase = phraseAt(ground, amount ?? at, limit, amount === undefined ? cases : GENITIVE);
    if (!phrase) break;
    const whole = found.length === 0 ? withArticles(ground, phrase) : phrase;
    found.push(whole);
    at = afterJoint(ground, overAside(ground, whole.to, limit), limit);
  }
  return found;
}

const DEGREES: ReadonlySet<string> = new Set([
  'около',
  'почти',
  'свыше',
  'более',
  'порядка',
  'примерно',
  'до',
  'ещё',
  'еще',
]);

const SOME: ReadonlySet<string> = new Set(['немного', 'много', 'несколько']);

/** Where what is measured begins, if an amount with a unit of goods stands here. */
function measureAt(ground: Ground, at: number): number | undefined {
  if (SOME.has(ground.words.at(at).norm)) return at + 1;
  const first = DEGREES.has(ground.words.at(at).norm) ? at + 1 : at;
  const amount = ground.quantities({ from: first, to: first + 1 })[0];
  return amount?.unit && !/^[A-Z]{3}$/.test(amount.unit) ? amount.to : undefined;
}

/** «металлы и изделия из них», «машины и оборудование»: one heading of the customs' list. */
function withArticles(ground: Ground, phrase: NounPhrase): NounPhrase {
  const { words } = ground;
  const { to, head } = phrase;
  if (words.at(to).norm !== 'и' || !words.is(to + 1, ARTICLES)) return phrase;
  if (words.at(to + 2).norm === 'из' && PRONOUNS.has(words.at(to + 3).norm)) return { ...phrase, to: to + 4 };
  return words.is(head, MACHINES) ? { ...phrase, to: to + 2 } : phrase;
}

const MACHINES: ReadonlySet<string> = new Set(['машина']);

/** Behind a share in brackets or behind a dash («мука – 38 %»), and behind a sum («консервов на 214 млн рублей»). */
function overAside(ground: Ground, at: number, limit: number): number {
  if (ground.words.at(at).norm === 'из' && PRONOUNS.has(ground.words.at(at + 1).norm)) return at + 2;
  const told = ground.quantities({ from: at + 1, to: at + 2 })[0];
  if (told && told.to <= limit && /^(?:[–—-]|на)$/.test(ground.words.at(at).norm)) return told.to;
  if (ground.words.at(at).text !== '(') return at;
  for (let index = at + 1; index < Math.min(limit, at + LONGEST_ASIDE); index++)
    if (ground.words.at(index).text === ')') return index + 1;
  return at;
}

const JOINTS: readonly (readonly string[])[] = [
  [',', 'а', 'также'],
  ['а', 'также'],
  [',', 'в', 'том', 'числе'],
  [',', 'и'],
  [','],
  ['и'],
  ['или'],
  [';'],
];

function afterJoint(ground: Ground, at: number, limit: number): number | undefined {
  const joint = JOINTS.find((words) => words.every((word, step) => ground.words.at(at + step).norm === word));
  return joint && at + joint.length < limit ? at + joint.length : undefined;
}
