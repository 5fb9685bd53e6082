import type { Filters } from '@kelisim/domain/query';
import { lemmasOf } from '@kelisim/language';
import type { SearchRequest } from '@kelisim/ports/search';
import { parseQuery } from '@kelisim/query';

/** What is looked through: agreements in the world, or stories that tell of them. */
export const SEARCHED = ['dossiers', 'stories'] as const;
export type Searched = (typeof SEARCHED)[number];

/** The filters of the address line, by the name of the parameter. */
export const CHOICES = {
  region: 'regions',
  partner: 'partners',
  instrument: 'instruments',
  status: 'statuses',
  sector: 'sectors',
  measure: 'measures',
  source: 'sources',
  language: 'languages',
  person: 'people',
  organization: 'organizations',
} as const satisfies Record<string, keyof Filters>;
export type Choice = keyof typeof CHOICES;
export const CHOICE_NAMES = Object.keys(CHOICES) as Choice[]; // Object.keys forgets which keys

/** What records of a collection can be narrowed by; a choice that is not among these does not apply to it. */
const APPLIES: Readonly<Record<Searched, readonly Choice[]>> = {
  dossiers: ['region', 'partner', 'instrument', 'status', 'sector', 'source', 'organization'],
  stories: [
    'region',
    'partner',
    'instrument',
    'status',
    'sector',
    'measure',
    'source',
    'language',
    'person',
    'organization',
  ],
};

/** A search as its address says it. */
export interface Asked {
  readonly words: string;
  readonly among: Searched;
  readonly chosen: Readonly<Record<Choice, readonly string[]>>;
  readonly from?: string;
  readonly to?: string;
  readonly sort: 'relevance' | 'newest';
  readonly after?: string;
}

/** Longest search; a longer one is cut, as nobody types it. */
const LONGEST_WORDS = 500;
/** Values of one filter; more come from no page of ours. */
const MOST_VALUES = 100;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A year or a month stands for its first or last day. */
function dayOf(text: string | null, end: 'first' | 'last'): string | undefined {
  const given = text?.trim() ?? '';
  if (DAY.test(given)) return Number.isNaN(Date.parse(given)) ? undefined : given;
  if (/^\d{4}$/.test(given)) return `${given}${end === 'first' ? '-01-01' : '-12-31'}`;
  return undefined;
}

const everyChoice = <Value>(of: (name: Choice) => Value): Record<Choice, Value> =>
  Object.fromEntries(CHOICE_NAMES.map((name): [string, Value] => [name, of(name)])) as Record<Choice, Value>; // all are named

/** Reads any address; what makes no sense is left out. */
export function askedOf(parameters: URLSearchParams): Asked {
  const values = (name: Choice) => [...new Set(parameters.getAll(name).filter(Boolean))].slice(0, MOST_VALUES);
  const chosen = everyChoice(values);
  const words = (parameters.get('q') ?? '').trim().slice(0, LONGEST_WORDS);
  const [from, to, after] = [
    dayOf(parameters.get('from'), 'first'),
    dayOf(parameters.get('to'), 'last'),
    parameters.get('after'),
  ];
  return {
    words,
    among: parameters.get('in') === 'stories' ? 'stories' : 'dossiers',
    chosen,
    ...(from && { from }),
    ...(to && { to }),
    sort: parameters.get('sort') === 'newest' || !words ? 'newest' : 'relevance',
    ...(after && { after }),
  };
}

/** The parameters of a search, in a stable order and without what goes without saying. */
export function parametersOf({ words, among, chosen, from, to, sort, after }: Asked): URLSearchParams {
  const pairs: [string, string | undefined][] = [
    ['q', words],
    ['in', among === 'stories' ? 'stories' : undefined],
    ...CHOICE_NAMES.flatMap((name) => chosen[name].map((value): [string, string] => [name, value])),
    ['from', from],
    ['to', to],
    ['sort', words && sort === 'newest' ? sort : undefined],
    ['after', after],
  ];
  return new URLSearchParams(pairs.filter((pair): pair is [string, string] => Boolean(pair[1])));
}

/** The address of a search; a change begins at its first page again. */
export function addressOf(asked: Asked, changes: Partial<Asked> = {}, path = '/search'): string {
  const { after: _, ...first } = asked;
  const text = parametersOf({ ...first, ...changes }).toString();
  return text ? `${path}?${text}` : path;
}

/** Which choice a region is a value of: the two sides of the border are chosen apart, so that both must take part. */
export const choiceOfRegion = (code: string): 'region' | 'partner' => (code.startsWith('KZ') ? 'partner' : 'region');

/** The same search with a value chosen, or no longer chosen. */
export function toggled(asked: Asked, choice: Choice, value: string): Asked {
  const had = asked.chosen[choice];
  const values = had.includes(value) ? had.filter((other) => other !== value) : [...had, value];
  return { ...asked, chosen: { ...asked.chosen, [choice]: values } };
}

export const appliesTo = (among: Searched, choice: Choice): boolean => APPLIES[among].includes(choice);

/** The search as the search engine is asked; choices that do not apply to what is looked through are left out. */
export function narrowing<C extends Searched>(
  { words, chosen, from, to }: Asked,
  among: C,
): Pick<SearchRequest<C>, 'collection' | 'query' | 'filters'> {
  const query = words ? parseQuery(words, lemmasOf) : undefined;
  const exact = CHOICE_NAMES.filter((name) => appliesTo(among, name)).map((name) => [CHOICES[name], chosen[name]]);
  const filters: Filters = {
    ...Object.fromEntries(exact),
    ...(among === 'stories' && { relevant: true }),
    ...(from && { happenedFrom: from }),
    ...(to && { happenedTo: to }),
  };
  return { collection: among, ...(query && { query }), filters };
}

/** Whether anything is asked for at all. */
export const isNarrowed = ({ words, chosen, from, to }: Asked): boolean =>
  Boolean(words || from || to || CHOICE_NAMES.some((name) => chosen[name].length));
