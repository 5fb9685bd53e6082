import countries from './data/countries.json';
import kazakhstan from './data/kazakhstan.json';
import russia from './data/russia.json';
import weakAdjectives from './data/weak-adjectives.json';
import { adjectiveForms, peopleForms, placeForms, townAdjective } from './declension';

/** How a gazetteer's word stands for its place. */
export type Wording =
  | 'name'
  | 'adjective'
  | 'people'
  /** An adjective that names the region only before its kind: «Алматинской и Жамбылской областями». */
  | 'headed'
  /** Letters that several places share («РБ», «РТ»): what else is named decides. */
  | 'abbreviation'
  /** An adjective that names a district only before «район». */
  | 'district';

/** A place that a wording can mean. */
export interface Place {
  /** ISO 3166-1 or 3166-2 code. */
  readonly code: string;
  readonly side: 'ru' | 'kz' | 'other';
  readonly level: 'country' | 'region' | 'city' | 'district';
  /** Nominative. */
  readonly name: string;
  readonly wording: Wording;
  /** True for a name that is a common word, a surname or a name of several places: it needs a word that says «town». */
  readonly weak: boolean;
}

/** A place found in a row of words, with the number of words it takes. */
export interface PlaceMatch extends Place {
  readonly length: number;
}

interface Record {
  readonly code: string;
  readonly name: string;
  readonly adjectives: readonly string[];
  readonly aliases: readonly string[];
  readonly weakAliases?: readonly string[];
  readonly abbreviations?: readonly string[];
  readonly people: readonly string[];
  readonly towns: readonly { readonly name: string; readonly adjective?: string; readonly weak?: boolean }[];
  readonly districts?: readonly string[];
}

interface Phrase {
  readonly words: readonly ReadonlySet<string>[];
  readonly place: Place;
}

const fold = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');
const wordsOf = (name: string): string[] => fold(name).match(/[^\s()«»]+|[()]/g) ?? [];

/** Everything that the gazetteer knows, by the first word's form. */
const index = new Map<string, Phrase[]>();

function add(place: Place, words: readonly (readonly string[])[]): void {
  const phrase = { words: words.map((forms) => new Set(forms)), place };
  for (const form of new Set(words[0] ?? [])) {
    const known = index.get(form);
    if (known) known.push(phrase);
    else index.set(form, [phrase]);
  }
}

function addName(place: Place, name: string): void {
  add(place, wordsOf(name).map(placeForms));
}

/** Adjectives of towns and regions that mean a sea, a river, a time or a saint just as often. */
const WEAK_ADJECTIVES: ReadonlySet<string> = new Set(weakAdjectives);
const KINDS: ReadonlySet<string> = new Set(['область', 'край', 'республика', 'автономный', 'автономная']);

function addAdjective(place: Place, adjective: string): void {
  if (adjective.includes(' ')) return;
  add({ ...place, weak: WEAK_ADJECTIVES.has(adjective) }, [adjectiveForms(adjective)]);
}

function addRecord(record: Record, side: Place['side'], level: 'country' | 'region'): void {
  const base = { code: record.code, side, level, name: record.name, weak: false };
  for (const name of [record.name, ...record.aliases]) addName({ ...base, wording: 'name' }, name);
  for (const name of record.abbreviations ?? []) add({ ...base, wording: 'abbreviation' }, [[fold(name)]]);
  for (const name of record.weakAliases ?? []) addName({ ...base, wording: 'name', weak: true }, name);
  for (const word of record.adjectives) addAdjective({ ...base, wording: 'adjective' }, fold(word));
  const [first = '', kind] = wordsOf(record.name);
  if (kind && KINDS.has(kind)) add({ ...base, wording: 'headed' }, [adjectiveForms(first)]);
  for (const word of record.people) add({ ...base, wording: 'people' }, [peopleForms(fold(word))]);
  for (const word of record.districts ?? []) {
    const district = { ...base, level: 'district', name: `${word} район` } as const;
    add({ ...district, wording: 'district' }, [adjectiveForms(fold(word))]);
    add({ ...district, wording: 'adjective', weak: true }, [adjectiveForms(fold(word))]);
  }
  addTowns(record, side);
}

function addTowns(record: Record, side: Place['side']): void {
  for (const town of record.towns) {
    const place = { code: record.code, side, level: 'city', name: town.name, weak: town.weak ?? false } as const;
    addName({ ...place, wording: 'name' }, town.name);
    const adjective = fold(town.adjective ?? townAdjective(town.name));
    // A derived adjective of a town with a common name («мирный», «заречный») is that common word again.
    if (town.weak && !town.adjective) continue;
    addAdjective({ ...place, weak: false, wording: 'adjective' }, adjective);
    // «Белебей»: «белебейский» and «белебеевский».
    if (/[еа]й$/.test(town.name))
      addAdjective({ ...place, weak: false, wording: 'adjective' }, `${fold(town.name).slice(0, -1)}евский`);
    if (!WEAK_ADJECTIVES.has(adjective) && /ский$/.test(adjective))
      add({ ...place, weak: false, wording: 'people' }, [peopleForms(peopleOf(adjective))]);
  }
}

/** Inhabitants, from the adjective: «костанайский» → «костанаец», «павлодарский» → «павлодарец». */
function peopleOf(adjective: string): string {
  return adjective.replace(/[йь]?ский$/, 'ец');
}

for (const record of russia as readonly Record[]) addRecord(record, 'ru', 'region');
for (const record of kazakhstan as readonly Record[]) addRecord(record, 'kz', 'region');
for (const record of countries as readonly Record[]) {
  addRecord(record, record.code === 'RU' ? 'ru' : record.code === 'KZ' ? 'kz' : 'other', 'country');
}

function matches(phrase: Phrase, norms: readonly string[], at: number): boolean {
  for (let offset = 1; offset < phrase.words.length; offset++) {
    if (!phrase.words[offset]?.has(norms[at + offset] ?? '')) return false;
  }
  return true;
}

/** Whether the wording of any place begins with this word; most words begin none. */
export const beginsPlace = (norm: string): boolean => index.has(norm);

/**
 * All places that the words from `at` on can mean, the longest wordings only.
 * @param norms words in lower case with ё as е, one token each
 */
export function placesAt(norms: readonly string[], at: number): readonly PlaceMatch[] {
  const phrases = index.get(norms[at] ?? '');
  if (!phrases) return [];
  const found = phrases.filter((phrase) => matches(phrase, norms, at));
  const longest = Math.max(0, ...found.map((phrase) => phrase.words.length));
  return found.filter((phrase) => phrase.words.length === longest).map(({ place }) => ({ ...place, length: longest }));
}

const names = new Map<string, string>();
for (const record of [...russia, ...kazakhstan, ...countries] as readonly Record[]) names.set(record.code, record.name);

/** The Russian name of a region or country by its ISO code; the code itself where it is unknown. */
export function regionName(code: string): string {
  return names.get(code) ?? code;
}
