import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openPorts, type Ports, type Running } from '@kelisim/composition';
import { readConfig } from '@kelisim/config';
import type { Article } from '@kelisim/domain/documents/article';
import type { Dossier } from '@kelisim/domain/documents/dossier';
import { silent } from '@kelisim/flow';
import { startIndexer } from '@kelisim/indexer';
import { systemClock } from '@kelisim/ports/system-clock';
import { untilSettled } from '../../services/kelisim/src/settled';

/** Indexers, each with ports of its own as in a process of its own, over one store. */
export class Indexers {
  private constructor(
    readonly ports: Ports,
    private readonly all: readonly { readonly ports: Ports; readonly service: Running }[],
    private readonly folder: string,
  ) {}

  /** @param servers `REDIS_URL` and `ELASTICSEARCH_URL` for the distributed engines; none for the embedded ones */
  static async start(count: number, servers: Readonly<Record<string, string>> = {}): Promise<Indexers> {
    const folder = mkdtempSync(path.join(tmpdir(), 'kelisim-indexers-'));
    const config = readConfig({ KELISIM_DATA_DIR: folder, KELISIM_READERS: '0', ...servers });
    const all: { ports: Ports; service: Running }[] = [];
    for (let at = 0; at < count; at++) {
      const ports = await openPorts(config, systemClock, silent);
      const context = {
        config,
        ports,
        log: silent,
        holder: `indexer-${at}`,
        sources: [],
        sourceName: (id: string) => id,
      };
      all.push({ ports, service: await startIndexer(context) });
    }
    return new Indexers(all[0]!.ports, all, folder);
  }

  /** Brings articles as the reader has left them, all at once, and waits until they have been indexed. */
  async bring(articles: readonly Article[]): Promise<void> {
    const { documents, queue } = this.ports;
    await documents.writeMany(articles.map((body) => ({ create: 'article', id: body.id, body })));
    await queue.sendMany(
      'index',
      articles.map(({ id }) => id),
    );
    await untilSettled(this.ports, ['index'], 300_000);
  }

  /** The dossiers that stand. */
  async dossiers(): Promise<Dossier[]> {
    const found: Dossier[] = [];
    for await (const { body } of this.ports.documents.scan('dossier')) if (!body.redirectTo) found.push(body);
    return found;
  }

  async close(): Promise<void> {
    for (const { service } of this.all) await service.close();
    for (const { ports } of this.all) await ports.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/**
 * What dossiers say, in one order, without what depends on when and in which order articles came: ids, moments and
 * stages. What may be the same is told by its facts.
 */
export function contents(dossiers: readonly Dossier[]): object[] {
  const factsOf = new Map(dossiers.map(({ id, facts }) => [id as string, facts[0]]));
  return dossiers
    .map(
      ({
        id: _,
        createdAt: __,
        dueAt: ___,
        stage: ____,
        attempts: _____,
        trouble: ______,
        maybeSame,
        absorbed: _______,
        ...said
      }) => ({
        ...said,
        // Stories are joined by another rule than dossiers and have ids of their own.
        articles: said.articles.map(({ storyId: _story, ...article }) => article),
        maybeSame: maybeSame.map(({ dossierId, ...why }) => ({ ...why, with: factsOf.get(dossierId) })),
      }),
    )
    .sort((a, b) => ((a.facts[0] ?? '') < (b.facts[0] ?? '') ? -1 : 1));
}
