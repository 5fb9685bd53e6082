import { takePlaces } from './places';
import type { ToldAgreement } from './told-agreement';

/**
 * The regions of an agreement, which may be fewer than its article's: those that its parties name, else its own words,
 * else those of the article that are named last before it. A party taken over from another sentence counts only where
 * the agreement's own words do not name others. Where all of that names no Russian region, that of its firms' home.
 * @returns ISO 3166-2 codes, sorted
 */
export function regionsOf(told: ToldAgreement): readonly string[] {
  const { parties, evidence } = told.agreement;
  const byParties = codes(parties.map((party) => party.name).join(' ; '));
  const byWords = codes(evidence.text);
  const sides = ['RU-', 'KZ-'].flatMap((prefix) => {
    const of = (list: readonly string[]) => list.filter((code) => code.startsWith(prefix));
    return ofSide(of(byParties), of(byWords), of(told.regions), () => of(codes(told.before ?? '')));
  });
  const home = sides.some((code) => code.startsWith('RU-')) ? undefined : told.home;
  return [...new Set(home ? [...sides, home] : sides)].sort();
}

function ofSide(
  parties: readonly string[],
  words: readonly string[],
  article: readonly string[],
  before: () => readonly string[],
): readonly string[] {
  if (new Set(parties).size > 1) {
    const named = parties.filter((code) => words.includes(code));
    return named.length ? named : parties;
  }
  if (parties.length) return parties;
  if (words.length) return words;
  if (article.length < 2) return article;
  const last = before().findLast((code) => article.includes(code));
  return last ? [last] : article;
}

/** The regions that a wording names, in its order; countries are none. */
const codes = (text: string): string[] =>
  takePlaces(text)
    .places.map((place) => place.code)
    .filter((code) => code.includes('-'));
