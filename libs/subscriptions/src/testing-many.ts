import type { Subscription } from '@kelisim/domain/documents/alerting';
import type { RecordOf } from '@kelisim/domain/records/records';
import type { IsoInstant } from '@kelisim/domain/time';
import { newSubscription } from './new-subscription';

const REGIONS = Array.from({ length: 20 }, (_, number) => `RU-${String.fromCharCode(65 + number)}AA`);
const SECTORS = ['trade', 'energy', 'culture', 'sport', 'science'] as const;
const STATUSES = ['planned', 'signed'] as const;
const WORDS = ['вагон', 'зерно', 'уголь', 'театр'];
const MADE = '2026-01-01T00:00:00.000Z' as IsoInstant;

/** What a made-up subscription and a made-up change have in common is told by their numbers alone. */
const pick = <Value>(values: readonly Value[], number: number): Value => values[number % values.length]!;

/**
 * Subscriptions of five sorts in turn: by region, by region and sector, by words, by status and sum, to everything of a
 * sector; numbers tell what each wants.
 */
export function* manySubscriptions(count: number): Generator<Subscription> {
  for (let number = 0; number < count; number++) {
    const turn = Math.floor(number / 5);
    const sorts = [
      { regions: [pick(REGIONS, turn)] },
      { regions: [pick(REGIONS, turn)], sectors: [pick(SECTORS, turn)] },
      { words: pick(WORDS, turn) },
      { statuses: [pick(STATUSES, turn)], sumFrom: { value: 1_000 * (turn % 50), unit: 'RUB' } },
      { sectors: [pick(SECTORS, turn)], wants: ['agreement'] },
    ];
    yield newSubscription(
      { language: 'ru', address: `reader${number}@example.org`, ...pick(sorts, number) },
      MADE,
      true,
    );
  }
}

/** A change of a dossier, by its number. */
export const change = (number: number): RecordOf<'dossiers'> => ({
  id: `d${number}`,
  lemmas: `меморандум ${pick(WORDS, number)} область`,
  title: 'Меморандум',
  instrument: 'memorandum',
  status: pick(STATUSES, number),
  parties: [],
  sides: ['ru', 'kz'],
  regions: [pick(REGIONS, number)],
  regionNames: [],
  sectors: [pick(SECTORS, number)],
  sums: [`RUB ${String(1_000 * number).padStart(16, '0')}`],
  articleIds: [],
  sourceIds: [],
  urls: [],
  evidence: '',
  news: true,
  indexedAt: MADE,
  history: '[]',
});

/** How many of so many subscriptions hear of a change, counted by the numbers, without any search. */
export function hearersOf(number: number, count: number): number {
  let hearers = 0;
  for (let subscription = 0; subscription < count; subscription++) {
    const turn = Math.floor(subscription / 5);
    const is = [
      turn % 20 === number % 20,
      turn % 20 === number % 20 && turn % 5 === number % 5,
      turn % 4 === number % 4,
      turn % 2 === number % 2 && number >= turn % 50,
      turn % 5 === number % 5,
    ];
    if (pick(is, subscription)) hearers++;
  }
  return hearers;
}
