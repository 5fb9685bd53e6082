import { sampleDossier } from './samples';
import { World } from './world';

jest.setTimeout(120_000);

const HOUR = 3_600_000;
const BEGINNING = '2026-03-26T23:00:00.000Z';
/** Hours (UTC) at which a digest may come; at others nothing happens. */
const HOURS = [5, 6, 7, 10];

/** When each mail was handed over, as the reader's clock in Berlin shows it. */
const local = (moment: number): string =>
  new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'short' }).format(moment);

/**
 * A week with one agreement every six hours (02, 08, 14, 20 UTC), in which the clocks of Berlin go forward on Sunday, 29
 * March 2026. How many pieces of news each mail tells stands behind its hour.
 */
describe('a week in which the clocks go forward', () => {
  const zone = 'Europe/Berlin';
  const rules: [what: string, wish: object, mails: string[]][] = [
    [
      'daily at eight, on Sunday after 23 hours',
      { schedule: { every: 'day', at: '08:00', weekday: 1, zone } },
      [
        '2026-03-27 08:00 1',
        '2026-03-28 08:00 4',
        '2026-03-29 08:00 4',
        '2026-03-30 08:00 4',
        '2026-03-31 08:00 4',
        '2026-04-01 08:00 4',
        '2026-04-02 08:00 4',
      ],
    ],
    ['weekly on Monday', { schedule: { every: 'week', at: '08:00', weekday: 1, zone } }, ['2026-03-30 08:00 13']],
    [
      'at once but for the night: what comes in it comes at seven',
      { schedule: { every: 'instant', at: '08:00', weekday: 1, zone }, quiet: { from: '22:00', to: '07:00' } },
      [
        ...['2026-03-27 07:00 1', '2026-03-27 09:00 1', '2026-03-27 15:00 1', '2026-03-27 21:00 1'],
        ...['2026-03-28 07:00 1', '2026-03-28 09:00 1', '2026-03-28 15:00 1', '2026-03-28 21:00 1'],
        // Summer time: 20:00 UTC is 22:00, and quiet.
        ...['2026-03-29 07:00 1', '2026-03-29 10:00 1', '2026-03-29 16:00 1'],
        ...['2026-03-30 07:00 2', '2026-03-30 10:00 1', '2026-03-30 16:00 1'],
        ...['2026-03-31 07:00 2', '2026-03-31 10:00 1', '2026-03-31 16:00 1'],
        ...['2026-04-01 07:00 2', '2026-04-01 10:00 1', '2026-04-01 16:00 1'],
        ...['2026-04-02 07:00 2', '2026-04-02 10:00 1', '2026-04-02 16:00 1'],
      ],
    ],
    [
      'paused until Wednesday: one digest of what came meanwhile, then at once',
      { schedule: { every: 'instant', at: '08:00', weekday: 1, zone }, pausedUntil: '2026-04-01T10:00:00.000Z' },
      [
        '2026-04-01 12:00 22',
        '2026-04-01 16:00 1',
        '2026-04-01 22:00 1',
        '2026-04-02 04:00 1',
        '2026-04-02 10:00 1',
        '2026-04-02 16:00 1',
        '2026-04-02 22:00 1',
      ],
    ],
  ];
  it.each(rules)('%s', async (_, wish, expected) => {
    const world = await World.open(BEGINNING);
    await world.subscribe({ cap: 100, ...wish });
    const mails: string[] = [];
    const note = () => {
      for (const mail of world.sent.splice(0)) mails.push(`${local(world.clock.now())} ${told(mail.subject)}`);
    };
    for (let hour = 1; hour <= 7 * 24; hour++) {
      const isNews = hour % 6 === 3;
      if (!isNews && !HOURS.includes((hour + 23) % 24)) continue;
      await world.pass(Date.parse(BEGINNING) + hour * HOUR + 2_000 - world.clock.now(), 24 * HOUR);
      note();
      if (isNews) await world.announce(sampleDossier(`in hour ${hour}`, world.clock.instant()));
      note();
    }
    expect(mails).toEqual(expected);
    await world.close();
  });
});

/** How many pieces of news a mail tells, by its subject. */
const told = (subject: string): number => Number(/: (\d+)$/.exec(subject)?.[1] ?? 1);
