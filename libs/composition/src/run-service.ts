import { ConfigError, readConfig } from '@kelisim/config';
import { countingLog, createLog, Metrics } from '@kelisim/observability';
import { offsetClock } from '@kelisim/ports/system-clock';
import { lookUpGauges } from './gauges';
import { startHealth } from './health';
import { openPorts } from './ports';
import { processHolder, type StartService } from './service';
import { readSources, sourceContext } from './sources';

/**
 * The life of a service that has a process of its own: configuration, ports, health, work; at SIGTERM or SIGINT it is
 * not ready any more, finishes what is under way, and ends.
 */
export async function runService(name: string, start: StartService): Promise<void> {
  try {
    await live(name, start);
  } catch (error) {
    process.stderr.write(
      `${name}: ${error instanceof ConfigError ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exit(1);
  }
}

async function live(name: string, start: StartService): Promise<void> {
  const stopped = new Promise<NodeJS.Signals>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  const config = readConfig();
  const metrics = new Metrics({ ofProcess: true });
  const log = countingLog(createLog(config.log), metrics);
  const { sources, problems } = await readSources(config);
  for (const problem of problems) log.error({ service: name }, problem);
  const ports = await openPorts(config, offsetClock(Date.now() + config.clockOffsetMs), log);
  metrics.onScrape(() => lookUpGauges(metrics, ports));
  const running = await start({ config, ports, log, holder: processHolder(), ...sourceContext(sources) });
  const health = await startHealth(ports, metrics, config.health);
  log.info({ service: name, health: health.url }, `${name} is ready`);
  const signal = await stopped;
  log.info({ service: name, signal }, 'finishing what is under way');
  health.stopping();
  await running.close();
  await health.close();
  await ports.close();
  log.info({ service: name }, 'ended');
}
