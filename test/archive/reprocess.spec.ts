import { Corrections } from '@kelisim/corrections';
import type { Article } from '@kelisim/domain/documents/article';
import type { Dossier } from '@kelisim/domain/documents/dossier';
import { change, indexAgain } from '@kelisim/flow';
import { orderReprocess } from '../../services/kelisim/src/reprocess/order';
import { untilSettled } from '../../services/kelisim/src/settled';
import { type DemoStore, demoStore } from './demo-store';

jest.setTimeout(120_000);

let demo: DemoStore;
beforeEach(async () => {
  demo = await demoStore();
});
afterEach(() => demo?.close());

const everything = () => true;
const ports = () => ({ ...demo.workplace.ports, graceMs: demo.workplace.config.flow.sweepMs });

/** What dossiers say, without what only tells whether they are still to be told. */
async function dossiers(): Promise<object[]> {
  const found: object[] = [];
  for await (const { body } of ports().documents.scan('dossier')) {
    const { id, title, status, parties, corrections, redirectTo, subject } = body;
    const history = body.history.map((entry) => [entry.status, entry.on, entry.articleId]);
    found.push({ id, title, status, parties, corrections, redirectTo, subject, history });
  }
  return found;
}

async function deliveries(): Promise<string[]> {
  const found: string[] = [];
  for await (const { body } of ports().documents.scan('delivery')) found.push(`${body.id} ${body.stage}`);
  return found.sort();
}

/** A dossier that was mailed about, and the one article that tells of it. */
async function mailed(): Promise<{ dossier: Dossier; article: Article }> {
  const { documents } = ports();
  for await (const { body } of documents.scan('delivery', 'sent')) {
    const dossier = (await documents.get('dossier', body.dossierId ?? ''))?.body;
    if (dossier?.articles.length !== 1) continue;
    return { dossier, article: (await documents.get('article', dossier.articles[0]!.articleId))!.body };
  }
  throw new Error('the demo has none');
}

/** As if an older reader had found no agreement in the article, and nobody had been told of any. */
async function forget({ dossier, article }: { dossier: Dossier; article: Article }): Promise<void> {
  const { documents, clock } = ports();
  const analysis = { ...article.analysis!, agreements: [] };
  await indexAgain(ports(), article.id, clock.instant(), (now) => ({ ...now, analysis, reader: '2020-1-1' }));
  await untilSettled(ports());
  for await (const stored of documents.scan('delivery'))
    if (stored.body.dossierId === dossier.id) await documents.remove(stored);
}

it('gives the same dossiers when the reader is the same, keeps corrections and mails nobody', async () => {
  const { dossier } = await mailed();
  await new Corrections(ports()).change(dossier.id, 'subject', 'исправлено');
  await untilSettled(ports());
  const [before, told] = [await dossiers(), await deliveries()];
  const counts = await orderReprocess(ports(), everything);
  await untilSettled(ports());
  expect(counts).toEqual({ ordered: (await ports().documents.count('article')).indexed, untold: 0, underWay: 0 });
  expect(await dossiers()).toEqual(before);
  expect(before).toContainEqual(expect.objectContaining({ id: dossier.id, subject: 'исправлено' }));
  expect(await deliveries()).toEqual(told);
});

it('finds what an older reader missed, and mails nobody though it is fresh', async () => {
  const found = await mailed();
  const before = await dossiers();
  await forget(found);
  expect((await dossiers()).length).toBe(before.length - 1);
  const told = await deliveries();
  const counts = await orderReprocess(ports(), ({ reader }) => reader === '2020-1-1');
  await untilSettled(ports());
  expect(counts.ordered).toBe(1);
  expect(await dossiers()).toEqual(before);
  expect(await deliveries()).toEqual(told);
});

it('would have been mailed, had the article just come', async () => {
  const found = await mailed();
  await forget(found);
  const told = await deliveries();
  await change(ports().documents, 'article', found.article.id, (body) => body && { ...body, stage: 'extracted' });
  await ports().queue.send('classify', found.article.id);
  await untilSettled(ports());
  expect((await deliveries()).length).toBeGreaterThan(told.length);
});

it('leaves articles whose news is still owed, and those that are under way', async () => {
  const { dossier, article } = await mailed();
  const { documents } = ports();
  await change(documents, 'dossier', dossier.id, (body) => body && { ...body, stage: 'changed' });
  const other = (await articles()).find(({ id }) => id !== article.id)!;
  await change(documents, 'article', other.id, (body) => body && { ...body, stage: 'quarantined' });
  const counts = await orderReprocess(ports(), ({ id }) => id === article.id || id === other.id);
  expect(counts).toEqual({ ordered: 0, untold: 1, underWay: 1 });
});

async function articles(): Promise<Article[]> {
  const found: Article[] = [];
  for await (const { body } of ports().documents.scan('article')) found.push(body);
  return found;
}
