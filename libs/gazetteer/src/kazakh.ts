import countries from './data/countries.json';
import kazakhstan from './data/kazakhstan.json';
import russia from './data/russia.json';
import type { Place, PlaceMatch, Wording } from './gazetteer';

/** Endings of number, possession and case behind a name, and those that make an adjective or an inhabitant of it. */
const ENDING =
  /^(?:[лдт][ыі]қ|[лдт]ік)?(?:[лдт][аәе]р)?(?:с?[ыі])?(?:[нмдт][ыі]ң|н[ыіае]|[дт][ыі]|ға|ге|қа|ке|а|е|н|н?[дт][ае]н?|нан|нен|[мбп]ен)?(?:ғ[ыі]|г[іи])?$/;
const DERIVED = /^[лдт](?:ық|ік)/;
/** Names that are also a month, a river, a mountain or a person: something else must name the region. */
const DOUBTFUL: ReadonlySet<string> = new Set(['орал', 'қазан', 'алтай', 'арал', 'абай', 'том', 'шу', 'темір']);

interface Record {
  readonly code: string;
  readonly name: string;
  readonly kazakh?: readonly string[];
  readonly kazakhTowns?: readonly string[];
  readonly towns: readonly { readonly name: string; readonly weak?: boolean }[];
}

interface Phrase {
  readonly words: readonly string[];
  readonly place: Omit<Place, 'wording'>;
}

const fold = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');
const index = new Map<string, Phrase[]>();

function add(name: string, place: Phrase['place']): void {
  const words = fold(name).split(' ');
  const prefix = words[0]!.slice(0, 3);
  index.set(prefix, [...(index.get(prefix) ?? []), { words, place }]);
}

function addRecord(record: Record, side: Place['side'], level: 'country' | 'region'): void {
  const base = { code: record.code, side, weak: false } as const;
  for (const name of record.kazakh ?? [])
    add(name, { ...base, level, name: record.name, weak: DOUBTFUL.has(fold(name)) });
  const russian = record.towns.filter(({ weak, name }) => !weak && name.length > 3).map(({ name }) => name);
  for (const name of new Set([...(record.kazakhTowns ?? []), ...russian])) {
    add(name, { ...base, level: 'city', name, weak: DOUBTFUL.has(fold(name)) });
  }
}

for (const record of russia as readonly Record[]) addRecord(record, 'ru', 'region');
for (const record of kazakhstan as readonly Record[]) addRecord(record, 'kz', 'region');
for (const record of countries as readonly Record[]) {
  addRecord(record, record.code === 'RU' ? 'ru' : record.code === 'KZ' ? 'kz' : 'other', 'country');
}

function wordingOf({ words }: Phrase, norms: readonly string[], at: number): Wording | undefined {
  const last = words.length - 1;
  for (let offset = 0; offset < last; offset++) if (norms[at + offset] !== words[offset]) return undefined;
  const word = norms[at + last] ?? '';
  const stem = words[last]!;
  if (!word.startsWith(stem)) return undefined;
  const ending = word.slice(stem.length).replace(/^[-’']/, '');
  if (!ENDING.test(ending)) return undefined;
  return DERIVED.test(ending) ? 'adjective' : 'name';
}

/** Whether the wording of any place begins with this word of a Kazakh text; most words begin none. */
export const beginsKazakhPlace = (norm: string): boolean =>
  index
    .get(norm.slice(0, 3))
    ?.some(({ words: [first = '', ...more] }) => (more.length > 0 ? norm === first : norm.startsWith(first))) === true;

/**
 * The places that the words of a Kazakh text from `at` on can mean, the longest wordings only: a name with any endings
 * («Саратовтан»), or a word made of it («саратовтықтар»).
 */
export function kazakhPlacesAt(norms: readonly string[], at: number): readonly PlaceMatch[] {
  const found: PlaceMatch[] = [];
  for (const phrase of index.get((norms[at] ?? '').slice(0, 3)) ?? []) {
    const wording = wordingOf(phrase, norms, at);
    if (wording) found.push({ ...phrase.place, wording, length: phrase.words.length });
  }
  const longest = Math.max(0, ...found.map(({ length }) => length));
  return found.filter(({ length }) => length === longest);
}
