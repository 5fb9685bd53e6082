import type { IsoInstant } from '@kelisim/domain/time';
import { changedSubscription, newSubscription, SubscriptionFaulty, shown } from './new-subscription';

const NOW = '2026-03-02T06:00:00.000Z' as IsoInstant;
const wish = { address: 'reader@example.org', language: 'ru' };

describe('a new subscription', () => {
  it('by mail asks first, a feed and a webhook hear at once', () => {
    expect(newSubscription(wish, NOW)).toMatchObject({ stage: 'new', dueAt: NOW });
    expect(newSubscription(wish, NOW, true)).toMatchObject({ stage: 'standing', confirmedAt: NOW });
    expect(newSubscription({ ...wish, channel: 'feed', address: '', name: 'x' }, NOW).stage).toBe('standing');
    expect(newSubscription({ ...wish, channel: 'webhook', address: 'https://x.example/' }, NOW).stage).toBe('standing');
  });

  it('is named by what it asks for, and has a secret that is not shown', () => {
    const made = newSubscription({ ...wish, regions: ['RU-OMS'], words: 'зерно' }, NOW);
    expect(made.name).toBe('RU-OMS, зерно');
    expect(made.secret).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(shown(made))).not.toContain(made.secret);
  });

  const faults: [what: object, fault: RegExp][] = [
    [{ address: 'nobody' }, /^address/],
    [{ address: 'a@b.example,c@d.example' }, /^address/],
    [{ address: 'a@b.example\r\nBcc: x@y.example' }, /^address/],
    [{ channel: 'webhook', address: 'ftp://x.example' }, /^address/],
    [{ statuses: ['finished'] }, /^statuses\.0/],
    [{ wants: [] }, /^wants/],
    [{ language: 'de' }, /^language/],
    [{ schedule: { every: 'day', at: '25:00', weekday: 1, zone: 'Asia/Omsk' } }, /^schedule\.at/],
    [{ schedule: { every: 'day', at: '08:00', weekday: 1, zone: 'Asia/Nowhere' } }, /^schedule\.zone/],
    [{ cap: 0 }, /^cap/],
    [{ regoins: ['RU-OMS'] }, /^regoins: there is no such field/],
  ];
  it.each(faults)('with %j is refused', (wrong, fault) => {
    expect(() => newSubscription({ ...wish, ...wrong }, NOW)).toThrow(SubscriptionFaulty);
    expect(() => newSubscription({ ...wish, ...wrong }, NOW)).toThrow(fault);
  });
});

describe('a changed subscription', () => {
  const standing = newSubscription({ ...wish, words: 'зерно' }, NOW, true);

  it('keeps what is not named, loses what is null, and never its identity', () => {
    const after = changedSubscription(
      standing,
      { sectors: ['trade'], words: null as never, id: 'n0', secret: 'x' },
      NOW,
    );
    expect(after).toMatchObject({ id: standing.id, secret: standing.secret, sectors: ['trade'], stage: 'standing' });
    expect(after.words).toBeUndefined();
  });

  it('asks a new address first', () => {
    expect(changedSubscription(standing, { address: 'other@example.org' }, NOW).stage).toBe('new');
  });
});
