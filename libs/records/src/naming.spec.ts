import type { RecordOf } from '@kelisim/domain/records/records';
import { Naming } from './naming';

const NAMES: Readonly<Record<string, string>> = {
  RU: 'Россия',
  KZ: 'Казахстан',
  'RU-OMS': 'Омская область',
  'KZ-55': 'Павлодарская область',
  'KZ-11': 'Акмолинская область',
};
const naming = new Naming({
  region: (code) => NAMES[code] ?? code,
  point: (code) => (code === 'RU-OMS' ? '54.99,73.37' : undefined),
  word: (group, code) => `${group}:${code}`,
  date: (date) => `<${date}>`,
  page: (kind, id) => `https://console.test/${kind}/${id}`,
});
/** A record of which only these fields matter. */
const named = (collection: 'figures' | 'dossiers' | 'events' | 'agreements' | 'sources', fields: object) =>
  naming.named(collection, fields as RecordOf<typeof collection>) as object;

describe('names beside codes', () => {
  it.each([
    [['RU-OMS', 'KZ-55'], ['Омская область — Павлодарская область']],
    [
      ['KZ-11', 'KZ-55', 'RU-OMS'],
      ['Омская область — Акмолинская область', 'Омская область — Павлодарская область'],
    ],
    [['RU-OMS'], ['Омская область — Казахстан']],
    [['KZ-55'], ['Россия — Павлодарская область']],
    [[], []],
  ])('the regions %j make the pairs %j', (regions, regionPairs) => {
    expect(named('dossiers', { id: 'd1', regions })).toMatchObject({ regionPairs });
  });

  it('a kind is that of its collection', () => {
    expect(named('figures', { kind: 'share', unit: 'percent' })).toMatchObject({
      kindName: 'figureKind:share',
      unitName: 'unit:percent',
    });
    expect(named('events', { kind: 'forum', on: '2024-05' })).toMatchObject({
      kindName: 'eventKind:forum',
      onText: '<2024-05>',
    });
  });

  it('stories and dossiers are linked to their pages', () => {
    expect(named('agreements', { storyId: 's1', dossierId: 'd1' })).toMatchObject({
      storyUrl: 'https://console.test/stories/s1',
      dossierUrl: 'https://console.test/dossiers/d1',
    });
    expect(named('dossiers', { id: 'd2' })).toMatchObject({ dossierUrl: 'https://console.test/dossiers/d2' });
  });

  it('capitals are the places of regions, and what has none has no place', () => {
    expect(named('dossiers', { regions: ['RU-OMS', 'KZ-55'] })).toMatchObject({ regionPoints: ['54.99,73.37'] });
    expect(named('dossiers', { regions: [] })).not.toHaveProperty('regionPoints');
  });

  it('a source has no pairs', () => {
    expect(named('sources', { regions: ['RU-OMS'], side: 'ru', state: 'silent' })).toEqual({
      regions: ['RU-OMS'],
      side: 'ru',
      state: 'silent',
      sideName: 'side:ru',
      stateName: 'sourceState:silent',
      regionPoints: ['54.99,73.37'],
    });
  });
});
