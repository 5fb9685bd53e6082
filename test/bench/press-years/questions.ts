import { articleId, pageId, sha256, storyId } from '@kelisim/domain/ids';
import type { Search } from '@kelisim/ports/search';
import type { Chance } from './chance';
import { told } from './story';
import words from './words.json';

const WORDS = [
  'меморандум',
  'договор',
  'соглашение',
  'форум',
  'товарооборот',
  'делегация',
  'поставки',
  'ремонт дорог',
  'фестиваль',
];
const REGIONS = ['RU-OMS', 'RU-NVS', 'RU-ALT', 'RU-CHE', 'RU-ORE', 'RU-TYU'];
const PARTNERS = ['KZ-55', 'KZ-59', 'KZ-39', 'KZ-63'];

type Addresses = Readonly<Record<string, readonly string[]>>;
const search = (parameters: Record<string, string>): string => `/search?${new URLSearchParams(parameters).toString()}`;

/** Searches as analysts type and click them. */
export function searches(chance: Chance, count: number): Addresses {
  const many = (question: () => Record<string, string>) => Array.from({ length: count }, () => search(question()));
  const word = () => chance.of(WORDS);
  const person = () => `${chance.of(words.given)} ${chance.of(words.surnames)}`;
  return {
    'search: one word': many(() => ({ q: word() })),
    'search: stories, one word': many(() => ({ q: word(), in: 'stories' })),
    'search: words and regions': many(() => ({
      q: `${word()} ${chance.of(words.names)}`,
      region: chance.of(REGIONS),
      in: 'stories',
    })),
    'search: phrase': many(() => ({ q: `«${chance.of(words.themes)}»`, in: 'stories' })),
    'search: without a word': many(() => ({ q: `${word()} -${chance.of(words.themes).split(' ')[1]}`, in: 'stories' })),
    'search: person': many(() => ({ q: person(), in: 'stories' })),
    'search: conditions alone': many(() => ({
      ...{ region: chance.of(REGIONS), partner: chance.of(PARTNERS), instrument: 'memorandum' },
      from: `20${12 + chance.below(13)}-01-01`,
    })),
    'search: nothing asked': many(() => ({})),
    'search: stories, nothing asked': many(() => ({ in: 'stories' })),
  };
}

/** The other pages. */
export function pagesOf(chance: Chance, count: number): Addresses {
  const many = (address: () => string) => Array.from({ length: count }, address);
  return {
    overview: many(() => '/'),
    calendar: many(() => `/calendar?month=20${12 + chance.below(13)}-0${1 + chance.below(9)}`),
    figures: many(() => `/figures?region=${chance.of(REGIONS)}`),
    people: many(() => '/people'),
    'people by name': many(() => `/people?${new URLSearchParams({ name: chance.of(words.surnames) }).toString()}`),
    'one person': many(() => {
      const name = told(chance.below(1_000)).analysis.people[0]?.name ?? '';
      return `/people/${encodeURIComponent(name)}`;
    }),
    'API: dossiers': many(() => `/api/dossiers?region=${chance.of(REGIONS)}&limit=20`),
  };
}

/** The page of a story by its number. */
export function storyAddress(number: number): string {
  const { source, analysis } = told(number);
  return `/stories/${storyId(articleId(pageId(`https://${source}.example/news/${number}`), sha256(analysis.text)))}`;
}

/** Pages of dossiers from all over the years. */
export async function dossierAddress(search: Search, count: number): Promise<string[]> {
  const addresses: string[] = [];
  for (let year = 2012; addresses.length < count; year = year === 2025 ? 2012 : year + 1) {
    const filters = { from: `${year}-01-01`, to: `${year}-12-31` };
    const { hits } = await search.find({
      collection: 'dossiers',
      filters,
      sort: 'newest',
      limit: Math.ceil(count / 10),
    });
    addresses.push(...hits.map(({ id }) => `/dossiers/${id}`));
    if (!hits.length && year === 2025) break;
  }
  return addresses.slice(0, count);
}
