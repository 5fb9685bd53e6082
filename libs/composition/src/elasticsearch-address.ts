import { readFileSync } from 'node:fs';
import type { Config } from '@kelisim/config';
import type { Log } from '@kelisim/flow';

/** Where the configured Elasticsearch is, who we are there, and who hears that it is waited for. */
export function elasticsearchAddress(
  { caFile, ...server }: NonNullable<Config['elasticsearch']>,
  prefix: string,
  log: Log,
) {
  const ca = caFile && readFileSync(caFile, 'utf8');
  return { ...server, prefix, word: (message: string) => log.warn({}, message), ...(ca && { ca }) };
}
