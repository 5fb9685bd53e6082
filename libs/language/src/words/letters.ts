/** How a word is written: what its capitals say. */
export type LetterCase = 'lower' | 'capital' | 'upper' | 'mixed' | 'none';

/** The spelling of `model`'s letters' case laid on `word`: capitals at the beginning of parts, all capitals, or none. */
export function withCaseOf(model: string, word: string): string {
  if (model === model.toLowerCase()) return word;
  if (model.length > 1 && model === model.toUpperCase()) return word.toUpperCase();
  const parts = model.split('-');
  return word
    .split('-')
    .map((part, index) => (isCapital(parts[index] ?? parts.at(-1)!) ? capitalize(part) : part))
    .join('-');
}

function isCapital(part: string): boolean {
  return part !== '' && part[0] !== part[0]!.toLowerCase();
}

/** «омская область» → «Омская область». */
export function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Whether a word is written in capitals only («ОМСК», «ВКО»), a single letter not. */
export function isUpper(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

/** Most words; the rest is looked at letter by letter. */
const SMALL = /^[а-яё]+$/;
const CAPITAL = /^[А-ЯЁ][а-яё]*$/;

/** The letters' case of a word in print. */
export function lettersOf(word: string): LetterCase {
  if (SMALL.test(word)) return 'lower';
  if (CAPITAL.test(word)) return 'capital';
  const lower = word.toLowerCase();
  const upper = word.toUpperCase();
  if (lower === upper) return 'none';
  if (word === lower) return 'lower';
  if (word === upper) return [...word].length > 1 ? 'upper' : 'capital';
  return word.split('-').every((part) => part.slice(1) === part.slice(1).toLowerCase()) && word[0] !== lower[0]
    ? 'capital'
    : 'mixed';
}
