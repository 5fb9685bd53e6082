import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openPorts, type Ports } from '@kelisim/composition';
import { readConfig } from '@kelisim/config';
import { startConsole } from '@kelisim/console';
import { silent } from '@kelisim/flow';
import { systemClock } from '@kelisim/ports/system-clock';
import { ownElasticsearch, ownRedis, startElasticsearch, startRedis } from '@kelisim/test-servers';
import { Chance } from './press-years/chance';
import { fill, type Size } from './press-years/fill';
import { dossierAddress, pagesOf, searches, storyAddress } from './press-years/questions';

/** How much there is to look through unless something else is asked for. */
const SIZE: Size = { stories: 100_000, dossiers: 20_000 };
/** Each kind of page is asked for so often. */
const LOOKS = 40;
/** What nineteen of twenty pages are to stay below, in milliseconds. */
const GOAL_MS = 100;

interface Measured {
  readonly name: string;
  readonly times: readonly number[];
  readonly cpu: number;
  readonly bytes: number;
}

const percentile = (times: readonly number[], part: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.ceil(times.length * part) - 1)] ?? Number.NaN;

/** Asks for addresses one after the other; the first of each kind warms up and does not count. */
async function looked(name: string, addresses: readonly string[]): Promise<Measured> {
  const times: number[] = [];
  let bytes = 0;
  await (await fetch(addresses[0] ?? '')).text();
  const before = process.cpuUsage();
  for (const address of addresses) {
    const start = performance.now();
    const answer = await fetch(address);
    bytes += (await answer.text()).length;
    times.push(performance.now() - start);
    if (answer.status !== 200) throw new Error(`${address} answers ${answer.status}`);
  }
  const { user, system } = process.cpuUsage(before);
  return { name, times, cpu: (user + system) / 1000 / addresses.length, bytes: bytes / addresses.length };
}

const line = ({ name, times, cpu, bytes }: Measured): string => {
  const [median, most] = [percentile(times, 0.5), percentile(times, 0.95)].map((time) => time.toFixed(0).padStart(6));
  return `${name.padEnd(28)}${median}${most}  ${cpu.toFixed(0).padStart(6)}  ${(bytes / 1024).toFixed(0).padStart(5)} KB${percentile(times, 0.95) > GOAL_MS ? '  above the goal' : ''}`;
};

/** Takes everything in a format and tells how long it took and how far memory grew meanwhile. */
async function exported(home: string, address: string): Promise<string> {
  global.gc?.();
  const before = process.memoryUsage().rss;
  let [most, bytes] = [before, 0];
  const start = performance.now();
  const answer = await fetch(home + address);
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    most = Math.max(most, process.memoryUsage().rss);
  }
  const seconds = (performance.now() - start) / 1000;
  return `${address.padEnd(28)}${seconds.toFixed(1).padStart(6)} s  ${(bytes / 2 ** 20).toFixed(1).padStart(6)} MB   memory +${((most - before) / 2 ** 20).toFixed(0)} MB`;
}

async function measure(name: string, ports: Ports, size: Size): Promise<void> {
  console.log(`\n${name}: ${size.stories} stories, ${size.dossiers} dossiers`);
  const started = performance.now();
  await fill(ports, size);
  console.log(`filled in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  const config = readConfig({ KELISIM_CONSOLE_PORT: '0' });
  const context = { config, ports, log: silent, holder: 'bench', sources: [], sourceName: (id: string) => id };
  const running = await startConsole(context);
  try {
    console.log(`${''.padEnd(28)}   p50   p95  cpu ms   size   (milliseconds; goal: p95 of ${GOAL_MS})`);
    const chance = new Chance(7);
    const story = () => storyAddress(chance.below(size.stories));
    const pages = { ...searches(chance, LOOKS), ...pagesOf(chance, LOOKS) };
    const dossiers = await dossierAddress(ports.search, LOOKS);
    const all = { ...pages, story: Array.from({ length: LOOKS }, story), dossier: dossiers };
    for (const [page, addresses] of Object.entries(all))
      console.log(
        line(
          await looked(
            page,
            addresses.map((address) => running.url + address),
          ),
        ),
      );
    for (const format of ['csv', 'jsonl', 'xlsx']) console.log(await exported(running.url, `/export/search.${format}`));
  } finally {
    await running.close();
  }
}

async function over(name: string, environment: Record<string, string>, size: Size): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kelisim-bench-console-'));
  const config = readConfig({ KELISIM_DATA_DIR: folder, ...environment });
  const ports = await openPorts(config, systemClock, silent);
  try {
    await measure(name, ports, size);
  } finally {
    await ports.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * `npm run bench -- console [embedded|elasticsearch|all] [STORIES DOSSIERS]`: how long searches and pages take over years
 * of made-up news, and whether everything can be exported in little memory.
 */
export async function run([engine = 'all', stories, dossiers]: readonly string[]): Promise<void> {
  const size = { stories: Number(stories ?? SIZE.stories), dossiers: Number(dossiers ?? SIZE.dossiers) };
  if (engine !== 'elasticsearch') await over('embedded', {}, size);
  if (engine === 'embedded') return;
  const missing = ownElasticsearch.missing ?? ownRedis.missing;
  if (missing) console.log(`\nElasticsearch: not measured (${missing})`);
  else await overServers(size);
}

async function overServers(size: Size): Promise<void> {
  const [redis, elasticsearch] = [await startRedis(), await startElasticsearch()];
  try {
    await over('Elasticsearch', { REDIS_URL: redis.url, ELASTICSEARCH_URL: elasticsearch.url }, size);
  } finally {
    await Promise.all([redis.stop(), elasticsearch.stop()]);
  }
}
