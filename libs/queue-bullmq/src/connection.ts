import { setTimeout as wait } from 'node:timers/promises';
import { Redis, type RedisOptions } from 'ioredis';

/** Where Redis is, and how to reach it. */
export interface RedisAddress {
  /** `redis://[user:password@]host[:port][/number]`, or `rediss://…` for TLS. */
  readonly url: string;
  /** Certificates (PEM) to trust beside the system's, for `rediss://`. */
  readonly ca?: string;
  /** Told what an operator should know: that Redis is waited for, that it is back. */
  readonly word?: (message: string) => void;
}

/** A Redis that cannot be used as it is set up; waiting would not help. The message says what to change. */
export class RedisRefused extends Error {
  override readonly name = 'RedisRefused';
}

/** How often a missing Redis is mentioned, in milliseconds. */
const WORD_EVERY_MS = 5000;
/** Answers after which trying again is of no use: the password, the user or its rights are wrong. */
const NOT_ALLOWED = /^(WRONGPASS|NOAUTH|NOPERM|ERR (AUTH|invalid (username|password)))/;
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|ERR_TLS/;

/**
 * Connects, waiting for a cold Redis as long as it takes.
 * @throws RedisRefused for wrong credentials or certificates, and where Redis may drop keys to save memory
 */
export async function connect(address: RedisAddress): Promise<Redis> {
  const place = withoutSecrets(address.url);
  const redis = new Redis(address.url, {
    // A queue that gave up would turn an outage into failures; nobody is waiting for an answer here.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(100 * times, 2000),
    lazyConnect: true,
    // A server that is gone does not say that it has heard us leave.
    disconnectTimeout: 100,
    ...(address.ca ? { tls: { ca: address.ca } } : {}),
  });
  const client = leavingPromptly(redis);
  tellOutages(client, place, address.word ?? (() => {}));
  try {
    await ready(client, place);
    await refuseEviction(client, place);
    return client;
  } catch (error) {
    client.disconnect();
    throw error;
  }
}

/**
 * BullMQ says goodbye to a Redis before it leaves, and one that is away would have to come back for that. A client made
 * here leaves such a one at once, and its duplicates with it.
 */
function leavingPromptly(client: Redis): Redis {
  const duplicates: Redis[] = [];
  const duplicate = client.duplicate.bind(client);
  const disconnect = client.disconnect.bind(client);
  const quit = client.quit.bind(client);
  client.disconnect = (reconnect) => {
    if (!reconnect) for (const other of duplicates) other.disconnect();
    disconnect(reconnect);
  };
  client.quit = async () => {
    if (client.status === 'ready') return quit();
    client.disconnect();
    return 'OK';
  };
  // Its type argument follows from options that decide on the form of replies; nobody here sets those.
  client.duplicate = ((override?: Partial<RedisOptions>) => {
    const other = leavingPromptly(duplicate(override));
    duplicates.push(other);
    return other;
  }) as Redis['duplicate'];
  return client;
}

/** Resolves when Redis has been away for so many milliseconds on end; never after the signal. */
export async function longAway(client: Redis, milliseconds: number, signal: AbortSignal): Promise<void> {
  const step = milliseconds / 10;
  for (let away = 0; away < milliseconds; away = client.status === 'ready' ? 0 : away + step) {
    await wait(step, undefined, { signal }).catch(() => new Promise(() => {})); // nobody wants to know any more
  }
}

function tellOutages(client: Redis, place: string, word: (message: string) => void): void {
  let toldAt = 0;
  client.on('error', (error: Error & { code?: string }) => {
    if (Date.now() - toldAt < WORD_EVERY_MS) return;
    toldAt = Date.now();
    word(`Redis at ${place} does not answer (${error.code ?? error.message}); waiting for it`);
  });
  client.on('ready', () => {
    if (toldAt > 0) word(`Redis at ${place} answers`);
    toldAt = 0;
  });
}

function ready(client: Redis, place: string): Promise<void> {
  return new Promise((resolve, reject) => {
    client.once('ready', () => resolve());
    client.on('error', (error: Error & { code?: string }) => {
      if (NOT_ALLOWED.test(error.message)) reject(new RedisRefused(`Redis at ${place} refuses us: ${error.message}`));
      if (CERTIFICATE.test(error.code ?? '')) {
        reject(new RedisRefused(`Redis at ${place} shows a certificate that we do not trust (${error.code})`));
      }
    });
    client.connect().catch(() => {}); // the events above tell it, for each attempt
  });
}

/** Jobs that an eviction drops would only be missed by the next sweep, silently and again and again. */
async function refuseEviction(client: Redis, place: string): Promise<void> {
  const memory = await client.info('memory').catch((error: Error) => {
    throw new RedisRefused(`Redis at ${place} refuses us: ${error.message}`);
  });
  const policy = /^maxmemory_policy:(\S+)/m.exec(memory)?.[1];
  if (policy === undefined || policy === 'noeviction') return;
  throw new RedisRefused(
    `Redis at ${place} drops keys when its memory is full (maxmemory-policy ${policy}); set maxmemory-policy noeviction`,
  );
}

/** The address as it may be logged. */
export function withoutSecrets(url: string): string {
  try {
    const { protocol, host, pathname } = new URL(url);
    return `${protocol}//${host}${pathname === '/' ? '' : pathname}`;
  } catch {
    return 'an address that cannot be parsed';
  }
}
