import type { RecordOf } from '@kelisim/domain/records/records';

type Story = RecordOf<'stories'>;

/** A story record of a made-up source. */
export function sampleStory(id: string, differing: Partial<Story> = {}): Story {
  return {
    id,
    lemmas: 'омский область',
    storyId: id,
    articleId: `a-${id}`,
    sourceId: 'example',
    sourceName: 'Пресс-служба',
    url: `https://press.example/${id}`,
    title: 'Новость',
    language: 'ru',
    publishedOn: '2026-03-02',
    indexedAt: '2026-03-02T06:00:00.000Z',
    regions: ['RU-OMS'],
    regionNames: ['Омская область'],
    sectors: ['trade'],
    text: 'Омская область',
    relevant: true,
    score: 0.9,
    articleIds: [`a-${id}`],
    sourceIds: ['example'],
    instruments: [],
    statuses: [],
    measures: [],
    people: [],
    organizations: [],
    sums: [],
    ...differing,
  };
}

/** An agreement record of a made-up source. */
export function sampleAgreement(id: string, differing: Partial<RecordOf<'agreements'>> = {}): RecordOf<'agreements'> {
  return {
    id,
    lemmas: 'меморандум',
    sourceId: 'example',
    sourceName: 'Пресс-служба',
    url: `https://press.example/${id}`,
    title: 'Новость',
    language: 'ru',
    publishedOn: '2026-03-02',
    indexedAt: '2026-03-02T06:00:00.000Z',
    regions: ['RU-OMS'],
    regionNames: ['Омская область'],
    sectors: ['trade'],
    instrument: 'memorandum',
    status: 'signed',
    timing: 'current',
    parties: ['Омская область', 'Павлодарская область'],
    evidence: 'подписали меморандум',
    ...differing,
  };
}

/** A dossier record. */
export function sampleDossier(id: string, differing: Partial<RecordOf<'dossiers'>> = {}): RecordOf<'dossiers'> {
  return {
    id,
    lemmas: 'меморандум',
    title: 'Меморандум',
    instrument: 'memorandum',
    status: 'signed',
    parties: [],
    sides: ['ru', 'kz'],
    regions: ['RU-OMS'],
    regionNames: ['Омская область'],
    sectors: ['trade'],
    people: [],
    sums: [],
    publishedOn: '2026-03-02',
    articleIds: ['a1'],
    sourceIds: ['example'],
    urls: ['https://press.example/1'],
    evidence: 'подписали меморандум',
    news: true,
    indexedAt: '2026-03-02T06:00:00.000Z',
    history: '[]',
    ...differing,
  };
}
