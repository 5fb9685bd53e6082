import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Delivery } from '@kelisim/domain/documents/alerting';
import type { Article } from '@kelisim/domain/documents/article';
import type { Page } from '@kelisim/domain/documents/page';
import { FakeClock } from '@kelisim/port-contracts/fake-clock';
import { openSqlite, type SqliteStore } from '@kelisim/store-sqlite';
import { eraseFromDeliveries } from './deliveries';
import { Traces } from './traces';

const GONE = 'https://press.example/gone';
const STAYS = 'https://press.example/stays';
const WORDS = 'Стороны подписали меморандум о поставках «зерна»';

// Only what traces are made of.
const page = { id: 'p1', url: GONE, address: GONE } as unknown as Page;
const article = { id: 'a1', url: GONE, title: WORDS, analysis: undefined } as unknown as Article;
const traces = new Traces({ pages: [page], articles: [article], archived: [], shared: [] });

const news = (url: string) => ({
  kind: 'agreement',
  title: 'т',
  regions: [],
  others: [],
  story: { title: 'т', url, sourceName: 'и' },
});
const mail = (text: string) => ({ messageId: '<m@k>', from: 'k@k', to: 'a@a', subject: 'т', text, html: text });

describe('messages with words of an erased article', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kelisim-erase-'));
  const clock = new FakeClock();
  let store: SqliteStore;
  beforeEach(() => {
    store = openSqlite(path.join(folder, `${Math.random()}.sqlite`), clock);
  });
  afterEach(() => store.close());
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const put = (id: string, differing: object) =>
    store.documents.create('delivery', id, {
      ...{
        id,
        subscriptionId: 'n1',
        kind: 'news',
        change: 'signed',
        dossierId: 'd1',
        attempts: 0,
        createdAt: clock.instant(),
      },
      ...differing,
    } as unknown as Delivery); // ids are branded
  const get = async (id: string) => (await store.documents.get('delivery', id))?.body;

  it('that were sent are emptied and keep their place', async () => {
    await put('m1', { stage: 'sent', news: news(GONE), mail: mail(WORDS), sentAt: clock.instant() });
    expect(await eraseFromDeliveries(store.documents, clock, traces)).toEqual({ dropped: 0, emptied: 1 });
    const left = await get('m1');
    expect([left?.stage, left?.change, left?.news, left?.mail]).toEqual(['sent', 'signed', undefined, undefined]);
  });

  it.each(['due', 'held'])('that are %s are dropped', async (stage) => {
    await put('m1', { stage, news: news(GONE), dueAt: clock.instant() });
    expect(await eraseFromDeliveries(store.documents, clock, traces)).toEqual({ dropped: 1, emptied: 0 });
    expect(await get('m1')).toMatchObject({ stage: 'dropped' });
    expect((await get('m1'))?.dueAt).toBeUndefined();
  });

  it('that tell of others stay as they are', async () => {
    await put('m1', { stage: 'due', news: news(STAYS), mail: mail('Другая новость'), dueAt: clock.instant() });
    const before = await get('m1');
    expect(await eraseFromDeliveries(store.documents, clock, traces)).toEqual({ dropped: 0, emptied: 0 });
    expect(await get('m1')).toEqual(before);
  });

  it.each([
    ['the address in a mail', { mail: mail(`читать: ${GONE}`) }],
    ['the headline in a mail', { mail: mail(`<b>${WORDS}</b>`) }],
    ['the headline in a mail, as HTML writes it', { mail: mail(`«a &amp; b» ${WORDS}`) }],
    [
      'the headline in the body of a call, as JSON writes it',
      { call: { id: 'c', url: 'https://hook.example', body: JSON.stringify({ t: WORDS }) } },
    ],
    [
      'the address in the piece of news',
      { news: { ...news(STAYS), others: [{ title: 'т', url: GONE, sourceName: 'и' }] } },
    ],
  ])('are known by %s', async (_, content) => {
    await put('m1', { stage: 'sent', ...content });
    expect((await eraseFromDeliveries(store.documents, clock, traces)).emptied).toBe(1);
  });

  it('are taken out of a digest that is about to go, and the rest is told', async () => {
    const within = { within: 'g1', tellAt: clock.instant(), sentAt: clock.instant() };
    await put('m1', { stage: 'folded', news: news(GONE), ...within });
    await put('m2', { stage: 'folded', news: news(STAYS), ...within });
    await put('g1', {
      stage: 'due',
      kind: 'digest',
      items: ['m1', 'm2'],
      mail: mail(`${WORDS} и другое`),
      dossierId: undefined,
    });
    await eraseFromDeliveries(store.documents, clock, traces);
    expect(await get('g1')).toMatchObject({ stage: 'collecting', items: ['m1', 'm2'], dueAt: clock.instant() });
    expect((await get('g1'))?.mail).toBeUndefined();
    expect([(await get('m1'))?.stage, (await get('m1'))?.news]).toEqual(['folded', undefined]);
    expect([(await get('m2'))?.stage, (await get('m2'))?.news]).toEqual(['held', news(STAYS)]);
  });
});
