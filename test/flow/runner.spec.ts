import { done, type Outcome, quarantined, Refuse, RetryLater, Runner, replay, STEPS, silent } from '@kelisim/flow';
import type { Job } from '@kelisim/ports/queue';
import { extracted, openEmbedded } from './embedded';

type Store = ReturnType<typeof openEmbedded>;
let store: Store;
beforeEach(() => {
  store = openEmbedded();
});
afterEach(() => store.close());

const job = (key: string, vanished = 0): Job => ({ topic: 'classify', key, attempt: 1, vanished });

/** Enters an article and gives a way to run the classifier's step on it with a given ending. */
async function articleWith(end: () => Promise<Outcome>) {
  const article = extracted(store.clock);
  await store.documents.create('article', article.id, article);
  let runs = 0;
  const runner = new Runner(store.documents, store.clock, silent, { mostAttempts: 3 });
  const handle = runner.handler(STEPS.classify, () => {
    runs++;
    return end();
  });
  const body = async () => (await store.documents.get('article', article.id))!.body;
  return { id: article.id, handle, body, runs: () => runs };
}

describe('a step of the flow', () => {
  it('is not run for a document that has passed it: a second delivery is harmless', async () => {
    const { id, handle, runs } = await articleWith(async () => done());
    const stored = (await store.documents.get('article', id))!;
    await store.documents.replaceIf(stored, { ...stored.body, stage: 'read' });
    expect(await handle(job(id))).toEqual({ kind: 'done' });
    expect(runs()).toBe(0);
  });

  it('drops a message whose document is gone', async () => {
    const { handle, runs } = await articleWith(async () => done());
    expect(await handle(job('a000'))).toEqual({ kind: 'done' });
    expect(runs()).toBe(0);
  });

  it('counts failures in the document and comes again after a growing delay', async () => {
    const { id, handle, body } = await articleWith(() => Promise.reject(new Error('the disk is full')));
    expect(await handle(job(id))).toEqual({ kind: 'retry', afterMs: 1000, charged: true });
    expect(await handle(job(id))).toEqual({ kind: 'retry', afterMs: 2000, charged: true });
    expect(await body()).toMatchObject({ stage: 'extracted', attempts: 2, trouble: { message: 'the disk is full' } });
  });

  it('sets the document aside when its attempts are used up', async () => {
    const { id, handle, body } = await articleWith(() => Promise.reject(new Error('the disk is full')));
    for (const _ of [1, 2, 3]) await handle(job(id));
    expect(await body()).toMatchObject({
      stage: 'quarantined',
      quarantinedFrom: 'extracted',
      trouble: { reason: 'attempts-exhausted', message: 'the disk is full' },
    });
  });

  it('sets the document aside at once when the handler refuses it, with its reason', async () => {
    const { id, handle, body } = await articleWith(() => Promise.reject(new Refuse('text-too-long', 'too long')));
    expect(await handle(job(id))).toEqual({ kind: 'done' });
    expect(await body()).toMatchObject({ stage: 'quarantined', attempts: 0, trouble: { reason: 'text-too-long' } });
  });

  it('charges nothing for «later»', async () => {
    const { id, handle, body } = await articleWith(() => Promise.reject(new RetryLater(700, 'the block is busy')));
    expect(await handle(job(id))).toEqual({ kind: 'retry', afterMs: 700, charged: false });
    expect(await body()).toMatchObject({ stage: 'extracted', attempts: 0 });
  });

  it('does not charge a document for the first worker that vanished: it may have been another job’s fault', async () => {
    const { id, handle, body } = await articleWith(async () => done());
    await handle(job(id, 1));
    expect((await body()).attempts).toBe(0);
  });

  it('charges a document whose workers vanish again and again, and sets it aside before it takes down another', async () => {
    const { id, handle, body, runs } = await articleWith(async () => done());
    await handle(job(id, 2));
    expect((await body()).attempts).toBe(1);
    await handle(job(id, 3));
    await handle(job(id, 4));
    expect(await body()).toMatchObject({ stage: 'quarantined', trouble: { reason: 'worker-crashed' } });
    expect(runs()).toBe(2);
  });
});

describe('the quarantine', () => {
  it('shows what was set aside and puts it back where it was, its attempts forgiven', async () => {
    const { id, handle, body } = await articleWith(() => Promise.reject(new Refuse('reader-failed', 'no')));
    await handle(job(id));
    const aside = [];
    for await (const each of quarantined(store.documents)) aside.push(each);
    expect(aside).toMatchObject([{ kind: 'article', id, from: 'extracted', trouble: { reason: 'reader-failed' } }]);
    expect(await replay(store.documents, store.queue, store.clock, 'article', id)).toBe(true);
    expect(await body()).toMatchObject({ stage: 'extracted', attempts: 0 });
    expect((await body()).trouble).toBeUndefined();
    expect(await store.queue.counts('classify')).toMatchObject({ waiting: 1 });
  });

  it('does not touch what is not set aside', async () => {
    const { id } = await articleWith(async () => done());
    expect(await replay(store.documents, store.queue, store.clock, 'article', id)).toBe(false);
  });
});
