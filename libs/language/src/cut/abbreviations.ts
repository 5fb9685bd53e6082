import data from '../data/abbreviations.json';

const ending: ReadonlySet<string> = new Set(data.ending);
const never: ReadonlySet<string> = new Set(data.never);

/** Whether a point after this word belongs to it; `word` is a look-up form without the point. */
export function isAbbreviation(word: string): boolean {
  return ending.has(word) || never.has(word);
}

/** Whether a sentence may end with this abbreviation («… 5 млн. В Омске …»). */
export function mayEndSentence(word: string): boolean {
  return ending.has(word);
}
