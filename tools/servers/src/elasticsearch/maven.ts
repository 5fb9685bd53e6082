import os from 'node:os';
import path from 'node:path';
import { run } from '../processes';

/** Where Maven keeps an artifact that it has fetched. */
export const inRepository = (group: string, artifact: string, version: string, kind: string): string =>
  path.join(
    process.env.MAVEN_REPOSITORY ?? path.join(os.homedir(), '.m2', 'repository'),
    ...group.split('.'),
    artifact,
    version,
    `${artifact}-${version}.${kind}`,
  );

/** Fetches `group:artifact:version:kind` from the Maven registry. @throws when it cannot be had. */
export async function fetchArtifact(maven: string, coordinates: string): Promise<void> {
  await run(maven, ['-q', 'dependency:get', `-Dartifact=${coordinates}`, '-Dtransitive=false']);
}
