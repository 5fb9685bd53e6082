import type Az from 'az';
import { visible } from '../cut/characters';
import type { Inflection, Morphology, Reading } from '../morphology';
import { CYRILLIC, candidates } from './analyse';
import { indeclinableReading, modelOf, wordForm } from './exceptions';
import { withCaseOf } from './letters';
import { GRAMMEMES } from './reading';
import { wordOf } from './word';

/** Inflected forms kept in memory, about 2 MB. */
const CACHED_INFLECTIONS = 10_000;

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
  readings: (form) => wordOf(form).readings,
  isFormOf: (form, lemmas) => wordOf(form).readings.some(({ lemma }) => lemmas.has(lemma)),
  inflect,
};
