import { smtpMailer } from '@kelisim/mail';
import type { SMTPServerOptions } from 'smtp-server';
import { type MailServer, type Manner, serveMail } from './mail-server';
import { sampleDossier } from './samples';
import { World } from './world';

jest.setTimeout(60_000);

const HOUR = 3_600_000;
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close();
});

const PLAIN: SMTPServerOptions = { disabledCommands: ['STARTTLS', 'AUTH'] };

async function scene(manners: Manner[], options: SMTPServerOptions = PLAIN, address = (url: string) => url) {
  const server = await serveMail(manners, options);
  const mailer = smtpMailer({ url: address(server.url), deadlineMs: 400 });
  const world = await World.open('2026-03-02T06:00:00.000Z', mailer);
  open.push(server, mailer, world);
  return { server, world };
}

/** What has become of it: the delivery, the subscription, and how often the server took the mail. */
async function outcome(world: World, server: MailServer) {
  const news = (await world.deliveries()).filter((delivery) => delivery.kind === 'news');
  expect(news).toHaveLength(1);
  const { stage, trouble, subscriptionId, mail } = news[0]!;
  const subscription = await world.subscription(subscriptionId);
  expect(new Set([...server.taken, mail?.messageId]).size).toBe(1);
  return { stage, reason: trouble?.reason, taken: server.taken.length, subscription: subscription.stage };
}

describe('a delivery to a server that', () => {
  const rules: [manners: Manner[], hours: number, expected: Awaited<ReturnType<typeof outcome>>][] = [
    [['accept'], 0, { stage: 'sent', reason: undefined, taken: 1, subscription: 'standing' }],
    [['not now', 'accept'], 1, { stage: 'sent', reason: undefined, taken: 1, subscription: 'standing' }],
    [['hang', 'accept'], 1, { stage: 'sent', reason: undefined, taken: 1, subscription: 'standing' }],
    // It had the mail and could not say so: the reader gets it twice, with one Message-ID.
    [['die after DATA', 'accept'], 1, { stage: 'sent', reason: undefined, taken: 2, subscription: 'standing' }],
    [
      ['not now', 'hang', 'not now', 'accept'],
      2,
      { stage: 'sent', reason: undefined, taken: 1, subscription: 'standing' },
    ],
  ];
  it.each(rules)('%j', async (manners, hours, expected) => {
    const { world, server } = await scene([...manners]);
    await world.subscribe({});
    await world.announce(sampleDossier('one', world.clock.instant()));
    if (hours) await world.pass(hours * HOUR);
    expect(await outcome(world, server)).toEqual(expected);
  });

  it('refuses the address: it is switched off, shown, and hears no more', async () => {
    const { world, server } = await scene(['refuse the address']);
    const { id } = await world.subscribe({});
    await world.announce(sampleDossier('one', world.clock.instant()));
    expect(await outcome(world, server)).toMatchObject({
      stage: 'failed',
      reason: 'address-refused',
      taken: 0,
      subscription: 'refused',
    });
    expect((await world.subscription(id)).trouble).toMatchObject({
      reason: 'address-refused',
      message: expect.stringContaining('550'),
    });
    world.clock.leap(2_000);
    await world.announce(sampleDossier('two', world.clock.instant()));
    expect((await world.deliveries()).filter((delivery) => delivery.kind === 'news')).toHaveLength(1);
  });

  it('refuses the mail: the delivery has failed, the address goes on', async () => {
    const { world, server } = await scene(['refuse the mail']);
    await world.subscribe({});
    await world.announce(sampleDossier('one', world.clock.instant()));
    expect(await outcome(world, server)).toMatchObject({
      stage: 'failed',
      reason: 'mail-refused',
      subscription: 'standing',
    });
    await world.announce(sampleDossier('two', world.clock.instant()));
    expect(server.taken).toHaveLength(1);
  });

  it('never takes it: tries grow apart, and after three days it has failed for good', async () => {
    const { world, server } = await scene(Array<Manner>(200).fill('not now'));
    await world.subscribe({});
    await world.announce(sampleDossier('one', world.clock.instant()));
    await world.pass(80 * HOUR, 2 * HOUR);
    const [delivery] = (await world.deliveries()).filter((each) => each.kind === 'news');
    expect(await outcome(world, server)).toMatchObject({
      stage: 'failed',
      reason: 'mail-server-unreachable',
      taken: 0,
    });
    expect(delivery?.attempts).toBeGreaterThan(30);
    expect(delivery?.attempts).toBeLessThan(45);
  });
});

describe('a line to a server', () => {
  it('is encrypted where it offers STARTTLS, and only to one that can be trusted', async () => {
    const trusting = (url: string) => `${url}?requireTLS=true&tls.rejectUnauthorized=false`;
    const trusted = await scene([], { disabledCommands: ['AUTH'] }, trusting);
    await trusted.world.subscribe({});
    await trusted.world.announce(sampleDossier('one', trusted.world.clock.instant()));
    expect(trusted.server.lines).toEqual([{ secure: true, user: false }]);
    const strange = await scene([], { disabledCommands: ['AUTH'] }, (url) => `${url}?requireTLS=true`);
    await strange.world.subscribe({});
    await strange.world.announce(sampleDossier('one', strange.world.clock.instant()));
    expect(await outcome(strange.world, strange.server)).toMatchObject({ stage: 'due', taken: 0 });
  });

  it('logs in, and a wrong password is for now, not for good', async () => {
    const onAuth: SMTPServerOptions['onAuth'] = ({ username, password }, _session, done) =>
      password === 'right'
        ? done(null, { user: username })
        : done(Object.assign(new Error('no'), { responseCode: 535 }));
    const as = (password: string) => (url: string) =>
      `${url.replace('//', `//me:${password}@`)}?tls.rejectUnauthorized=false`;
    const right = await scene([], { onAuth }, as('right'));
    await right.world.subscribe({});
    await right.world.announce(sampleDossier('one', right.world.clock.instant()));
    expect(right.server.lines).toEqual([{ secure: true, user: 'me' }]);
    const wrong = await scene([], { onAuth }, as('wrong'));
    await wrong.world.subscribe({});
    await wrong.world.announce(sampleDossier('one', wrong.world.clock.instant()));
    expect(await outcome(wrong.world, wrong.server)).toMatchObject({
      stage: 'due',
      reason: 'mail-server-unreachable',
      subscription: 'standing',
    });
  });
});
