import type { Case } from '@kelisim/language';
import type { Ground } from './ground';
import { type NounPhrase, phraseAt } from './noun-phrase';

const GENITIVE: ReadonlySet<Case> = new Set<Case>(['genitive']);
/** A bracket with more tokens is no aside. */
const LONGEST_ASIDE = 8;

/**
 * Phrases joined by commas and conjunctions, from a token on. Amounts within («и 840 тонн семян»), shares in brackets
 * and «изделия из них» do not end the list.
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
    found.push(phrase);
    at = afterJoint(ground, overAside(ground, phrase.to, limit), limit);
  }
  return found;
}

/** Where what is measured begins, if an amount with a unit of goods stands here. */
function measureAt(ground: Ground, at: number): number | undefined {
  const amount = ground.quantities({ from: at, to: at + 1 })[0];
  return amount?.unit && !/^[A-Z]{3}$/.test(amount.unit) ? amount.to : undefined;
}

function overAside(ground: Ground, at: number, limit: number): number {
  if (ground.words.at(at).norm === 'из' && ['них', 'него', 'нее'].includes(ground.words.at(at + 1).norm)) return at + 2;
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
];

function afterJoint(ground: Ground, at: number, limit: number): number | undefined {
  const joint = JOINTS.find((words) => words.every((word, step) => ground.words.at(at + step).norm === word));
  return joint && at + joint.length < limit ? at + joint.length : undefined;
}
