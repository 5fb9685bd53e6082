import type { SiteName } from './articles';

/** What the catalogue of sources says about a site of the demo: an entry of `@kelisim/sources`, before it is parsed. */
export interface DemoSource {
  readonly id: string;
  readonly name: string;
  readonly side: 'ru' | 'kz';
  readonly region: string;
  readonly owner: 'government' | 'paper';
  readonly language: readonly ('ru' | 'kk')[];
  readonly home: string;
  readonly startPages: readonly (
    | { readonly kind: 'feed'; readonly url: string }
    | { readonly kind: 'listing'; readonly url: string; readonly selectors: Readonly<Record<string, string>> }
  )[];
  readonly articlePattern: string;
  readonly timeZone: string;
  readonly pace: { readonly secondsBetweenRequests: number; readonly checkEveryMinutes: number };
  readonly confidence: 'high';
  readonly evidence: readonly string[];
}

const COMMON = {
  pace: { secondsBetweenRequests: 0, checkEveryMinutes: 30 },
  confidence: 'high',
  evidence: ['served by the demo itself'],
} as const;

/** The entries of the three sites at the addresses where they run. */
export function demoSources(origins: Readonly<Record<SiteName, string>>): readonly DemoSource[] {
  return [pressOfficeEntry(origins['press-office']), akimatEntry(origins.akimat), paperEntry(origins.paper)];
}

const pressOfficeEntry = (origin: string): DemoSource => ({
  id: 'demo-orenburg-press',
  name: 'Пресс-служба правительства Оренбургской области',
  side: 'ru',
  region: 'RU-ORE',
  owner: 'government',
  language: ['ru'],
  home: `${origin}/`,
  startPages: [
    {
      kind: 'listing',
      url: `${origin}/news/`,
      selectors: { item: '.news-item', date: '.news-date-time', next: 'a.modern-page-next' },
    },
  ],
  articlePattern: '/news/[0-9]+/?$',
  timeZone: 'Asia/Yekaterinburg',
  ...COMMON,
});

const akimatEntry = (origin: string): DemoSource => ({
  id: 'demo-aktobe-akimat',
  name: 'Акимат Актюбинской области',
  side: 'kz',
  region: 'KZ-15',
  owner: 'government',
  language: ['ru', 'kk'],
  home: `${origin}/`,
  startPages: [{ kind: 'feed', url: `${origin}/ru/rss.xml` }],
  articlePattern: '/(ru|kk)/press/news/details/[0-9]+$',
  timeZone: 'Asia/Aqtobe',
  ...COMMON,
});

const paperEntry = (origin: string): DemoSource => ({
  id: 'demo-yaik-courier',
  name: 'Яицкий курьер',
  side: 'ru',
  region: 'RU-ORE',
  owner: 'paper',
  language: ['ru'],
  home: `${origin}/`,
  startPages: [{ kind: 'feed', url: `${origin}/feed.atom` }],
  articlePattern: '^https?://[^/]+/[0-9]{4}/[0-9]{2}/[0-9]{2}/[a-z0-9-]+$',
  timeZone: 'Asia/Yekaterinburg',
  ...COMMON,
});
