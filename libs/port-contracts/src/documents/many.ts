import type { Documents } from '@kelisim/ports/documents';
import { type OpenDocuments, withDocuments } from './harness';
import { sampleLease, samplePage, second } from './samples';

/** Creates samples `from … to`, whatever way is quickest. */
async function fill(documents: Documents, from: number, to: number): Promise<void> {
  const pages = Array.from({ length: to - from }, (_, index) => samplePage(from + index));
  await documents.writeMany(pages.map((body) => ({ create: 'page', id: body.id, body })));
}

const ids = async (pages: AsyncIterable<{ id: string }>): Promise<string[]> => {
  const found: string[] = [];
  for await (const page of pages) found.push(page.id);
  return found;
};

/** What is promised of many documents at once. */
export function manyDocumentsRules(open: OpenDocuments): void {
  const rule = (name: string, body: Parameters<typeof withDocuments>[1]) => it(name, withDocuments(open, body), 60_000);

  rule('gets many in the order asked for, without those that are missing', async ({ documents }) => {
    await fill(documents, 0, 3);
    const [first, second, third] = [samplePage(0).id, samplePage(1).id, samplePage(2).id];
    const found = await documents.getMany('page', [third, 'p-missing', first, second]);
    expect(found.map((page) => page.id)).toEqual([third, first, second]);
    expect(await documents.getMany('page', [])).toEqual([]);
  });

  rule('decides each of many writes by itself, answering in order', async ({ documents }) => {
    const kept = (await documents.create('lease', 'kept', sampleLease('kept', 'a')))!;
    const stale = (await documents.create('lease', 'stale', sampleLease('stale', 'a')))!;
    await documents.replaceIf(stale, sampleLease('stale', 'b'));
    const gone = (await documents.create('lease', 'gone', sampleLease('gone', 'a')))!;
    const results = await documents.writeMany([
      { create: 'lease', id: 'new', body: sampleLease('new', 'c') },
      { create: 'lease', id: 'kept', body: sampleLease('kept', 'c') },
      { replace: stale, body: sampleLease('stale', 'c') },
      { replace: kept, body: sampleLease('kept', 'c') },
      { remove: gone },
      { remove: stale },
    ]);
    expect(results.map((result) => result.done)).toEqual([true, false, false, true, true, false]);
    const after = await documents.getMany('lease', ['new', 'kept', 'stale', 'gone']);
    expect(after.map((lease) => [lease.id, lease.body.holder])).toEqual([
      ['new', 'c'],
      ['kept', 'c'],
      ['stale', 'b'],
    ]);
  });

  rule('tells with each write the revision for the next one', async ({ documents }) => {
    const [result] = await documents.writeMany([{ create: 'lease', id: 'l', body: sampleLease('l', 'a') }]);
    const read = (await documents.get('lease', 'l'))!;
    expect(result).toEqual({ done: true, revision: read.revision });
    expect(await documents.replaceIf(read, sampleLease('l', 'b'))).toBeDefined();
  });

  rule('finds what is due, the longest due first', async ({ documents }) => {
    for (const number of [5, 3, 9, 1]) await fill(documents, number, number + 1);
    const { dueAt: _, ...idle } = samplePage(0);
    await documents.create('page', idle.id, idle);
    const elsewhere = samplePage(2, { stage: 'fetched' });
    await documents.create('page', elsewhere.id, elsewhere);
    await documents.settle();
    const due = async (limit: number) =>
      (await documents.due('page', 'discovered', second(5), limit)).map((page) => page.body.dueAt);
    expect(await due(10)).toEqual([second(1), second(3), second(5)]);
    expect(await due(2)).toEqual([second(1), second(3)]);
    expect(await documents.due('page', 'refused', second(99), 10)).toEqual([]);
  });

  rule('finds a document at the moment and stage of its last write only', async ({ documents }) => {
    const created = (await documents.create('page', samplePage(1).id, samplePage(1)))!;
    await documents.replaceIf(created, samplePage(1, { stage: 'fetched', dueAt: second(100) }));
    await documents.settle();
    expect(await documents.due('page', 'discovered', second(500), 10)).toEqual([]);
    expect(await documents.due('page', 'fetched', second(99), 10)).toEqual([]);
    expect(await documents.due('page', 'fetched', second(100), 10)).toHaveLength(1);
  });

  rule('is not kept from what is due by a document that nobody can read', async ({ documents, plant }) => {
    await plant('page', 'p-broken', { ...samplePage(0), id: 'p-broken', origin: 'nowhere' });
    await fill(documents, 1, 3);
    await documents.settle();
    const due = await documents.due('page', 'discovered', second(9), 1);
    expect(due.map((page) => page.body.dueAt)).toEqual([second(1)]);
    expect(await ids(documents.scan('page'))).toHaveLength(2);
  });

  rule('scans all of a kind in order of id, however many', async ({ documents }) => {
    await fill(documents, 0, 2_345);
    await documents.create('lease', 'other', sampleLease('other', 'a'));
    await documents.settle();
    const found = await ids(documents.scan('page'));
    expect(found).toHaveLength(2_345);
    expect(found).toEqual([...new Set(found)].sort());
  });

  rule('scans one stage', async ({ documents }) => {
    await fill(documents, 0, 4);
    const refused = samplePage(7, { stage: 'refused' });
    await documents.create('page', refused.id, refused);
    await documents.settle();
    expect(await ids(documents.scan('page', 'refused'))).toEqual([refused.id]);
    expect(await ids(documents.scan('page', 'discovered'))).toHaveLength(4);
  });

  rule('may be written to while it is scanned', async ({ documents }) => {
    await fill(documents, 0, 1_200);
    await documents.settle();
    let seen = 0;
    for await (const page of documents.scan('page', 'discovered')) {
      seen += 1;
      if (seen % 100 === 0) await documents.replaceIf(page, { ...page.body, attempts: 1 });
    }
    expect(seen).toBe(1_200);
  });

  rule('counts by stage', async ({ documents }) => {
    await fill(documents, 0, 3);
    const refused = samplePage(7, { stage: 'refused' });
    await documents.create('page', refused.id, refused);
    await documents.create('lease', 'l', sampleLease('l', 'a'));
    await documents.settle();
    expect(await documents.count('page')).toEqual({ discovered: 3, refused: 1 });
    expect(await documents.count('lease')).toEqual({ '': 1 });
    expect(await documents.count('story')).toEqual({});
  });
}
