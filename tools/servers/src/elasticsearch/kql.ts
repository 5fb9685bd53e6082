import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from '../processes';
import { fetchArtifact, inRepository } from './maven';

const GROUP = 'org.elasticsearch.plugin';
const NAME = 'x-pack-kql';
/** The parser's runtime, in the version that the plugin was built with. */
const ANTLR = { group: 'org.antlr', artifact: 'antlr4-runtime', version: '4.13.1' } as const;

/** The jars of Elastic's own `kql` query: with it a search of Kibana's is run as Kibana's users write it. */
export const kqlJars = (version: string): readonly string[] => [
  inRepository(GROUP, NAME, version, 'jar'),
  inRepository(ANTLR.group, ANTLR.artifact, ANTLR.version, 'jar'),
];

export async function fetchKql(maven: string, version: string): Promise<void> {
  await fetchArtifact(maven, `${GROUP}:${NAME}:${version}:jar`);
  await fetchArtifact(maven, `${ANTLR.group}:${ANTLR.artifact}:${ANTLR.version}:jar`);
}

/** The test distribution lacks the `kql` query of the full one; its jar is a plugin that carries its own descriptor. */
export async function addKql(home: string, java: string, version: string): Promise<void> {
  const plugin = path.join(home, 'plugins', NAME);
  const jars = kqlJars(version);
  const unpacked = mkdtempSync(path.join(os.tmpdir(), 'kelisim-plugin-'));
  const descriptor = path.join('META-INF', 'es-plugins', NAME, 'plugin-descriptor.properties');
  mkdirSync(plugin, { recursive: true });
  try {
    await run(path.join(java, 'bin', 'jar'), ['--extract', '--file', jars[0] ?? '', '--dir', unpacked]);
    const text = readFileSync(path.join(unpacked, descriptor), 'utf8');
    writeFileSync(path.join(plugin, path.basename(descriptor)), text);
  } finally {
    rmSync(unpacked, { recursive: true, force: true });
  }
  for (const jar of jars) copyFileSync(jar, path.join(plugin, path.basename(jar)));
}
