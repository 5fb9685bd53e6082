import { cut, inRussianLetters, morphology, type Token } from '@kelisim/language';

/** The dictionary form of a word; of a word that no dictionary has, its most likely one. */
export const lemma = (norm: string): string => inRussianLetters(morphology.readings(norm)[0]?.lemma ?? norm);

/** The tokens of a short wording that are words or numbers, compounds taken apart («торгово-экономический»). */
export function wordsOf(text: string): string[] {
  return cut(text)
    .tokens.filter(isWord)
    .flatMap(({ norm }) => norm.split('-'))
    .filter((word) => word.length > 1);
}

const isWord = ({ kind }: Token): boolean => kind === 'word' || kind === 'number';

/**
 * Whether two words say the same or are made of one root («туризм», «туристический»): they begin alike, in five letters
 * at least, and the shorter differs in its last three at most. Meant for the few words of a name or a subject.
 */
export function alike(a: string, b: string): boolean {
  if (a === b) return true;
  const least = Math.max(5, Math.min(a.length, b.length) - 3);
  return a.slice(0, least) === b.slice(0, least) && Math.min(a.length, b.length) >= least;
}

/** How many of the smaller list's words have their like in the other, 0..1; 0 where one is empty. */
export function overlap(a: readonly string[], b: readonly string[]): number {
  const [less, more] = a.length <= b.length ? [a, b] : [b, a];
  if (!less.length) return 0;
  return less.filter((one) => more.some((other) => alike(one, other))).length / less.length;
}
