import { randomBytes } from 'node:crypto';
import { Client } from '@elastic/elasticsearch';
import { elasticsearch } from '@kelisim/test-servers';
import { openElasticsearch } from './open';

/** Indices of one test, which no other sees, and their end. */
export async function testIndices(): Promise<{ url: string; prefix: string; client: Client; remove(): Promise<void> }> {
  const url = await elasticsearch.url();
  const prefix = `kelisim-test-${randomBytes(6).toString('hex')}`;
  const client = new Client({ node: url });
  const remove = async () => {
    const indices = Object.keys(await client.indices.get({ index: `${prefix}-*`, allow_no_indices: true }));
    if (indices.length > 0) await client.indices.delete({ index: indices });
    const { index_templates } = await client.indices.getIndexTemplate({ name: `${prefix}*` });
    for (const { name } of index_templates) await client.indices.deleteIndexTemplate({ name });
    await client.close();
  };
  return { url, prefix, client, remove };
}

/** Starts the server unless it runs, and has it do once what takes it long the first time. */
export async function warmServer(): Promise<void> {
  const { url, prefix, remove } = await testIndices();
  const store = await openElasticsearch({ url, prefix });
  await store.search.settle();
  await store.close();
  await remove();
}
