import { readConfig } from '@kelisim/config';
import type { Collection } from '@kelisim/domain/records/records';
import { Rebuild, RecordMaker, recordNames, recordNaming } from '@kelisim/indexer';
import { Chain, corpusTexts } from './embedded-chain';

jest.setTimeout(120_000);

let chain: Chain;
beforeAll(async () => {
  chain = await Chain.open();
  await chain.bring(corpusTexts().slice(0, 20));
});
afterAll(() => chain.close());

async function all(records: AsyncIterable<{ id: string; indexedAt: string }>): Promise<Map<string, object>> {
  const found = new Map<string, object>();
  for await (const { indexedAt: _, ...record } of records) found.set(record.id, record);
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('records made anew from the documents', () => {
  it.each<Collection>(['stories', 'agreements', 'figures', 'events', 'dossiers', 'projects', 'ledger'])(
    '%s are those that were written',
    async (collection) => {
      const rebuild = new Rebuild(
        chain.ports.documents,
        new RecordMaker(recordNames((id) => id)),
        () => '',
        recordNaming(readConfig({})),
      );
      const written = await all(chain.ports.search.all({ collection }));
      expect(written.size).toBeGreaterThan(0);
      expect(await all(rebuild.of(collection))).toEqual(written);
    },
  );
});
