import os from 'node:os';
import path from 'node:path';

/** Elasticsearch refuses to run as root, so root starts it as this user (`nobody` everywhere). */
export const NOBODY = 65534;

export const isRoot = process.getuid?.() === 0;

/** Where unpacked servers are kept between runs; root's home is closed to `nobody`, so root keeps them elsewhere. */
export function cacheFolder(): string {
  const { TEST_SERVERS_CACHE, XDG_CACHE_HOME } = process.env;
  if (TEST_SERVERS_CACHE) return TEST_SERVERS_CACHE;
  if (isRoot) return '/var/cache/kelisim';
  return path.join(XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'kelisim');
}
