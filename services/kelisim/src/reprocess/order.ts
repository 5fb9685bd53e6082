import type { Article } from '@kelisim/domain/documents/article';
import type { ArticleId } from '@kelisim/domain/ids';
import { change, dueAfter } from '@kelisim/flow';
import type { Clock } from '@kelisim/ports/clock';
import type { Documents } from '@kelisim/ports/documents';
import type { Queue } from '@kelisim/ports/queue';

/** What re-reading is ordered with. */
export interface ReprocessPorts {
  readonly documents: Documents;
  readonly queue: Queue;
  readonly clock: Clock;
  /** How long the classifier has before the sweep sends again. */
  readonly graceMs: number;
}

/** What was ordered, and what was left. */
export interface Ordered {
  readonly ordered: number;
  /** Their news has not been told yet; telling comes first. */
  readonly untold: number;
  /** They are being read or indexed as it is, or were set aside. */
  readonly underWay: number;
}

/** Articles put back at once. */
const BATCH = 64;

/**
 * Gives stored articles to be read again. What is found in them is news to nobody any more, so those whose news is
 * still owed to someone are left for a later time.
 * @param isMeant which of the articles
 */
export async function orderReprocess(ports: ReprocessPorts, isMeant: (article: Article) => boolean): Promise<Ordered> {
  const { documents } = ports;
  await documents.settle();
  const untold = await untoldArticles(documents);
  const counts = { ordered: 0, untold: 0, underWay: 0 };
  let batch: ArticleId[] = [];
  for await (const { body } of documents.scan('article')) {
    if (!isMeant(body)) continue;
    if (body.stage !== 'indexed') counts.underWay++;
    else if (untold.has(body.id)) counts.untold++;
    else batch.push(body.id);
    if (batch.length < BATCH) continue;
    counts.ordered += await putBack(ports, batch);
    batch = [];
  }
  counts.ordered += await putBack(ports, batch);
  return counts;
}

/** Articles that dossiers or stories tell of whose messages have not been made yet. */
async function untoldArticles(documents: Documents): Promise<ReadonlySet<string>> {
  const untold = new Set<string>();
  for await (const { body } of documents.scan('dossier', 'changed'))
    for (const { articleId, live } of [...body.history, ...body.notices]) if (live) untold.add(articleId);
  for await (const { body } of documents.scan('story', 'changed')) for (const id of body.articleIds) untold.add(id);
  return untold;
}

async function putBack(ports: ReprocessPorts, ids: readonly ArticleId[]): Promise<number> {
  const done = await Promise.all(ids.map((id) => putBackOne(ports, id)));
  const ordered = ids.filter((_, at) => done[at]);
  await ports.queue.sendMany('classify', ordered);
  return ordered.length;
}

/** False when somebody else has taken it in hand meanwhile. */
async function putBackOne({ documents, clock, graceMs }: ReprocessPorts, id: ArticleId): Promise<boolean> {
  let isDone = false;
  await change(documents, 'article', id, (body) => {
    isDone = body?.stage === 'indexed';
    if (!body || !isDone) return undefined;
    const { trouble: _, ...rest } = body;
    const again = { stage: 'extracted' as const, attempts: 0, turn: (body.turn ?? 0) + 1 };
    return { ...rest, ...again, rereadAt: clock.instant(), dueAt: dueAfter(clock, graceMs) };
  });
  return isDone;
}
