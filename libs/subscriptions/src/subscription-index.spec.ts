import type { Subscription } from '@kelisim/domain/documents/alerting';
import type { IsoInstant } from '@kelisim/domain/time';
import { answers, asked } from './answers';
import { newSubscription } from './new-subscription';
import { searchOf } from './search-of';
import { SubscriptionIndex } from './subscription-index';
import { change, hearersOf, manySubscriptions } from './testing-many';

const COUNT = 10_000;
const CHANGES = 50;
const NOW = '2026-01-01T00:00:00.000Z' as IsoInstant;

describe(`${COUNT} subscriptions and ${CHANGES} changes`, () => {
  const subscriptions = [...manySubscriptions(COUNT)];
  const index = new SubscriptionIndex(subscriptions);
  const records = Array.from({ length: CHANGES }, (_, number) => asked('dossiers', change(number)));

  it('each change is heard by as many as the numbers say', () => {
    const heard = records.map((record) => index.hearing(record).length);
    expect(heard).toEqual(records.map((_, number) => hearersOf(number, COUNT)));
  });

  it('the index passes nobody by whom asking one by one finds', () => {
    const searches = subscriptions.map((each) => ({ id: each.id, search: searchOf(each, 'dossiers') }));
    for (const record of records.slice(0, 5)) {
      const one = searches.filter(({ search }) => answers(search, record)).map(({ id }) => id);
      expect([...index.hearing(record)].sort()).toEqual(one.sort());
    }
  });
});

describe('who hears of a signed memorandum of Omsk region', () => {
  const record = asked('dossiers', {
    ...change(1),
    regions: ['RU-OMS', 'KZ-55'],
    sectors: ['trade'],
    status: 'signed',
    sums: ['RUB 0000000002500000'],
    lemmas: 'правительство омский область королев подписать меморандум торговый палата',
  });
  const rules: [wish: object, hears: boolean][] = [
    [{}, true],
    [{ regions: ['RU-OMS'] }, true],
    [{ regions: ['RU-TOM'] }, false],
    [{ regions: ['RU-TOM', 'KZ-55'], sectors: ['trade'] }, true],
    [{ sides: ['kz'] }, true],
    [{ statuses: ['planned'] }, false],
    [{ instruments: ['memorandum'], statuses: ['signed'] }, true],
    [{ words: 'меморандумы' }, true],
    [{ words: 'меморандум -Омская' }, false],
    [{ words: 'договор ИЛИ меморандум' }, true],
    [{ words: '-договор' }, true],
    [{ organizations: ['Торговой палаты'] }, true],
    [{ organizations: ['Палата торговая', 'Газпром'] }, false],
    [{ people: ['Королёвым'] }, true],
    [{ people: ['Хоценко'], words: 'меморандум' }, false],
    [{ sumFrom: { value: 2_500_000, unit: 'RUB' } }, true],
    [{ sumFrom: { value: 2_500_001, unit: 'RUB' } }, false],
    [{ sumFrom: { value: 1, unit: 'USD' } }, false],
    [{ wants: ['figure'] }, false],
  ];
  it.each(rules)('%j → %s', (wish, hears) => {
    const subscription: Subscription = newSubscription(
      { address: 'a@b.example', name: 'x', language: 'ru', ...wish },
      NOW,
    );
    expect(new SubscriptionIndex([subscription]).hearing(record)).toEqual(hears ? [subscription.id] : []);
  });
});
