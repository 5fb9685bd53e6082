import { createHash } from 'node:crypto';
import { type Client, errors, type estypes } from '@elastic/elasticsearch';

/** An index behind an alias: the name people use stays while versions come and go. */
export interface IndexDefinition {
  readonly alias: string;
  readonly mappings: estypes.MappingTypeMapping;
}

/** Settings of every index: a second copy as soon as there is a second node, and none that keeps one node yellow. */
const SETTINGS: estypes.IndicesIndexSettings = { number_of_shards: 1, auto_expand_replicas: '0-1' };

/** Digest of a mapping; an index carries that of the mapping it was made with. */
export function fingerprint(mappings: estypes.MappingTypeMapping): string {
  return createHash('sha256').update(JSON.stringify(mappings)).digest('hex').slice(0, 16);
}

/** The version of an index by its name (`kelisim-stories-v3` is 3). */
export const versionOf = (index: string): number => Number(/-v(\d+)$/.exec(index)?.[1] ?? 0);

/** The index that an alias names now, with the fingerprint of its mapping; undefined where there is none. */
export async function current(
  client: Client,
  alias: string,
): Promise<{ index: string; fingerprint?: string } | undefined> {
  try {
    const [index] = Object.keys(await client.indices.getAlias({ name: alias }));
    if (index === undefined) return undefined;
    const mapping = (await client.indices.getMapping({ index }))[index];
    return { index, fingerprint: mapping?.mappings._meta?.fingerprint as string | undefined };
  } catch (error) {
    if (error instanceof errors.ResponseError && error.statusCode === 404) return undefined;
    throw error;
  }
}

/** Puts the template that all versions of an index are made from. */
export async function putTemplate(client: Client, definition: IndexDefinition): Promise<void> {
  const { alias, mappings } = definition;
  const _meta = { ...mappings._meta, fingerprint: fingerprint(mappings) };
  await client.indices.putIndexTemplate({
    name: alias,
    index_patterns: [`${alias}-v*`],
    priority: 500,
    template: { settings: SETTINGS, mappings: { ...mappings, _meta } },
    _meta: { system: 'kelisim' },
  });
}

/** Makes one version of an index from its template; what another process has just made is good as well. */
export async function createVersion(
  client: Client,
  alias: string,
  version: number,
  behindAlias: boolean,
): Promise<string> {
  const index = `${alias}-v${version}`;
  try {
    await client.indices.create({ index, aliases: behindAlias ? { [alias]: {} } : {} });
  } catch (error) {
    const exists = error instanceof errors.ResponseError && /resource_already_exists/.test(error.message);
    if (!exists) throw error;
  }
  return index;
}

/** Makes template, first version and alias unless they are there. */
export async function ensure(client: Client, definition: IndexDefinition): Promise<void> {
  if (await current(client, definition.alias)) return;
  await putTemplate(client, definition);
  await createVersion(client, definition.alias, 1, true);
}

/** Removes versions that no alias names: what an unfinished migration left behind. */
export async function removeLeftovers(client: Client, alias: string, inUse: string): Promise<void> {
  const all = Object.keys(await client.indices.get({ index: `${alias}-v*`, allow_no_indices: true }));
  const left = all.filter((index) => index !== inUse && versionOf(index) > 0);
  if (left.length > 0) await client.indices.delete({ index: left });
}
