import type { Client, estypes } from '@elastic/elasticsearch';
import { COLLECTIONS, type Collection, type RecordOf } from '@kelisim/domain/records/records';
import { bulk } from './bulk';
import { CatchUp } from './catch-up';
import { createVersion, current, fingerprint, putTemplate, removeLeftovers, versionOf } from './indices';
import { ALL_COLLECTIONS, collectionAlias, mappingOf } from './search/mappings';

/** What became of one collection. */
export interface Migration {
  readonly collection: Collection;
  /** The index that was replaced; absent where the mapping was up to date. */
  readonly from?: string;
  readonly to: string;
  readonly records: number;
  /** Records that the new version does not take, with the cause. */
  readonly refused: readonly { readonly id: string; readonly cause: string }[];
}

export interface MigrateOptions {
  /** All records of a collection, made from the documents; without it those of the present index are taken over. */
  readonly rebuild?: <C extends Collection>(collection: C) => AsyncIterable<RecordOf<C>>;
  /** Builds new versions though the mappings have not changed. */
  readonly always?: boolean;
  readonly word?: (message: string) => void;
}

/** Records written into a new version at once. */
const BATCH = 1000;

/**
 * Builds the next version of every collection whose mapping has changed, while people read and services write the
 * present one; then the alias names the new one, in one step, and what was written meanwhile follows.
 * @param present reads all records of a collection as it is
 */
export async function migrate(
  client: Client,
  prefix: string,
  present: <C extends Collection>(collection: C) => AsyncIterable<RecordOf<C>>,
  options: MigrateOptions = {},
): Promise<Migration[]> {
  const done: Migration[] = [];
  for (const collection of ALL_COLLECTIONS) {
    const records = (options.rebuild ?? present)(collection);
    done.push(await migrateOne(client, collectionAlias(prefix, collection), collection, records, options));
  }
  return done;
}

async function migrateOne<C extends Collection>(
  client: Client,
  alias: string,
  collection: C,
  records: AsyncIterable<RecordOf<C>>,
  { always = false, word = () => {} }: MigrateOptions,
): Promise<Migration> {
  const mappings = mappingOf(collection);
  const old = await current(client, alias);
  const upToDate = old && old.fingerprint === fingerprint(mappings) && !always;
  if (upToDate) return { collection, to: old.index, records: 0, refused: [] };
  await putTemplate(client, { alias, mappings });
  if (!old) return { collection, to: await createVersion(client, alias, 1, true), records: 0, refused: [] };
  await removeLeftovers(client, alias, old.index);
  const next = await createVersion(client, alias, versionOf(old.index) + 1, false);
  word(`building ${next} while ${old.index} goes on`);
  const catchUp = await CatchUp.begin(client, old.index, next);
  const filled = await fill(client, next, collection, records);
  await swap(client, alias, old.index, next);
  const refused = [...filled.refused, ...(await catchUp.finish())];
  await client.indices.delete({ index: old.index });
  word(`${alias} is ${next} now`);
  return { collection, from: old.index, to: next, records: filled.records, refused };
}

async function fill<C extends Collection>(
  client: Client,
  index: string,
  collection: C,
  records: AsyncIterable<RecordOf<C>>,
): Promise<{ records: number; refused: { id: string; cause: string }[] }> {
  const refused: { id: string; cause: string }[] = [];
  let written = 0;
  for await (const batch of batches(records)) {
    const items = batch.map((record) => ({ lines: [{ index: { _id: record.id } }, known(collection, record)] }));
    for (const { _id, error } of await bulk(client, index, items, true)) {
      if (error) refused.push({ id: _id ?? '', cause: error.reason ?? error.type });
      else written += 1;
    }
  }
  await client.indices.refresh({ index });
  return { records: written, refused };
}

/** The record without what its contract no longer has, which the strict mapping would refuse it for. */
function known(collection: Collection, record: object): object {
  const parsed = COLLECTIONS[collection].safeParse(record);
  return parsed.success ? parsed.data : record;
}

async function* batches<T>(all: AsyncIterable<T>): AsyncIterable<T[]> {
  let batch: T[] = [];
  for await (const one of all) {
    batch.push(one);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Readers and writers find the one before this and the other after it, never none and never both. */
async function swap(client: Client, alias: string, from: string, to: string): Promise<void> {
  const actions: estypes.IndicesUpdateAliasesAction[] = [
    { remove: { index: from, alias, must_exist: true } },
    { add: { index: to, alias } },
  ];
  await client.indices.updateAliases({ actions });
}
