import { Corrections } from '@kelisim/corrections';
import type { Article } from '@kelisim/domain/documents/article';
import type { Dossier } from '@kelisim/domain/documents/dossier';
import { change } from '@kelisim/flow';
import { untilSettled } from '../../services/kelisim/src/settled';
import { Indexers } from './indexers';
import { toldArticles } from './told-articles';

jest.setTimeout(60_000);

/** Two agreements of one region, and one of another. */
const ARTICLES = toldArticles().filter(({ file }) => /^(0|1|5)-[123]\./.test(file ?? ''));
let indexers: Indexers;
let corrections: Corrections;

beforeEach(async () => {
  indexers = await Indexers.start(1);
  corrections = new Corrections({ ...indexers.ports, graceMs: 60_000 });
  await indexers.bring(ARTICLES);
});
afterEach(() => indexers.close());

const settled = () => untilSettled(indexers.ports, ['index']);
const files = ({ articles }: Dossier) =>
  articles
    .map(({ file = '' }) => file.replace('.txt', ''))
    .sort()
    .join(' ');
const told = async () => (await indexers.dossiers()).map(files).sort();
const dossierOf = async (file: string) => (await indexers.dossiers()).find((each) => files(each).includes(file))!;

/** Reads all articles anew, in somewhat other words, as a better reader would. */
async function readAnew(): Promise<void> {
  for (const { id } of ARTICLES)
    await change(indexers.ports.documents, 'article', id, (body) => body && { ...anew(body), stage: 'read' });
  await indexers.ports.queue.sendMany(
    'index',
    ARTICLES.map(({ id }) => id),
  );
  await settled();
}

function anew(article: Article): Article {
  const analysis = article.analysis!;
  const agreements = analysis.agreements.map((each) => {
    const text = each.evidence.text.slice(0, -60);
    return { ...each, evidence: { start: 0, end: text.length, text } };
  });
  return { ...article, reader: 'better', analysis: { ...analysis, agreements } };
}

it('starts with what the articles tell', async () => {
  expect(await told()).toEqual(['0-1 0-2 0-3', '1-1 1-2 1-3', '5-1 5-2 5-3']);
});

it('keeps joined what a person has joined, across blocks, too, and lets the other redirect', async () => {
  const [one, other] = [await dossierOf('0-1'), await dossierOf('5-1')];
  await corrections.join(one.id, other.id);
  await settled();
  const joined = ['0-1 0-2 0-3 5-1 5-2 5-3', '1-1 1-2 1-3'];
  expect(await told()).toEqual(joined);
  expect((await indexers.ports.documents.get('dossier', other.id))?.body.redirectTo).toBe(one.id);
  await readAnew();
  expect(await told()).toEqual(joined);
});

it('keeps apart what a person has split, until that is taken back', async () => {
  const { id } = await corrections.split((await dossierOf('0-1')).id, ['0-3.txt']);
  await settled();
  const split = ['0-1 0-2', '0-3', '1-1 1-2 1-3', '5-1 5-2 5-3'];
  expect(await told()).toEqual(split);
  await readAnew();
  expect(await told()).toEqual(split);
  await corrections.revoke(id);
  await settled();
  expect(await told()).toEqual(['0-1 0-2 0-3', '1-1 1-2 1-3', '5-1 5-2 5-3']);
});

it('keeps a changed field, and finds by it', async () => {
  await corrections.change((await dossierOf('0-1')).id, 'title', 'Дружба', { by: 'Анна' });
  await settled();
  await readAnew();
  const { id, title } = await dossierOf('0-1');
  expect(title).toBe('Дружба');
  expect((await indexers.ports.search.get('dossiers', id))?.title).toBe('Дружба');
});

it('leaves out what a person has dismissed', async () => {
  await corrections.dismiss((await dossierOf('1-1')).id, ['1-1.txt', '1-2.txt', '1-3.txt']);
  await settled();
  expect(await told()).toEqual(['0-1 0-2 0-3', '5-1 5-2 5-3']);
});

it('shows what has lost its words, and drops nothing', async () => {
  const { id } = await corrections.change((await dossierOf('0-1')).id, 'title', 'Дружба');
  await settled();
  const [first] = ARTICLES;
  await indexers.ports.documents.create('page', first!.pageId, {
    id: first!.pageId,
    sourceId: first!.sourceId,
    url: first!.url,
    address: first!.url,
    stage: 'fetched',
    origin: 'live',
    firstSeenAt: first!.firstSeenAt,
    attempts: 0,
    articleId: 'gone' as Article['id'],
  });
  expect(await corrections.list()).toMatchObject([{ correction: { id, kind: 'change' }, state: 'lost' }]);
});

it('brings into effect what a crash has kept from it', async () => {
  const { one } = (await corrections.split((await dossierOf('0-1')).id, ['0-3.txt'])) as { one: { pageId: string }[] };
  await settled();
  const overlay = await indexers.ports.documents.get('overlay', one[0]!.pageId);
  await indexers.ports.documents.remove(overlay!);
  await corrections.mend();
  expect((await indexers.ports.documents.get('overlay', one[0]!.pageId))?.body.correctionIds).toHaveLength(1);
});
