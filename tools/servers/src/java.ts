import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { program } from './processes';

/** Elasticsearch 9 needs Java 21; the recipe compiles a plugin, so it must be a whole JDK. */
const OLDEST = 21;

/** A JDK new enough: `ES_JAVA_HOME`, `JAVA_HOME`, that of `javac` on the PATH, or the newest of `/usr/lib/jvm`. */
export function jdk(): string | undefined {
  const { ES_JAVA_HOME, JAVA_HOME } = process.env;
  const named = [ES_JAVA_HOME, JAVA_HOME, homeOf(program('javac'))].filter((home) => home !== undefined);
  return [...named, ...installed()].find((home) => (versionOf(home) ?? 0) >= OLDEST);
}

function homeOf(javac: string | undefined): string | undefined {
  return javac && path.dirname(path.dirname(realpathSync(javac)));
}

function installed(): string[] {
  const folder = '/usr/lib/jvm';
  if (!existsSync(folder)) return [];
  const homes = readdirSync(folder).map((name) => path.join(folder, name));
  return homes.sort((a, b) => (versionOf(b) ?? 0) - (versionOf(a) ?? 0));
}

/** The major version that a JDK's own `release` file tells; undefined for a JRE or none. */
function versionOf(home: string): number | undefined {
  const release = path.join(home, 'release');
  if (!existsSync(release) || !existsSync(path.join(home, 'bin', 'javac'))) return undefined;
  const version = /JAVA_VERSION="(\d+)/.exec(readFileSync(release, 'utf8'))?.[1];
  return version === undefined ? undefined : Number(version);
}
