import { elasticsearchMissing } from './elasticsearch/distribution';
import { redisMissing } from './redis';
import { type ServerKind, serverOfRun } from './run';

export { type ElasticsearchOptions, startElasticsearch } from './elasticsearch/server';
export { freePort, type RunningServer } from './processes';
export { type RedisOptions, startRedis } from './redis';

/** A server that tests may use: known before they start whether it can be had, started when the first one asks. */
export interface TestServer {
  /** Why it cannot be had here; the tests are skipped and say so. */
  readonly missing: string | undefined;
  url(): Promise<string>;
}

/** `REDIS_URL`, or a `redis-server` of the run's own. */
export const redis = server('redis', process.env.REDIS_URL, redisMissing);
/** `ELASTICSEARCH_URL`, or one by the recipe of the README. */
export const elasticsearch = server('elasticsearch', process.env.ELASTICSEARCH_URL, elasticsearchMissing);
/** Servers that a test starts for itself, since it stops them or sets them up in its own way. */
export const ownRedis = { missing: unwanted() ?? redisMissing() };
export const ownElasticsearch = { missing: unwanted() ?? elasticsearchMissing() };

function server(kind: ServerKind, given: string | undefined, missing: () => string | undefined): TestServer {
  if (given) return { missing: undefined, url: async () => given };
  return { missing: unwanted() ?? missing(), url: () => serverOfRun(kind) };
}

/** What a test needs that lets the whole system live, over and over, or looks at it in a browser: the time for it. */
export const timeForAll = { missing: unwanted() };

/** A quick run leaves servers alone on purpose. */
function unwanted(): string | undefined {
  return process.env.TEST_WITHOUT_SERVERS ? 'TEST_WITHOUT_SERVERS is set' : undefined;
}

/** Longest time that a `beforeAll` which starts a server may take, in milliseconds. */
export const START_TIMEOUT_MS = 300_000;

/** `describe` where the server can be had; else the tests are listed as skipped, with the reason in their name. */
export function describeWith(needed: { readonly missing: string | undefined }, name: string, tests: () => void): void {
  if (needed.missing === undefined) describe(name, tests);
  else describe.skip(`${name} (skipped: ${needed.missing})`, tests);
}
