import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { openPorts, type Ports, processHolder, type ServiceContext } from '@kelisim/composition';
import { type Config, readConfig } from '@kelisim/config';
import { createLog } from '@kelisim/observability';
import type { Clock } from '@kelisim/ports/clock';
import { systemClock } from '@kelisim/ports/system-clock';
import { brokenLine, CATALOGUE_FOLDER, loadSources, type Source } from '@kelisim/sources';
import type { Terminal } from './terminal';

/** A running place of work for one command: configuration, log and opened ports. */
export interface Workplace extends ServiceContext {
  close(): Promise<void>;
}

export interface WorkplaceOptions {
  readonly config?: Config;
  readonly clock?: Clock;
  /** In place of the catalogue's. */
  readonly sources?: readonly Source[];
  /** Commands that print for people keep the log to warnings, unless the configuration says otherwise. */
  readonly quiet?: boolean;
}

/** Opens everything that a command works with. Broken source files are told and left out; the rest goes on. */
export async function openWorkplace(terminal: Terminal, options: WorkplaceOptions = {}): Promise<Workplace> {
  const config = options.config ?? readConfig();
  const level = options.quiet && !process.env.KELISIM_LOG_LEVEL ? 'error' : config.log.level;
  const log = createLog({ level, format: config.log.format });
  const sources = options.sources ?? (await readSources(config, terminal));
  const ports: Ports = await openPorts(config, options.clock ?? systemClock, log);
  const names = new Map(sources.map((source) => [source.id, source.name]));
  return {
    config,
    ports,
    log,
    holder: processHolder(),
    sources: sources.filter((source) => source.enabled),
    sourceName: (id) => names.get(id) ?? id,
    close: () => ports.close(),
  };
}

/** The sources of the configured folder, or of the catalogue that comes along. */
export async function readSources(config: Config, terminal: Terminal): Promise<readonly Source[]> {
  const folder = config.crawl.sourcesFolder ?? CATALOGUE_FOLDER;
  const { sources, broken } = await loadSources({
    list: () => readdir(folder),
    read: (file) => readFile(path.join(folder, file), 'utf8'),
  });
  for (const each of broken) {
    terminal.note(`${folder}/${brokenLine(each)}`);
    process.exitCode = 1;
  }
  return sources;
}
