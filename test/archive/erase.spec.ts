import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Corrections } from '@kelisim/corrections';
import type { Delivery } from '@kelisim/domain/documents/alerting';
import type { Article } from '@kelisim/domain/documents/article';
import type { Dossier } from '@kelisim/domain/documents/dossier';
import { DOCUMENT_KINDS, type DocumentKind } from '@kelisim/domain/documents/kinds';
import { COLLECTIONS, type Collection } from '@kelisim/domain/records/records';
import { type Erased, erasureOf } from '@kelisim/indexer';
import { untilSettled } from '../../services/kelisim/src/settled';
import { type DemoStore, demoStore } from './demo-store';

jest.setTimeout(120_000);

let demo: DemoStore;

/** Everything that is kept, each piece as text under its name. */
async function everything(): Promise<Map<string, string>> {
  const { documents, search } = demo.workplace.ports;
  await search.settle();
  const kept = new Map<string, string>();
  for (const kind of Object.keys(DOCUMENT_KINDS) as DocumentKind[])
    for await (const { id, body } of documents.scan(kind)) kept.set(`${kind} ${id}`, JSON.stringify(body));
  for (const collection of Object.keys(COLLECTIONS) as Collection[])
    for await (const record of search.all({ collection }))
      kept.set(`record ${collection} ${record.id}`, JSON.stringify({ ...record, indexedAt: '' }));
  const archive = path.join(demo.folder, 'archive');
  for (const name of readdirSync(archive, { recursive: true }).map(String))
    if (name.endsWith('.gz'))
      kept.set(`archive ${name}`, gunzipSync(readFileSync(path.join(archive, name))).toString());
  return kept;
}

const withAny = (kept: ReadonlyMap<string, string>, words: readonly string[]): string[] =>
  [...kept]
    .filter(([, text]) => words.some((each) => text.includes(JSON.stringify(each).slice(1, -1))))
    .map(([name]) => name);

/** Sentences of an article that no other page has, be it in its text or beside it: headlines are linked to from others. */
async function ownWords(article: Article): Promise<string[]> {
  const { documents, archive } = demo.workplace.ports;
  const others: string[] = [];
  for await (const { body } of documents.scan('article'))
    if (body.pageId !== article.pageId) others.push(body.text, body.title ?? '');
  for await (const { digest, record } of archive.all())
    if (record.url !== article.url) others.push(Buffer.from((await archive.get(digest))?.bytes ?? []).toString());
  const sentences = [article.url, article.title ?? '', ...article.text.split(/(?<=[.!?])\s+|\n/)];
  return sentences.filter((each) => each.length > 25 && !others.some((text) => text.includes(each)));
}

/** A dossier that was mailed about and that a single article tells of. */
async function mailedDossier(): Promise<{ dossier: Dossier; article: Article }> {
  const { documents } = demo.workplace.ports;
  const sent: Delivery[] = [];
  for await (const { body } of documents.scan('delivery', 'sent')) sent.push(body);
  // Ids follow from the ports of the sites; the subjects are the same each time.
  sent.sort((a, b) => ((a.mail?.subject ?? '') < (b.mail?.subject ?? '') ? -1 : 1));
  for (const body of sent) {
    const dossier = (await documents.get('dossier', body.dossierId ?? ''))?.body;
    if (dossier?.articles.length !== 1) continue;
    const article = (await documents.get('article', dossier.articles[0]!.articleId))!.body;
    if ((await ownWords(article)).length > 3) return { dossier, article };
  }
  throw new Error('the demo has none');
}

describe('erasing an address', () => {
  let article: Article;
  let dossier: Dossier;
  let words: string[];
  let before: Map<string, string>;
  let after: Map<string, string>;
  let erased: Erased;

  beforeAll(async () => {
    demo = await demoStore();
    const { ports, config } = demo.workplace;
    ({ dossier, article } = await mailedDossier());
    words = await ownWords(article);
    const corrections = new Corrections({ ...ports, graceMs: config.flow.sweepMs });
    await corrections.change(dossier.id, 'subject', 'предмет, исправленный человеком');
    await untilSettled(ports);
    before = await everything();
    const erasure = erasureOf(demo.workplace);
    erased = await erasure.carryOut(await erasure.plan(article.url));
    await untilSettled(ports);
    after = await everything();
  });
  afterAll(() => demo?.close());

  it('leaves none of its words and no trace of its address, in no document, record or archived page', () => {
    const kinds = new Set(withAny(before, words).map((name) => name.split(' ')[0]));
    expect([...kinds].sort()).toEqual(
      expect.arrayContaining(['archive', 'article', 'delivery', 'dossier', 'page', 'record']),
    );
    expect(withAny(after, words)).toEqual([]);
    expect(withAny(after, ['предмет, исправленный человеком'])).toEqual([]);
  });

  it('says what it removed', () => {
    expect(erased).toMatchObject({ pages: 1, articles: expect.any(Number), correctionsRemoved: 1 });
    expect(Math.min(erased.facts, erased.records, erased.archived, erased.deliveriesEmptied)).toBeGreaterThan(0);
  });

  it('takes its dossier away', () => {
    expect(after.has(`dossier ${dossier.id}`)).toBe(false);
    expect(after.has(`record dossiers ${dossier.id}`)).toBe(false);
  });

  it('leaves everything else as it was', () => {
    const touched = new Set(withAny(before, [...words, article.id, article.pageId, dossier.id]));
    const isOfBlock = (name: string) =>
      /^(bucket|block|lease|watch|host|story|series|firm|record (stories|sources|ledger)) ?/.test(name);
    const changed = [...before].filter(
      ([name, text]) => after.get(name) !== text && !touched.has(name) && !isOfBlock(name),
    );
    expect(changed.map(([name]) => name)).toEqual([]);
  });

  it('mails nobody, neither at once nor when the alerter looks at what was told', () => {
    const mails = (kept: ReadonlyMap<string, string>) =>
      [...kept.keys()].filter((name) => name.startsWith('delivery '));
    expect(mails(after)).toEqual(mails(before));
  });

  it('keeps the crawler from bringing it back', async () => {
    const page = await demo.workplace.ports.documents.get('page', article.pageId);
    expect(page?.body).toMatchObject({ stage: 'refused', url: 'about:blank', trouble: { reason: 'erased' } });
    expect(page?.body.dueAt).toBeUndefined();
  });

  it('finds nothing to do a second time', async () => {
    const erasure = erasureOf(demo.workplace);
    const again = await erasure.carryOut(await erasure.plan(article.url));
    expect([again.articles, again.archived, again.records]).toEqual([0, 0, 0]);
  });
});
