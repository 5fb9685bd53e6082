import { blockOf } from './block';
import { type DossierDraft, dossiersOf } from './dossiers';
import { type Telling, tell } from './testing/tell';
import type { ToldAgreement } from './told-agreement';

/** Forty articles about eight agreements of one region, near misses among them; some have no date. */
const STORIES: readonly Telling[] = ['Павлодарская область', 'Костанайская область'].flatMap((partner, index) => {
  const parties = `Омская область / акимат ${partner}`;
  const firms = `ООО «Волна ${index}» / ТОО «Дала ${index}»`;
  return [
    { parties, status: 'proposed', published: '2021-02-01', subject: 'сотрудничестве в туризме' },
    { parties, status: 'planned', published: '2022-05-01', signedOn: '2022-06' },
    { parties, published: '2022-06-10', signedOn: '2022-06-10', subject: 'развитии туризма' },
    { parties, published: '2022-06-11', signedOn: '2022-06-09', title: 'Поправка' },
    { parties, instrument: 'document', published: '2022-06-12', signedOn: '2022-06' },
    { parties, status: 'extended', published: '2025-06-12' },
    { parties, signedOn: '2022-06-10' },
    { parties, published: '2024-01-10', signedOn: '2024-01-09', subject: 'развитии туризма' },
    { parties, status: 'in-force', timing: 'background', published: '2024-08-09' },
    { parties, status: 'planned', published: '2026-02-10' },
    { parties, instrument: 'memorandum', published: '2022-06-10', signedOn: '2022-06-10', subject: 'торговле' },
    { parties, instrument: 'memorandum', published: '2022-06-11', signedOn: '2022-06-10', subject: 'туризме' },
    {
      parties,
      instrument: 'memorandum',
      published: '2023-06-11',
      timing: 'background',
      text: 'Год назад подписан меморандум.',
    },
    { parties, instrument: 'roadmap', published: '2023-01-11' },
    { parties: firms, instrument: 'contract', published: '2023-10-06', text: 'Контракт на 84 млн рублей.' },
    { parties: firms, instrument: 'contract', published: '2023-10-07', text: 'Контракт на 212 млн рублей.' },
    { parties: firms, instrument: 'contract', status: 'in-force', timing: 'background', published: '2024-03-12' },
    { parties: 'Омская область /', published: '2022-06-20' },
    { parties: '/', instrument: 'document', published: '2022-06-21' },
    { parties, published: '2022-06-10', status: 'terminated' },
  ] satisfies Telling[];
});
const FACTS = STORIES.map((story, at) => tell({ ...story, article: `article-${at % 33}`, regions: ['RU-OMS'] }));

/** A generator of the same numbers every time (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffled(facts: readonly ToldAgreement[], next: () => number): ToldAgreement[] {
  const result = [...facts];
  for (let at = result.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1));
    [result[at], result[other]] = [result[other]!, result[at]!];
  }
  return result;
}

const written = (drafts: readonly DossierDraft[]): string[] => drafts.map((draft) => JSON.stringify(draft)).sort();

test('a hundred orders of arrival give the same dossiers, to the letter', () => {
  const next = numbers(7);
  const expected = written(dossiersOf(FACTS, 14));
  expect(expected.length).toBeGreaterThan(8);
  for (let turn = 0; turn < 100; turn++) expect(written(dossiersOf(shuffled(FACTS, next), 14))).toEqual(expected);
});

test('every fact is in exactly one dossier', () => {
  const facts = dossiersOf(FACTS, 14).flatMap((draft) => draft.facts);
  expect([...facts].sort()).toEqual(FACTS.map((fact) => fact.factId).sort());
});

test.each<[string, Telling, string]>([
  [
    'that of the parties, whatever else the article names',
    { regions: ['RU-NIZ', 'RU-SAR', 'KZ-27'], parties: 'Саратовская область / ЗКО' },
    'RU-SAR',
  ],
  [
    'that of the own words',
    { regions: ['RU-OMS', 'RU-TYU'], parties: '', text: 'Подписано соглашение с Тюменской областью.' },
    'RU-TYU',
  ],
  [
    'that of the own words against a party taken over',
    { regions: [], parties: 'Томская область; Алтайский край / ВКО', text: 'Соглашение заключено с Алтайским краем.' },
    'RU-ALT',
  ],
  ['the article’s only one', { regions: ['RU-OMS', 'KZ-59'], parties: '/ акимат СКО' }, 'RU-OMS'],
  [
    'that of the town in a name',
    { regions: [], parties: 'Барнаульский институт мелиорации / Семейский университет' },
    'RU-ALT',
  ],
  ['several', { regions: [], parties: 'Омская область; Тюменская область / СКО' }, 'several-regions'],
  ['none', { regions: ['KZ-59'], parties: 'ООО «Волна» / акимат СКО' }, 'no-region'],
])('block: %s', (_, telling, block) => {
  expect(blockOf(tell(telling))).toBe(block);
});
