import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startClassifier } from '@kelisim/classifier';
import { openPorts, type Ports, processHolder, type Running, type ServiceContext } from '@kelisim/composition';
import { type Config, readConfig } from '@kelisim/config';
import { importText } from '@kelisim/crawler';
import { silent } from '@kelisim/flow';
import { startIndexer } from '@kelisim/indexer';
import { systemClock } from '@kelisim/ports/system-clock';
import { untilSettled } from '../../services/kelisim/src/settled';

const CORPUS = path.join(__dirname, '..', 'corpus', 'dev');

/** Texts of the project's own corpus, by file name. */
export const corpusTexts = (): readonly { readonly name: string; readonly text: string }[] =>
  readdirSync(CORPUS)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, text: readFileSync(path.join(CORPUS, name), 'utf8') }));

/** Classifier and indexer over a store of their own. */
export class Chain {
  private constructor(
    readonly ports: Ports,
    private readonly config: Config,
    private readonly services: readonly Running[],
    private readonly folder: string,
  ) {}

  /** @param servers `REDIS_URL` and `ELASTICSEARCH_URL` for the distributed engines; none for the embedded ones */
  static async open(servers: Readonly<Record<string, string>> = {}): Promise<Chain> {
    const folder = mkdtempSync(path.join(tmpdir(), 'kelisim-chain-'));
    const config = readConfig({ KELISIM_DATA_DIR: folder, KELISIM_READERS: '0', ...servers });
    const ports = await openPorts(config, systemClock, silent);
    const context: ServiceContext = {
      config,
      ports,
      log: silent,
      holder: processHolder(),
      sources: [],
      sourceName: (id) => id,
    };
    return new Chain(ports, config, [await startClassifier(context), await startIndexer(context)], folder);
  }

  /** Brings texts in and waits until they have been indexed. */
  async bring(texts: readonly { readonly name: string; readonly text: string }[]): Promise<void> {
    for (const { name, text } of texts)
      await importText({ ...this.ports, graceMs: this.config.flow.sweepMs }, { name, url: `file:///${name}`, text });
    await untilSettled(this.ports, ['classify', 'index']);
  }

  async close(): Promise<void> {
    for (const service of this.services) await service.close();
    await this.ports.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
