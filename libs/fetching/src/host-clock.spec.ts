import type { Reason } from '@kelisim/domain/reasons';
import fc from 'fast-check';
import { advance, eventOf, type HostClock, hostOf, newHostClock, USUAL_POLICY } from './host-clock';

const policy = {
  ...USUAL_POLICY,
  paceMs: 5_000,
  backoffMs: 60_000,
  longestBackoffMs: 600_000,
  longestWaitMs: 3_600_000,
  jitter: 0,
};
const start = newHostClock('orda.kz');
const failed = (reason: Reason = 'timed-out', retryAfterMs?: number) =>
  ({ kind: 'failed', reason, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) }) as const;
const failures = (count: number): HostClock =>
  Array.from({ length: count }).reduce<HostClock>((clock) => advance(clock, failed(), 0, policy), start);

describe('the clock of a host', () => {
  it('lets it be asked at once when nobody asked before', () => {
    expect(start.nextAt).toBe(0);
  });

  it('keeps everyone away for one step as soon as someone asks', () => {
    expect(advance(start, { kind: 'asked' }, 1000, policy).nextAt).toBe(6000);
  });

  it('keeps the step when the answer comes early', () => {
    const asked = advance(start, { kind: 'asked' }, 1000, policy);
    expect(advance(asked, { kind: 'answered' }, 1100, policy).nextAt).toBe(6000);
  });

  it('follows a crawl-delay that is slower than the pace, not one that is faster', () => {
    const robots = (crawlDelayMs: number) =>
      advance(start, { kind: 'robots', record: { checkedAt: 0, text: '' }, crawlDelayMs }, 0, policy);
    expect(advance(robots(20_000), { kind: 'asked' }, 0, policy).nextAt).toBe(20_000);
    expect(advance(robots(1_000), { kind: 'asked' }, 0, policy).nextAt).toBe(5_000);
    expect(advance(robots(1e12), { kind: 'asked' }, 0, policy).nextAt).toBe(3_600_000);
  });

  it('forgets a crawl-delay that is gone from robots.txt', () => {
    const slow = advance(
      start,
      { kind: 'robots', record: { checkedAt: 0, text: '' }, crawlDelayMs: 20_000 },
      0,
      policy,
    );
    const quick = advance(slow, { kind: 'robots', record: { checkedAt: 9, text: '' } }, 9, policy);
    expect(quick).toEqual({ host: 'orda.kz', nextAt: 20_000, failures: 0, robots: { checkedAt: 9, text: '' } });
  });

  it.each([
    [1, 60_000],
    [2, 120_000],
    [3, 240_000],
    [4, 480_000],
    [5, 600_000],
    [500, 600_000],
  ])('after %i failures in a row it waits %i ms', (count, wait) => {
    expect(failures(count).nextAt).toBe(wait);
  });

  it('forgets failures with an answer', () => {
    expect(advance(failures(4), { kind: 'answered' }, 0, policy).failures).toBe(0);
  });

  it.each([
    ['longer than the backoff', 90_000, 90_000],
    ['shorter than the backoff', 1_000, 60_000],
    ['years', 1e12, 3_600_000],
  ])('follows a Retry-After that is %s', (_what, retryAfterMs, wait) => {
    expect(advance(start, failed('rate-limited', retryAfterMs), 0, policy).nextAt).toBe(wait);
  });

  it('never goes back', () => {
    const held = advance(start, failed('rate-limited', 90_000), 0, policy);
    expect(advance(held, { kind: 'asked' }, 0, policy).nextAt).toBe(90_000);
    expect(advance(held, failed(), 0, policy).nextAt).toBe(120_000);
  });

  it('adds jitter to a wait and takes none from it', () => {
    const jittered = { ...policy, jitter: 0.2 };
    expect(advance(start, { kind: 'asked' }, 0, jittered, 0).nextAt).toBe(5_000);
    expect(advance(start, { kind: 'asked' }, 0, jittered, 0.999).nextAt).toBeGreaterThan(5_900);
  });

  it('keeps any two requests apart by pace and crawl-delay, whatever happens between them', () => {
    const events = fc.array(
      fc.record({
        pauseMs: fc.integer({ min: 0, max: 200_000 }),
        event: fc.oneof(
          fc.constant({ kind: 'answered' } as const),
          fc.constant(failed()),
          fc.integer({ min: 0, max: 100_000 }).map((wait) => failed('rate-limited', wait)),
        ),
      }),
    );
    fc.assert(
      fc.property(
        events,
        fc.integer({ min: 0, max: 30_000 }),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (steps, crawlDelayMs, chance) => {
          let now = 0;
          let last = Number.NEGATIVE_INFINITY;
          let clock = advance(start, { kind: 'robots', record: { checkedAt: 0, text: '' }, crawlDelayMs }, 0, policy);
          for (const { pauseMs, event } of steps) {
            now = Math.max(now + pauseMs, clock.nextAt);
            expect(now - last).toBeGreaterThanOrEqual(Math.max(policy.paceMs, crawlDelayMs));
            last = now;
            clock = advance(advance(clock, { kind: 'asked' }, now, policy, chance), event, now + 100, policy, chance);
          }
        },
      ),
    );
  });

  it('survives being stored', () => {
    const clock = advance(
      failures(2),
      { kind: 'robots', record: { checkedAt: 0, text: 'x' }, crawlDelayMs: 1 },
      0,
      policy,
    );
    expect(JSON.parse(JSON.stringify(clock))).toEqual(clock);
  });
});

describe('what a fetch tells about its host', () => {
  const refused = (reason: Reason) => eventOf({ kind: 'refused', reason, cause: '', finalUrl: '' }).kind;

  it.each<Reason>([
    'timed-out',
    'host-unreachable',
    'host-unknown',
    'tls-failed',
    'http-failed',
    'rate-limited',
    'malformed-response',
  ])('%s: it failed', (reason) => {
    expect(refused(reason)).toBe('failed');
  });

  it.each<Reason>([
    'http-gone',
    'http-refused',
    'not-html',
    'too-large',
    'redirect-to-login',
    'robots-disallow',
    'too-many-redirects',
  ])('%s: only the page did', (reason) => {
    expect(refused(reason)).toBe('answered');
  });

  it('names hosts with the ports of their own', () => {
    expect([hostOf('https://Orda.kz/a'), hostOf('http://127.0.0.1:8081/')]).toEqual(['orda.kz', '127.0.0.1:8081']);
  });
});
