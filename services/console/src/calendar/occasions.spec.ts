import type { RecordOf } from '@kelisim/domain/records/records';
import { occasionsOf } from './occasions';

type Told = RecordOf<'events'>;
const TODAY = '2026-03-10';
const told = (id: string, on: string, differing: Partial<Told> = {}): Told => ({
  id,
  lemmas: '',
  sourceId: 'a',
  sourceName: 'a',
  url: 'https://a.example',
  title: '',
  language: 'ru',
  indexedAt: '2026-03-01T00:00:00.000Z',
  regions: ['RU-OMS'],
  regionNames: [],
  sectors: [],
  kind: 'forum',
  on,
  from: on.length === 7 ? `${on}-01` : on,
  to: on.length === 7 ? `${on}-31` : on,
  upcoming: true,
  evidence: '',
  ...differing,
});
const seen = (...records: Told[]) =>
  occasionsOf(records, TODAY).map(({ on, outcome, told: by }) => `${on} ${outcome} ${by.length}`);

describe('events', () => {
  it.each([
    ['still to come', [told('1', '2026-03-10')], ['2026-03-10 upcoming 1']],
    ['past, and nobody told that it was held', [told('1', '2026-03-09')], ['2026-03-09 unheard 1']],
    [
      'announced and held',
      [told('1', '2026-03-09'), told('2', '2026-03-09', { upcoming: false })],
      ['2026-03-09 held 2'],
    ],
    [
      'told more precisely by another',
      [told('1', '2026-03'), told('2', '2026-03-20', { name: undefined, from: '2026-03-01' })],
      ['2026-03-20 upcoming 2'],
    ],
    [
      'of another kind',
      [told('1', '2026-03-20'), told('2', '2026-03-20', { kind: 'visit' })],
      ['2026-03-20 upcoming 1', '2026-03-20 upcoming 1'],
    ],
    [
      'of another region',
      [told('1', '2026-03-20'), told('2', '2026-03-20', { regions: ['RU-TOM'] })],
      ['2026-03-20 upcoming 1', '2026-03-20 upcoming 1'],
    ],
    [
      'under another name',
      [
        told('1', '2026-03-20', { name: 'Форум приграничья' }),
        told('2', '2026-03-20', { name: 'Форум машиностроителей' }),
      ],
      ['2026-03-20 upcoming 1', '2026-03-20 upcoming 1'],
    ],
    [
      'under a shorter name',
      [
        told('1', '2026-03-20', { name: 'Форум межрегионального сотрудничества' }),
        told('2', '2026-03-20', { name: 'Форума сотрудничества' }),
      ],
      ['2026-03-20 upcoming 2'],
    ],
    ['without a date', [told('1', '', { on: undefined, from: undefined })], []],
  ] as [string, Told[], string[]][])('%s', (_, records, expected) => expect(seen(...records)).toEqual(expected));
});
