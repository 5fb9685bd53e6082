import type { DocumentBody, DocumentKind } from '@kelisim/domain/documents/kinds';
import { documentsContract } from '@kelisim/port-contracts/documents';
import { describeWith, elasticsearch, START_TIMEOUT_MS } from '@kelisim/test-servers';
import { openConnection } from '../connection';
import { ensure } from '../indices';
import { testIndices, warmServer } from '../test-store';
import { ElasticsearchDocuments } from './documents';
import { documentsAlias, documentsMapping } from './index-definition';
import { sourceOf } from './writes';

/** The kinds that the contract is about: to make the indices of all takes longer than most of these tests. */
const KINDS: readonly DocumentKind[] = ['page', 'lease', 'host', 'story'];

async function openDocuments(url: string, prefix: string): Promise<ElasticsearchDocuments> {
  const { client, close } = openConnection({ url });
  const definitions = KINDS.map((kind) => ({ alias: documentsAlias(prefix, kind), mappings: documentsMapping }));
  await Promise.all(definitions.map((definition) => ensure(client, definition)));
  return new ElasticsearchDocuments(client, prefix, () => {}, close);
}

// Every test makes indices of its own, which takes a busy machine its time.
jest.setTimeout(60_000);

describeWith(elasticsearch, 'documents on Elasticsearch', () => {
  beforeAll(warmServer, START_TIMEOUT_MS);

  documentsContract('Elasticsearch', async () => {
    const { url, prefix, client, remove } = await testIndices();
    const [documents, other] = [await openDocuments(url, prefix), await openDocuments(url, prefix)];
    const plant = async (kind: DocumentKind, id: string, body: unknown) => {
      const document = sourceOf(id, body as DocumentBody<DocumentKind>); // a test's own body
      await client.index({ index: documentsAlias(prefix, kind), id, document });
    };
    const close = async () => {
      await Promise.all([documents.close(), other.close()]);
      await remove();
    };
    return { documents, other, plant, close };
  });
});
