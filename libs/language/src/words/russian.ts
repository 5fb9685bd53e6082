import type Az from 'az';
import { visible } from '../cut/characters';
import type { Inflection, Morphology, Reading } from '../morphology';
import { FormCache } from './cache';
import { parse } from './dictionary';
import { asWord, indeclinableReading, modelOf, wordForm } from './exceptions';
import { capitalize, isUpper, withCaseOf } from './letters';
import { GRAMMEMES, toReading } from './reading';

/** Forms kept in memory per generation of the cache: the vocabulary of some thousand articles, about 20 MB. */
const CACHED_FORMS = 25_000;
/** Inflected forms kept in memory, about 2 MB. */
const CACHED_INFLECTIONS = 10_000;
/** Guesses by a word's ending can be dozens; the tail of them says nothing. */
const MOST_READINGS = 10;
/** Ordinals before the rare nouns that sound like them («второму» of «втора»). */
const ORDINAL = 1.5;
/** Nouns before short adjectives that the dictionary finds no likelier («комбикормов»). */
const RARE_SHORT = 0.5;
/** A reading that needs ё for a printed е, where another reading needs none («лёт» for «лет»). */
const UNWRITTEN_YO = 0.3;

const CYRILLIC = /[\u0400-\u04ff]/;

interface Candidate {
  readonly parse: Az.Parse;
  readonly reading: Reading;
}

/** Names in capitals have the readings of the capitalised word; abbreviations are given as they stand. */
function parses(form: string): Az.Parse[] {
  const found = parse(isUpper(form) ? capitalize(form.toLowerCase()) : form);
  return isUpper(form) && form.length <= 5 && !found.some(({ parser }) => parser === 'Dictionary') ? [] : found;
}

function candidates(form: string): Candidate[] {
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

function compute(printed: string): readonly Reading[] {
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

function same(left: Reading, right: Reading): boolean {
  return (
    left.lemma === right.lemma &&
    left.pos === right.pos &&
    left.case === right.case &&
    left.number === right.number &&
    left.gender === right.gender
  );
}

/** What the target leaves open stays; nouns keep their gender, and only what declines by gender in the singular is asked for it. */
function grammemes({ tag }: Az.Parse, target: Inflection): Record<string, string | boolean | undefined> {
  const number = target.number ? GRAMMEMES[target.number] : tag.NMbr;
  const gender = target.gender ? GRAMMEMES[target.gender] : tag.GNdr;
  const wanted: Record<string, string | boolean | undefined> = {
    POS: tag.POS === 'PRTS' ? 'PRTF' : tag.POS === 'ADJS' ? 'ADJF' : tag.POS,
    NMbr: number,
    CAse: target.case ? GRAMMEMES[target.case] : tag.CAse,
    GNdr: number === 'plur' ? undefined : tag.NOUN && !tag.Surn && !tag.Patr ? undefined : gender,
    VOic: tag.VOic,
    TEns: tag.PRTF || tag.PRTS ? tag.TEns : undefined,
    Patr: tag.Patr,
    Anum: tag.Anum,
  };
  const given = Object.entries(wanted).filter(([, grammeme]) => grammeme !== undefined);
  // Az compares what stands here, so that an explicit undefined keeps abbreviations («мес») out.
  return { ...Object.fromEntries(given), Abbr: tag.Abbr };
}

function inflectPlain(form: string, target: Inflection, reading?: Reading): string | undefined {
  const all = candidates(form);
  const chosen = reading ? (all.find((one) => same(one.reading, reading)) ?? all[0]) : all[0];
  const result = chosen?.parse.inflect(grammemes(chosen.parse, target));
  if (!result) return undefined;
  const word = String(result);
  return withCaseOf(form, form.toLowerCase().includes('ё') ? word : word.replace(/ё/g, 'е'));
}

function formOf(printed: string, target: Inflection, reading?: Reading): string | undefined {
  const form = visible(printed);
  if (!CYRILLIC.test(form) || indeclinableReading(form.toLowerCase().replace(/\.$/, ''))) return undefined;
  const model = modelOf(form);
  if (!model) return inflectPlain(form, target, reading);
  const inflected = wordForm(model, inflectPlain(model.form, target, reading && { ...reading, lemma: model.model }));
  return inflected && withCaseOf(form, inflected);
}

const cache = new FormCache(CACHED_FORMS, compute);

const inflected = new Map<string, string | undefined>();

/** Inflection asks the dictionary anew each time; a phrase that one rule put in the nominative, another does, too. */
function inflect(form: string, target: Inflection, reading?: Reading): string | undefined {
  const asked = [form, target.case, target.number, target.gender];
  const key = (
    reading ? [...asked, reading.lemma, reading.pos, reading.case, reading.number, reading.gender] : asked
  ).join('|');
  if (inflected.has(key)) return inflected.get(key);
  if (inflected.size >= CACHED_INFLECTIONS) inflected.clear();
  const result = formOf(form, target, reading);
  inflected.set(key, result);
  return result;
}

/** Russian by OpenCorpora's dictionary (Az.js), its known faults put right. */
export const morphology: Morphology = {
  readings: (form) => cache.get(form),
  isFormOf: (form, lemmas) => cache.get(form).some(({ lemma }) => lemmas.has(lemma)),
  inflect,
};
