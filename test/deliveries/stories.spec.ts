import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Analysis } from '@kelisim/domain/analysis';
import type { Article } from '@kelisim/domain/documents/article';
import { type ArticleId, articleId, pageId, type SourceId, type StoryId, sha256, storyId } from '@kelisim/domain/ids';
import { change } from '@kelisim/flow';
import { callSignature } from '@kelisim/subscriptions';
import { sampleDossier } from './samples';
import { World } from './world';

jest.setTimeout(60_000);

const evidence = { start: 0, end: 5, text: 'Товарооборот вырос.' };
const FACTS: Partial<Analysis> = {
  figures: [
    { kind: 'amount', measure: 'turnover', value: 1_500_000, unit: 'USD', period: '2025', region: 'RU-OMS', evidence },
  ],
  events: [
    { kind: 'forum', name: 'Форум «Сибирь»', on: '2026-05', upcoming: true, evidence },
    { kind: 'meeting', on: '2026-03-01', upcoming: false, evidence },
  ],
};

function article(world: World, name: string, differing: Partial<Article> = {}, facts = FACTS): Article {
  const page = pageId(`https://press.example/${name}`);
  const id = articleId(page, sha256(name));
  const analysis: Analysis = {
    ...{ title: `Новость ${name}`, publishedOn: '2026-03-02T09:00', language: 'ru', text: 'Товарооборот вырос.' },
    ...{ relevant: true, score: 1, regions: ['RU-OMS', 'KZ-55'], sectors: ['trade'], agreements: [], figures: [] },
    ...{ people: [], organizations: [], events: [], projects: [], goods: [], quotes: [], ...facts },
  };
  return {
    ...{ id, pageId: page, sourceId: 'press' as SourceId, url: `https://press.example/${name}`, stage: 'read' },
    ...{ origin: 'live', version: 1, firstSeenAt: world.clock.instant(), attempts: 0, language: 'ru' },
    ...{ text: analysis.text, contentHash: sha256(name), analysis, ...differing },
  };
}

/** A story as the indexer leaves it when an article has joined. */
async function join(world: World, body: Article, founder: ArticleId = body.id): Promise<void> {
  const { documents, queue } = world.ports;
  const id: StoryId = storyId(founder);
  await documents.create('article', body.id, body);
  await change(documents, 'story', id, (before) => ({
    ...{ id, stage: 'changed', attempts: 0, dueAt: world.clock.instant() },
    articleIds: [...(before?.articleIds ?? []), body.id],
  }));
  await queue.send('tell', id);
  await world.quiet();
}

let world: World;
beforeEach(async () => {
  world = await World.open('2026-03-02T10:00:00.000Z');
});
afterEach(() => world.close());
const subjects = () => world.sent.map((mail) => mail.subject.replace(/\s/gu, ' ')).sort();

describe('news of stories', () => {
  it('are the story, its figures and what is still to come, each once whoever tells it again', async () => {
    await world.subscribe({ wants: ['story', 'figure', 'event'] });
    const first = article(world, 'one');
    await join(world, first);
    await join(world, article(world, 'two'), first.id);
    expect(subjects()).toEqual([
      'Новый показатель: товарооборот: 1 500 000 долл. США: Омская область — Павлодарская область',
      'О сотрудничестве: Новость one',
      'Предстоит: форум, май 2026 г.: Омская область — Павлодарская область',
    ]);
  });

  const rules: [what: string, differing: Partial<Article>, mails: number][] = [
    ['found by the live watch', {}, 1],
    ['of the first crawl', { origin: 'baseline' }, 0],
    ['of a backfill', { origin: 'backfill' }, 0],
    ['imported', { origin: 'import' }, 0],
    ['published long before', { firstSeenAt: '2026-04-02T10:00:00.000Z' as never }, 0],
  ];
  it.each(rules)('%s: %#', async (_, differing, mails) => {
    await world.subscribe({ wants: ['story'] });
    await join(world, article(world, 'one', differing));
    expect(world.sent).toHaveLength(mails);
  });

  it('go to those alone whose search finds them', async () => {
    await world.subscribe({
      name: 'Омск',
      wants: ['figure'],
      regions: ['RU-OMS'],
      sumFrom: { value: 1_000_000, unit: 'USD' },
    });
    await world.subscribe({ name: 'много', wants: ['figure'], sumFrom: { value: 2_000_000, unit: 'USD' } });
    await world.subscribe({ name: 'Томск', wants: ['story'], regions: ['RU-TOM'] });
    await join(world, article(world, 'one'));
    expect(world.sent.map((mail) => mail.text.match(/«(Омск|много|Томск)»/)?.[1])).toEqual(['Омск']);
  });
});

describe('a webhook', () => {
  it('is called with a signature that its owner can check, and tried again until it takes it', async () => {
    const calls: { headers: IncomingMessage['headers']; body: string }[] = [];
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => {
          calls.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
          response.writeHead(calls.length === 1 ? 503 : 200).end();
        });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo; // it listens on a port
    const hooked = await World.open('2026-03-02T10:00:00.000Z', undefined, [`127.0.0.1:${port}`]);
    const { secret = '' } = await hooked.subscribe({ channel: 'webhook', address: `http://127.0.0.1:${port}/hook` });
    await hooked.announce(sampleDossier('one', hooked.clock.instant()));
    await hooked.pass(120_000);
    expect(calls).toHaveLength(2);
    expect(calls[0]?.body).toBe(calls[1]?.body);
    for (const { headers, body } of calls) {
      expect(headers['kelisim-signature']).toBe(callSignature(secret, Number(headers['kelisim-timestamp']), body));
      expect(JSON.parse(body)).toMatchObject({
        type: 'news',
        news: [{ kind: 'agreement', agreement: { status: 'signed' } }],
      });
    }
    expect((await hooked.deliveries()).filter((each) => each.kind === 'news').map((each) => each.stage)).toEqual([
      'sent',
    ]);
    await hooked.close();
    await new Promise((resolve) => server.close(resolve));
  });

  it('whose address leads inside is switched off without a call', async () => {
    const { id } = await world.subscribe({ channel: 'webhook', address: 'http://169.254.169.254/latest/meta-data' });
    await world.announce(sampleDossier('one', world.clock.instant()));
    expect(await world.subscription(id)).toMatchObject({ stage: 'refused', trouble: { reason: 'address-forbidden' } });
  });
});
