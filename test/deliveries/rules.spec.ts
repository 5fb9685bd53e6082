import type { Subscription } from '@kelisim/domain/documents/alerting';
import type { DossierId, FactId } from '@kelisim/domain/ids';
import { change } from '@kelisim/flow';
import { Keeping } from '@kelisim/subscriptions';
import { sampleDossier, sampleStatus } from './samples';
import { World } from './world';

jest.setTimeout(60_000);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
let world: World;
beforeEach(async () => {
  world = await World.open('2026-03-02T06:00:00.000Z');
});
afterEach(() => world.close());

const now = () => world.clock.instant();
const subjects = () => world.sent.map((mail) => mail.subject);
const edit = (id: string, fields: Partial<Subscription>) =>
  change(world.ports.documents, 'subscription', id, (body) => body && { ...body, ...fields });

describe('a new agreement', () => {
  it('is told once, whoever asks again and however often', async () => {
    await world.subscribe({});
    const dossier = sampleDossier('one', now());
    await world.announce(dossier);
    await world.announce({ ...dossier, subject: 'другое' });
    expect(subjects()).toEqual(['Подписан меморандум: Новгородская область — область Улытау']);
    expect(world.sent[0]?.text).toContain('Стороны подписали меморандум о сотрудничестве.');
  });

  it('is told to nobody who came later, nor is what was recalled, imported or taken from an old page', async () => {
    const early = sampleDossier('early', now());
    world.clock.leap(MINUTE);
    await world.subscribe({});
    await world.announce(early);
    await world.announce(sampleDossier('recall', now(), { history: [sampleStatus('signed', now(), { news: false })] }));
    await world.announce(sampleDossier('import', now(), { history: [sampleStatus('signed', now(), { live: false })] }));
    expect(world.sent).toEqual([]);
  });

  it('and each further step are different news: one may want only one of them', async () => {
    await world.subscribe({ name: 'новые', wants: ['agreement'] });
    await world.subscribe({ name: 'изменения', wants: ['status'] });
    await world.subscribe({ name: 'подписанные', wants: ['agreement'], statuses: ['signed'] });
    const planned = sampleStatus('planned', now());
    const dossier = sampleDossier('one', now(), { status: 'planned', history: [planned] });
    await world.announce(dossier);
    expect(subjects()).toEqual([expect.stringMatching(/^Намечен к подписанию меморандум/)]);
    await world.announce({ ...dossier, status: 'signed', history: [planned, sampleStatus('signed', now())] });
    const of = (name: string) =>
      world.sent.filter((mail) => mail.text.includes(`«${name}»`)).map((mail) => mail.subject.split(':')[0]);
    expect(of('новые')).toEqual(['Намечен к подписанию меморандум']);
    expect(of('изменения')).toEqual(['Подписан меморандум']);
    expect(of('подписанные')).toEqual(['Подписан меморандум']);
  });

  it('is not told again by the dossier that it was joined into', async () => {
    await world.subscribe({});
    const young = sampleDossier('young', now());
    await world.announce(young);
    const old = sampleDossier('old', now(), { absorbed: [young.id] });
    await change(world.ports.documents, 'dossier', young.id, (body) => body && { ...body, redirectTo: old.id });
    await world.announce(old);
    expect(world.sent).toHaveLength(1);
  });
});

describe('a retraction', () => {
  const notice = () => ({
    kind: 'retraction' as const,
    articleId: 'a2' as never,
    factId: 'f2' as FactId,
    evidence: { start: 0, end: 5, text: 'Пресс-служба опровергла подписание меморандума.' },
    news: true,
    live: true,
    firstSeenAt: now(),
  });

  it('is told once to those who got the first, as an answer to it', async () => {
    await world.subscribe({ name: 'первый' });
    await world.subscribe({ name: 'не о том', regions: ['RU-OMS'] });
    const dossier = sampleDossier('one', now());
    await world.announce(dossier);
    await world.pass(HOUR);
    const taken = { ...dossier, notices: [notice()] };
    await world.announce(taken);
    await world.announce(taken);
    expect(subjects()).toEqual([
      expect.stringMatching(/^Подписан/),
      expect.stringMatching(/^Отозвано: Подписан меморандум/),
    ]);
    expect(world.sent[1]?.inReplyTo).toBe(world.sent[0]?.messageId);
    expect(world.sent[1]?.text).toContain('Пресс-служба опровергла подписание меморандума.');
  });

  it('takes what nobody has been told yet out of its digest', async () => {
    await world.subscribe({ schedule: { every: 'day', at: '12:00', weekday: 1, zone: 'Europe/Moscow' } });
    const dossier = sampleDossier('one', now());
    await world.announce(dossier);
    await world.announce({ ...dossier, notices: [notice()] });
    await world.pass(4 * HOUR);
    expect(world.sent).toEqual([]);
    expect((await world.deliveries()).map((delivery) => delivery.stage).sort()).toEqual(['dropped', 'dropped']);
  });

  it('of a page that shows another version is found within the hour', async () => {
    await world.subscribe({});
    const dossier = sampleDossier('one', now());
    await world.announce(dossier);
    const stored = await world.ports.documents.get('dossier', dossier.id);
    await world.ports.documents.remove(stored!);
    await world.pass(2 * HOUR, 10 * MINUTE);
    await world.pass(2 * HOUR, 10 * MINUTE);
    expect(subjects().filter((subject) => subject.startsWith('Отозвано'))).toHaveLength(1);
  });
});

describe('a changed subscription', () => {
  it('hears what it asks for now, and nothing from before', async () => {
    const { id } = await world.subscribe({ regions: ['RU-TOM'] });
    await world.announce(sampleDossier('before', now()));
    world.clock.leap(MINUTE);
    const keeping = new Keeping(world.ports);
    await keeping.edit(id, { regions: ['RU-NGR'] });
    await world.pass(2 * HOUR, 10 * MINUTE);
    expect(world.sent).toEqual([]);
    await world.announce(sampleDossier('after', now()));
    expect(world.sent).toHaveLength(1);
  });
});

describe('an address', () => {
  it('is asked first, by a link that works once it is followed', async () => {
    const { id } = await world.subscribe({}, true);
    expect(subjects()).toEqual([expect.stringMatching(/^Подтвердите подписку/)]);
    expect(world.sent[0]?.text).toMatch(
      new RegExp(`https://kelisim\\.example/subscriptions/${id}/confirm\\?until=\\d+&signature=`),
    );
    expect(world.sent[0]?.unsubscribe).toBeUndefined();
    await world.announce(sampleDossier('before', now()));
    expect(world.sent).toHaveLength(1);
    await edit(id, { stage: 'standing' });
    world.clock.leap(2_000);
    await world.announce(sampleDossier('after', now()));
    expect(world.sent).toHaveLength(2);
  });

  it('is asked once a day, however often it is entered, and again when it comes back', async () => {
    const keeping = new Keeping(world.ports);
    const enter = async () => {
      const wish = { address: 'reader@example.org', name: 'x', language: 'ru' };
      const body = await keeping.enter(wish);
      await world.quiet();
      return body.id;
    };
    const id = await enter();
    await enter();
    expect(world.sent).toHaveLength(1);
    await edit(id, { stage: 'ended' });
    await enter();
    expect(world.sent).toHaveLength(1);
    await edit(id, { stage: 'ended' });
    world.clock.leap(24 * HOUR);
    await enter();
    expect(world.sent).toHaveLength(2);
  });

  it('that ended its subscription gets nothing that was waiting for it', async () => {
    const { id } = await world.subscribe({
      schedule: { every: 'day', at: '12:00', weekday: 1, zone: 'Europe/Moscow' },
    });
    await world.announce(sampleDossier('one', now()));
    await edit(id, { stage: 'ended' });
    await world.pass(4 * HOUR);
    expect(world.sent).toEqual([]);
  });
});

describe('much at once', () => {
  it('goes out alone up to the cap, the rest in one mail at the hour of the day', async () => {
    await world.subscribe({ cap: 2 });
    for (const name of ['1', '2', '3', '4', '5']) await world.announce(sampleDossier(name, now()));
    expect(world.sent).toHaveLength(2);
    await world.pass(25 * HOUR, 10 * MINUTE);
    expect(subjects().slice(2)).toEqual([expect.stringMatching(/^Новости сотрудничества, 3 марта 2026 г\.: 3$/)]);
    expect(world.sent[2]?.text).toContain('и ещё 1');
    const stages = (await world.deliveries()).filter((each) => each.kind === 'news').map((each) => each.stage);
    expect(stages.sort()).toEqual(['folded', 'folded', 'folded', 'sent', 'sent']);
  });

  it('of one hour comes as one digest in sections, with a chart', async () => {
    await world.subscribe({ schedule: { every: 'day', at: '12:00', weekday: 1, zone: 'Europe/Moscow' } });
    await world.announce(sampleDossier('1', now()));
    const planned = sampleStatus('planned', now());
    await world.announce(
      sampleDossier('2', now(), { history: [planned, sampleStatus('signed', now())], regions: ['RU-OMS'] }),
    );
    await world.pass(4 * HOUR, 10 * MINUTE);
    expect(world.sent).toHaveLength(1);
    const [mail] = world.sent;
    expect(mail?.subject).toBe('Сводка за 2 марта 2026 г.: 3');
    expect(mail?.text).toMatch(/== Новые соглашения ==[\s\S]*== Изменения ==/);
    expect(mail?.text).toMatch(/По регионам:\n +2 +▇+ Омская область/);
    expect(mail?.html).not.toMatch(/<img|<script|src=/);
  });
});

describe('the hourly look', () => {
  it('makes what was owed and not made, and tells of what was not delivered', async () => {
    await world.subscribe({ name: 'сбои', wants: ['incident'] });
    const dossier = sampleDossier('one', now());
    await world.ports.documents.create('dossier', dossier.id, { ...dossier, stage: 'announced', dueAt: undefined });
    await world.subscribe({ name: 'всё' });
    const late = sampleDossier('late', now());
    await world.announce(late);
    const [delivery] = (await world.deliveries()).filter((each) => each.dossierId === late.id);
    await change(world.ports.documents, 'delivery', delivery!.id, (body) => body && { ...body, stage: 'failed' });
    await world.pass(2 * HOUR, 10 * MINUTE);
    expect(subjects().some((subject) => subject.startsWith('Сбой: не доставлены сообщения'))).toBe(true);
    await change(world.ports.documents, 'delivery', delivery!.id, (body) => body && { ...body, stage: 'sent' });
    await world.pass(2 * HOUR, 10 * MINUTE);
    expect(subjects().filter((subject) => subject.startsWith('Сбой'))).toEqual([
      expect.stringMatching(/^Сбой: /),
      expect.stringMatching(/^Сбой прошёл: /),
    ]);
  });

  it('owes what an alerter that was away has missed', async () => {
    await world.subscribe({});
    const dossier = sampleDossier('one', now());
    await world.ports.documents.create('dossier', dossier.id as DossierId, {
      ...dossier,
      stage: 'announced',
      dueAt: undefined,
    });
    await world.pass(HOUR, 10 * MINUTE);
    expect(world.sent).toHaveLength(1);
  });

  it('says once a week that the watch is alive', async () => {
    await world.subscribe({
      wants: ['incident'],
      schedule: { every: 'instant', at: '08:00', weekday: 3, zone: 'Asia/Omsk' },
    });
    await world.pass(10 * 24 * HOUR, HOUR);
    expect(subjects()).toEqual(['Наблюдение работает: 4 марта 2026 г.', 'Наблюдение работает: 11 марта 2026 г.']);
  });
});
