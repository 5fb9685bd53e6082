import { randomBytes } from 'node:crypto';
import { Client } from '@elastic/elasticsearch';
import { elasticsearch } from '@kelisim/test-servers';

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
