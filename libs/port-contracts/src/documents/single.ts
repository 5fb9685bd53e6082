import { checkedBody } from '@kelisim/ports/document-contract';
import { type OpenDocuments, withDocuments } from './harness';
import { sampleLease, samplePage } from './samples';

/** What is promised of one document. */
export function singleDocumentRules(open: OpenDocuments): void {
  const rule = (name: string, body: Parameters<typeof withDocuments>[1]) => it(name, withDocuments(open, body));

  rule('has nothing under an id that was never used', async ({ documents }) => {
    expect(await documents.get('page', 'p000')).toBeUndefined();
  });

  rule('gives back what was created, at once and through every connection', async ({ documents, other }) => {
    const page = samplePage(1, { announced: { title: 'Меморандум «Қазақстан — Омск» 🤝' } });
    const created = await documents.create('page', page.id, page);
    expect(created).toMatchObject({ kind: 'page', id: page.id, body: page });
    expect(await documents.get('page', page.id)).toEqual(created);
    expect(await other.get('page', page.id)).toEqual(created);
  });

  rule('fills in what the contract has defaults for', async ({ documents, plant }) => {
    const { attempts: _, ...old } = samplePage(1);
    await plant('page', old.id, old);
    expect((await documents.get('page', old.id))?.body.attempts).toBe(0);
  });

  rule('creates a document once', async ({ documents, other }) => {
    expect(await documents.create('lease', 'sweep', sampleLease('sweep', 'first'))).toBeDefined();
    expect(await other.create('lease', 'sweep', sampleLease('sweep', 'second'))).toBeUndefined();
    expect((await documents.get('lease', 'sweep'))?.body.holder).toBe('first');
  });

  rule('keeps kinds apart that share an id', async ({ documents }) => {
    await documents.create('lease', 'same', sampleLease('same', 'us'));
    expect(await documents.get('host', 'same')).toBeUndefined();
    expect(
      await documents.create('story', 'same', checkedBody('story', 'same', { id: 'same', articleIds: [] })),
    ).toBeDefined();
  });

  rule('takes ids as they come', async ({ documents }) => {
    for (const id of ['press.example:8443', 'RU-OMS|KZ', 'x'.repeat(200), 'блок 1']) {
      await documents.create('lease', id, sampleLease(id, 'us'));
      expect((await documents.get('lease', id))?.id).toBe(id);
    }
  });

  rule('replaces what was read, and gives it a new revision', async ({ documents, other }) => {
    const created = (await documents.create('lease', 'sweep', sampleLease('sweep', 'first')))!;
    const replaced = await documents.replaceIf(created, sampleLease('sweep', 'second'));
    expect(replaced?.revision).not.toBe(created.revision);
    expect(await other.get('lease', 'sweep')).toEqual(replaced);
  });

  rule('does not replace what has changed since it was read', async ({ documents, other }) => {
    const read = (await documents.create('lease', 'sweep', sampleLease('sweep', 'first')))!;
    await other.replaceIf(read, sampleLease('sweep', 'second'));
    expect(await documents.replaceIf(read, sampleLease('sweep', 'third'))).toBeUndefined();
    expect((await documents.get('lease', 'sweep'))?.body.holder).toBe('second');
  });

  rule('does not replace what is gone, not even when it was created again', async ({ documents }) => {
    const read = (await documents.create('lease', 'sweep', sampleLease('sweep', 'first')))!;
    expect(await documents.remove(read)).toBe(true);
    expect(await documents.replaceIf(read, sampleLease('sweep', 'second'))).toBeUndefined();
    await documents.create('lease', 'sweep', sampleLease('sweep', 'third'));
    expect(await documents.replaceIf(read, sampleLease('sweep', 'fourth'))).toBeUndefined();
  });

  rule('removes what was read, unless it has changed', async ({ documents }) => {
    const read = (await documents.create('lease', 'sweep', sampleLease('sweep', 'first')))!;
    const changed = (await documents.replaceIf(read, sampleLease('sweep', 'second')))!;
    expect(await documents.remove(read)).toBe(false);
    expect(await documents.remove(changed)).toBe(true);
    expect(await documents.remove(changed)).toBe(false);
    expect(await documents.get('lease', 'sweep')).toBeUndefined();
  });

  rule('loses no update among twenty who count at once', async ({ documents, other }) => {
    await documents.create('host', 'h', { id: 'h', nextAt: 0, failures: 0 });
    const count = async (store: typeof documents): Promise<void> => {
      const read = (await store.get('host', 'h'))!;
      const done = await store.replaceIf(read, { ...read.body, failures: read.body.failures + 1 });
      if (!done) await count(store);
    };
    await Promise.all(Array.from({ length: 20 }, (_, task) => count(task % 2 ? documents : other)));
    expect((await documents.get('host', 'h'))?.body.failures).toBe(20);
  });

  rule('refuses to read a body that breaks its contract, naming document and field', async ({ documents, plant }) => {
    const page = { ...samplePage(1), stage: 'lost', firstSeenAt: 'yesterday' };
    await plant('page', page.id, page);
    await expect(documents.get('page', page.id)).rejects.toThrow(
      new RegExp(`page ${page.id}.*stage.*firstSeenAt`, 's'),
    );
  });

  rule('refuses to write a body that breaks its contract', async ({ documents }) => {
    const page = samplePage(1, { attempts: -1 });
    await expect(documents.create('page', page.id, page)).rejects.toThrow(/attempts/);
    expect(await documents.get('page', page.id)).toBeUndefined();
  });
}
