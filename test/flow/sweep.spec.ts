import { Leases, RetryLater, sweep } from '@kelisim/flow';
import { extracted, openEmbedded } from './embedded';

type Store = ReturnType<typeof openEmbedded>;
let store: Store;
beforeEach(() => {
  store = openEmbedded();
});
afterEach(() => store.close());

describe('the sweep', () => {
  it('sends again what is due, and only that', async () => {
    const overdue = extracted(store.clock, 'Первый текст.');
    const later = { ...extracted(store.clock, 'Второй, ещё не должен.'), dueAt: undefined };
    await store.documents.create('article', overdue.id, overdue);
    await store.documents.create('article', later.id, later);
    expect(await sweep(store.documents, store.queue, store.clock.instant())).toBe(1);
    expect(await store.queue.counts('classify')).toMatchObject({ waiting: 1 });
  });

  it('may run twice: one message waits for one document', async () => {
    const article = extracted(store.clock);
    await store.documents.create('article', article.id, article);
    await sweep(store.documents, store.queue, store.clock.instant());
    await sweep(store.documents, store.queue, store.clock.instant());
    expect(await store.queue.counts('classify')).toMatchObject({ waiting: 1 });
  });

  it('rebuilds a queue that was lost', async () => {
    const article = extracted(store.clock);
    await store.documents.create('article', article.id, article);
    await store.queue.send('classify', article.id);
    await store.queue.clear();
    await sweep(store.documents, store.queue, store.clock.instant());
    expect(await store.queue.counts('classify')).toMatchObject({ waiting: 1 });
  });
});

describe('a lease', () => {
  it('has one holder at a time', async () => {
    const [ours, theirs] = [
      new Leases(store.documents, store.clock, 'we'),
      new Leases(store.documents, store.clock, 'they'),
    ];
    const held = await ours.take('host-omsk');
    expect(held).toBeDefined();
    expect(await theirs.take('host-omsk')).toBeUndefined();
    await held!.release();
    expect(await theirs.take('host-omsk')).toBeDefined();
  });

  it('passes on when its holder is not heard of any more, who then learns of it', async () => {
    const [ours, theirs] = [
      new Leases(store.documents, store.clock, 'we'),
      new Leases(store.documents, store.clock, 'they'),
    ];
    const held = await ours.take('host-omsk');
    await store.clock.advance(31_000);
    expect(await theirs.take('host-omsk')).toBeDefined();
    expect(await held!.renew()).toBe(false);
  });

  it('is renewed by its holder for as long as it is needed', async () => {
    const [ours, theirs] = [
      new Leases(store.documents, store.clock, 'we'),
      new Leases(store.documents, store.clock, 'they'),
    ];
    const held = await ours.take('host-omsk');
    await store.clock.advance(20_000);
    expect(await held!.renew()).toBe(true);
    await store.clock.advance(20_000);
    expect(await theirs.take('host-omsk')).toBeUndefined();
  });

  it('lets tasks of one process take turns, and sends those of another away', async () => {
    const [ours, theirs] = [
      new Leases(store.documents, store.clock, 'we'),
      new Leases(store.documents, store.clock, 'they'),
    ];
    const order: string[] = [];
    const first = ours.within('block', async () => {
      order.push('first begins');
      await expect(theirs.within('block', async () => undefined)).rejects.toThrow(RetryLater);
      order.push('first ends');
    });
    const second = ours.within('block', async () => void order.push('second'));
    await Promise.all([first, second]);
    expect(order).toEqual(['first begins', 'first ends', 'second']);
  });

  it('has a task done again that took so long that another process has succeeded it', async () => {
    const [ours, theirs] = [
      new Leases(store.documents, store.clock, 'we'),
      new Leases(store.documents, store.clock, 'they'),
    ];
    const tooLong = ours.within('block', async () => {
      await store.clock.advance(60_000);
      await theirs.take('block');
    });
    await expect(tooLong).rejects.toThrow(RetryLater);
  });
});
