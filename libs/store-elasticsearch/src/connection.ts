import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Client, type ClientOptions, errors, Transport } from '@elastic/elasticsearch';

/** Where Elasticsearch is, and who we are there. */
export interface ElasticsearchAddress {
  readonly url: string;
  /** An API key in its encoded form; wins over user and password. */
  readonly apiKey?: string;
  readonly user?: string;
  readonly password?: string;
  /** Certificates (PEM) to trust beside the system's, for `https://`. */
  readonly ca?: string;
  /** Told what an operator should know: that Elasticsearch is waited for, that it is back. */
  readonly word?: (message: string) => void;
  /** How long one call waits through an outage before it fails, in milliseconds; a minute unless told. */
  readonly patienceMs?: number;
}

/** An Elasticsearch that cannot be used as it is set up; waiting would not help. */
export class ElasticsearchRefused extends Error {
  override readonly name = 'ElasticsearchRefused';
}

/** An Elasticsearch that has not answered for as long as one call waits. */
export class ElasticsearchGone extends Error {
  override readonly name = 'ElasticsearchGone';
}

/** How often a missing Elasticsearch is mentioned, in milliseconds. */
const WORD_EVERY_MS = 5000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2000;
/** Busy, starting or stopping: asking again helps. */
const PASSING = new Set([429, 502, 503, 504]);

/** The client, with every call patient, and the right to end all waiting at once. */
export interface Connection {
  readonly client: Client;
  readonly place: string;
  close(): Promise<void>;
}

/** Opens a client; nothing is asked of the server yet. */
export function openConnection(address: ElasticsearchAddress): Connection {
  const place = withoutSecrets(address.url);
  const end = new AbortController();
  // Every call that waits listens for the end.
  setMaxListeners(0, end.signal);
  const patience = new Patience(place, address.patienceMs ?? 60_000, address.word ?? (() => {}), end.signal);
  const client = new Client({
    node: address.url,
    auth: authOf(address),
    tls: address.ca ? { ca: address.ca } : undefined,
    // Asking again is the transport's below; the client's own would multiply it.
    maxRetries: 0,
    requestTimeout: 60_000,
    Transport: patient(patience),
  });
  const close = async () => {
    end.abort();
    await client.close();
  };
  return { client, place, close };
}

function authOf({ apiKey, user, password }: ElasticsearchAddress): ClientOptions['auth'] {
  if (apiKey) return { apiKey };
  return user && password ? { username: user, password } : undefined;
}

/** A transport whose requests wait through outages. */
function patient(patience: Patience): typeof Transport {
  return class extends Transport {
    // The overloads of `request` have one implementation; ours takes and returns what it does.
    // biome-ignore lint/suspicious/noExplicitAny: the signature of the overridden method
    override request(...args: any[]): Promise<any> {
      // biome-ignore lint/suspicious/noExplicitAny: as above
      return patience.ask(() => (super.request as (...all: any[]) => Promise<any>)(...args));
    }
  };
}

/** Asks again while the server does not answer, telling so now and then. */
class Patience {
  private toldAt = 0;

  constructor(
    private readonly place: string,
    private readonly patienceMs: number,
    private readonly word: (message: string) => void,
    private readonly closed: AbortSignal,
  ) {}

  async ask<T>(request: () => Promise<T>): Promise<T> {
    const since = Date.now();
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      try {
        const answer = await request();
        this.answered();
        return answer;
      } catch (error) {
        if (!isPassing(error) || this.closed.aborted) throw this.clear(error);
        if (Date.now() - since > this.patienceMs) throw this.gone(error);
        this.tell(error);
        await wait(pause, undefined, { signal: this.closed }).catch(() => {}); // closing ends the pause
      }
    }
  }

  private answered(): void {
    if (this.toldAt > 0) this.word(`Elasticsearch at ${this.place} answers`);
    this.toldAt = 0;
  }

  private tell(error: unknown): void {
    if (Date.now() - this.toldAt < WORD_EVERY_MS) return;
    this.toldAt = Date.now();
    this.word(`Elasticsearch at ${this.place} does not answer (${briefly(error)}); waiting for it`);
  }

  private gone(error: unknown): ElasticsearchGone {
    const seconds = Math.round(this.patienceMs / 1000);
    return new ElasticsearchGone(
      `Elasticsearch at ${this.place} has not answered for ${seconds} s (${briefly(error)})`,
    );
  }

  /** Turns what no waiting cures into one sentence; the rest is for the caller to judge. */
  private clear(error: unknown): unknown {
    if (!(error instanceof errors.ResponseError)) return error;
    if (error.statusCode !== 401 && error.statusCode !== 403) return error;
    return new ElasticsearchRefused(`Elasticsearch at ${this.place} refuses us: ${briefly(error)}`);
  }
}

function isPassing(error: unknown): boolean {
  if (error instanceof errors.ResponseError) return PASSING.has(error.statusCode ?? 0);
  if (error instanceof errors.ConnectionError) return !/CERT|SELF_SIGNED|UNABLE_TO|wrong version/i.test(error.message);
  return error instanceof errors.NoLivingConnectionsError || error instanceof errors.TimeoutError;
}

/** The first line of what an error says: the server's reason where it gave one. */
export function briefly(error: unknown): string {
  if (error instanceof errors.ResponseError) {
    const body = error.body as { error?: { reason?: string; root_cause?: readonly { reason?: string }[] } } | undefined;
    return body?.error?.root_cause?.[0]?.reason ?? body?.error?.reason ?? `status ${error.statusCode}`;
  }
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

/** The address as it may be logged. */
function withoutSecrets(url: string): string {
  try {
    return new URL(url).origin;
  } catch {
    throw new ElasticsearchRefused('the address of Elasticsearch cannot be parsed');
  }
}
