import type { DocumentBody, DocumentKind } from '@kelisim/domain/documents/kinds';
import { documentsContract } from '@kelisim/port-contracts/documents';
import { describeWith, elasticsearch, START_TIMEOUT_MS } from '@kelisim/test-servers';
import { openElasticsearch } from '../open';
import { testIndices, warmServer } from '../test-store';
import { documentsAlias, entryId } from './index-definition';
import { sourceOf } from './writes';

describeWith(elasticsearch, 'documents on Elasticsearch', () => {
  beforeAll(warmServer, START_TIMEOUT_MS);

  documentsContract('Elasticsearch', async () => {
    const { url, prefix, client, remove } = await testIndices();
    const [one, two] = [await openElasticsearch({ url, prefix }), await openElasticsearch({ url, prefix })];
    const plant = async (kind: DocumentKind, id: string, body: unknown) => {
      const document = sourceOf(kind, id, body as DocumentBody<DocumentKind>); // a test's own body
      await client.index({ index: documentsAlias(prefix), id: entryId(kind, id), document });
    };
    const close = async () => {
      await Promise.all([one.close(), two.close()]);
      await remove();
    };
    return { documents: one.documents, other: two.documents, plant, close };
  });
});
