import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startAlerter } from '@kelisim/alerter';
import { outboxOf } from '@kelisim/composition';
import { readConfig } from '@kelisim/config';
import type { DocumentKind } from '@kelisim/domain/documents/kinds';
import { COLLECTIONS, type Collection } from '@kelisim/domain/records/records';
import { startIndexer } from '@kelisim/indexer';
import { untilSettled } from '../../services/kelisim/src/settled';
import { openWorkplace, type Workplace } from '../../services/kelisim/src/workplace';
import { keepingTerminal } from './demo-store';

/** An empty store of its own. */
export interface EmptyStore {
  readonly workplace: Workplace;
  close(): Promise<void>;
}

/**
 * @param like whose clock and sources it has
 * @param servers `REDIS_URL` and `ELASTICSEARCH_URL` for the distributed engines; none for the embedded ones
 */
export async function emptyStore(like: Workplace, servers: Readonly<Record<string, string>> = {}): Promise<EmptyStore> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kelisim-restored-'));
  const config = readConfig({
    KELISIM_DATA_DIR: folder,
    KELISIM_READERS: '0',
    KELISIM_MAIL_TO: 'analyst@example.org',
    ...servers,
  });
  const workplace = await openWorkplace(keepingTerminal().terminal, {
    ...{ config, clock: like.ports.clock, sources: like.sources, quiet: true },
  });
  const close = async () => {
    await workplace.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { workplace, close };
}

/** All documents of some kinds, by kind and id. */
export async function documentsOf(
  { ports }: Workplace,
  kinds: readonly DocumentKind[],
): Promise<Record<string, object>> {
  await ports.documents.settle();
  const found: Record<string, object> = {};
  for (const kind of kinds) for await (const { id, body } of ports.documents.scan(kind)) found[`${kind} ${id}`] = body;
  return found;
}

/**
 * What people have been told and said, and what they are told of. Digests that nothing was entered in are left out: when
 * their hour has come the alerter drops them.
 */
export async function toldOf(workplace: Workplace): Promise<Record<string, object>> {
  const found = await documentsOf(workplace, ['dossier', 'subscription', 'delivery', 'correction', 'overlay']);
  const isEmptyDigest = (body: object) => 'items' in body && Array.isArray(body.items) && !body.items.length;
  return Object.fromEntries(Object.entries(found).filter(([, body]) => !isEmptyDigest(body)));
}

/** All search records but those of the sources, which are counted anew, each without the moment it was made. */
export async function recordsOf({ ports }: Workplace): Promise<Record<string, object>> {
  await ports.search.settle();
  const found: Record<string, object> = {};
  for (const collection of Object.keys(COLLECTIONS) as Collection[]) {
    if (collection === 'sources') continue;
    for await (const { indexedAt: _, ...record } of ports.search.all({ collection }))
      found[`${collection} ${record.id}`] = record;
  }
  return found;
}

/** Lets indexer and alerter run until nothing is left to be done; returns the mails that were handed over. */
export async function mailsOfServices(workplace: Workplace): Promise<string[]> {
  const services = [await startIndexer(workplace), await startAlerter(workplace)];
  await untilSettled(workplace.ports);
  for (const service of services) await service.close();
  const outbox = outboxOf(workplace.config);
  return existsSync(outbox) ? readdirSync(outbox) : [];
}
