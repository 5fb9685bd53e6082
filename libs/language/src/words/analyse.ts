import type Az from 'az';
import { visible } from '../cut/characters';
import type { Reading } from '../morphology';
import { parse } from './dictionary';
import { asWord, indeclinableReading, modelOf } from './exceptions';
import { capitalize, isUpper } from './letters';
import { toReading } from './reading';

/** Guesses by a word's ending can be dozens; the tail of them says nothing. */
const MOST_READINGS = 10;
/** Ordinals before the rare nouns that sound like them («второму» of «втора»). */
const ORDINAL = 1.5;
/** Nouns before short adjectives that the dictionary finds no likelier («комбикормов»). */
const RARE_SHORT = 0.5;
/** A reading that needs ё for a printed е, where another reading needs none («лёт» for «лет»). */
const UNWRITTEN_YO = 0.3;

/** Forms without such a letter have no readings. */
export const CYRILLIC = /[\u0400-\u04ff]/;

/** A parse and what we make of it. */
export interface Candidate {
  readonly parse: Az.Parse;
  readonly reading: Reading;
}

/** Names in capitals have the readings of the capitalised word; abbreviations are given as they stand. */
function parses(form: string): Az.Parse[] {
  const found = parse(isUpper(form) ? capitalize(form.toLowerCase()) : form);
  return isUpper(form) && form.length <= 5 && !found.some(({ parser }) => parser === 'Dictionary') ? [] : found;
}

/** All ways to parse a form, likeliest first, as Az gives them and as rules see them. */
export function candidates(form: string): Candidate[] {
  const printed = form.toLowerCase();
  const found = parses(form);
  const exact = found.some((one) => String(one) === printed);
  const weights = found.map((one) => {
    const yo = exact && String(one) !== printed ? UNWRITTEN_YO : 1;
    const rival = one.tag.ADJS && found.some(({ tag, score }) => tag.NOUN && score === one.score);
    return Math.max(one.score, 1e-4) * yo * (one.tag.Anum ? ORDINAL : 1) * (rival ? RARE_SHORT : 1);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return found
    .map((one, index) => ({ parse: one, reading: toReading(one, weights[index]! / total) }))
    .filter((one): one is Candidate => one.reading !== undefined && !(form.length === 1 && one.reading.pos === 'noun'))
    .sort((left, right) => right.reading.score - left.reading.score);
}

function abbreviation(form: string): Reading[] {
  return isUpper(form) ? [{ lemma: form.toLowerCase().replace(/ё/g, 'е'), pos: 'noun', known: false, score: 1 }] : [];
}

function distinct(readings: readonly Reading[]): Reading[] {
  const seen = new Set<string>();
  return readings.filter((one) => {
    const key = [one.lemma, one.pos, one.case, one.gender, one.number, one.name, one.tense, one.animate].join();
    return !seen.has(key) && seen.add(key);
  });
}

/** All readings of a form as printed, best first; looks the dictionary up anew at each call. */
export function analyse(printed: string): readonly Reading[] {
  const form = visible(printed).replace(/\.$/, '');
  if (!CYRILLIC.test(form)) return [];
  const fixed = indeclinableReading(form.toLowerCase());
  if (fixed) return [fixed];
  const model = modelOf(form);
  const modelled = model ? asWord(model, readingsOf(model.form)) : [];
  if (modelled.length > 0) return modelled;
  const readings = readingsOf(form);
  return readings.length > 0 ? readings : abbreviation(form);
}

function readingsOf(form: string): Reading[] {
  return distinct(candidates(form).map(({ reading }) => reading)).slice(0, MOST_READINGS);
}
