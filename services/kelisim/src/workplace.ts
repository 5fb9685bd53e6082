import { openPorts, processHolder, readSources, type ServiceContext, sourceContext } from '@kelisim/composition';
import { type Config, readConfig } from '@kelisim/config';
import { createLog } from '@kelisim/observability';
import type { Clock } from '@kelisim/ports/clock';
import { offsetClock } from '@kelisim/ports/system-clock';
import type { Source } from '@kelisim/sources';
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
  const sources = options.sources ?? (await configuredSources(config, terminal));
  const ports = await openPorts(config, options.clock ?? offsetClock(Date.now() + config.clockOffsetMs), log);
  return {
    config,
    ports,
    log,
    holder: processHolder(),
    ...sourceContext(sources),
    close: () => ports.close(),
  };
}

/** Opens the place of work for as long as something is done in it. */
export async function withWorkplace<Result>(
  terminal: Terminal,
  options: WorkplaceOptions,
  work: (workplace: Workplace) => Promise<Result>,
): Promise<Result> {
  const workplace = await openWorkplace(terminal, options);
  try {
    return await work(workplace);
  } finally {
    await workplace.close();
  }
}

async function configuredSources(config: Config, terminal: Terminal): Promise<readonly Source[]> {
  const { sources, problems } = await readSources(config);
  for (const problem of problems) terminal.note(problem);
  if (problems.length) process.exitCode = 1;
  return sources;
}
