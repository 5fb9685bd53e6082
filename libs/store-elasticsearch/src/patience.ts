import { setTimeout as wait } from 'node:timers/promises';
import { errors } from '@elastic/elasticsearch';

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

/** Asks again while the server does not answer, telling so now and then. */
export class Patience {
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
