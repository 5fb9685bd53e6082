import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { cacheFolder, isRoot } from '../cache';
import { jdk } from '../java';
import { program, run } from '../processes';
import { addKql, fetchKql, kqlJars } from './kql';
import { fetchArtifact, inRepository } from './maven';

/** Elastic's integration-test distribution: the real server with security, published as a Maven artifact. */
const VERSION = process.env.TEST_ELASTICSEARCH_VERSION ?? '9.4.3';
const GROUP = 'org.elasticsearch.distribution.integ-test-zip';

const unpacked = () => path.join(cacheFolder(), `elasticsearch-${VERSION}-r2`);
const artifact = () => inRepository(GROUP, 'elasticsearch', VERSION, 'zip');
const isFetched = () => existsSync(unpacked()) || (existsSync(artifact()) && kqlJars(VERSION).every(existsSync));

/** Why no Elasticsearch can be started here without the network; undefined when one can. */
export function elasticsearchMissing(): string | undefined {
  if (!jdk()) return 'no JDK 21 or newer, and ELASTICSEARCH_URL is not set';
  if (isRoot && !program('setpriv')) return 'no setpriv to start Elasticsearch as another user than root';
  if (isFetched()) return undefined;
  return 'no Elasticsearch fetched (npm run test:servers does it), and ELASTICSEARCH_URL is not set';
}

/** Fetches the distribution from the Maven registry unless it is here already. @throws when it cannot be had. */
export async function fetchElasticsearch(): Promise<void> {
  if (isFetched()) return;
  const maven = program('mvn');
  if (!maven) throw new Error('no mvn on the PATH to fetch Elasticsearch with');
  await fetchArtifact(maven, `${GROUP}:elasticsearch:${VERSION}:zip`);
  await fetchKql(maven, VERSION);
}

/** The unpacked distribution with the `russian` analyzer in it; made on first use, whole or not at all. */
export async function distribution(): Promise<string> {
  const home = unpacked();
  if (existsSync(home)) return home;
  const java = jdk();
  if (!java) throw new Error(elasticsearchMissing());
  mkdirSync(cacheFolder(), { recursive: true, mode: 0o755 });
  const part = mkdtempSync(path.join(cacheFolder(), 'part-'));
  try {
    await run(path.join(java, 'bin', 'jar'), ['--extract', '--file', artifact(), '--dir', part]);
    const inner = path.join(part, `elasticsearch-${VERSION}`);
    makeExecutable(path.join(inner, 'bin'));
    await addRussianAnalyzer(inner, java);
    await addKql(inner, java, VERSION);
    if (!existsSync(home)) renameSync(inner, home);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
  return home;
}

function makeExecutable(folder: string): void {
  for (const name of readdirSync(folder)) chmodSync(path.join(folder, name), 0o755);
}

/** The test distribution lacks the language analyzers; Lucene's own is in its `lib`, a stable plugin gives it the name. */
async function addRussianAnalyzer(home: string, java: string): Promise<void> {
  const plugin = path.join(home, 'plugins', 'russian');
  const classes = mkdtempSync(path.join(os.tmpdir(), 'kelisim-plugin-'));
  const source = path.join(__dirname, '..', 'russian-analyzer', 'RussianAnalyzerFactory.java');
  mkdirSync(plugin, { recursive: true });
  try {
    const tool = (name: string) => path.join(java, 'bin', name);
    await run(tool('javac'), ['--release', '21', '-cp', path.join(home, 'lib', '*'), '-d', classes, source]);
    await run(tool('jar'), ['--create', '--file', path.join(classes, 'russian.jar'), '-C', classes, 'kelisim']);
    copyFileSync(path.join(classes, 'russian.jar'), path.join(plugin, 'russian.jar'));
  } finally {
    rmSync(classes, { recursive: true, force: true });
  }
  writeFileSync(path.join(plugin, 'stable-plugin-descriptor.properties'), descriptor());
  const components = {
    'org.elasticsearch.plugin.analysis.AnalyzerFactory': { russian: 'kelisim.RussianAnalyzerFactory' },
  };
  writeFileSync(path.join(plugin, 'named_components.json'), JSON.stringify(components));
}

const descriptor = () =>
  [
    'name=russian',
    'description=The russian analyzer under the name that the full distribution gives it',
    'version=1',
    `elasticsearch.version=${VERSION}`,
    'java.version=21',
    '',
  ].join('\n');
