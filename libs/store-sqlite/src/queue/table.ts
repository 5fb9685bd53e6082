import type { Topic } from '@kelisim/domain/messages';
import type { QueueCounts } from '@kelisim/ports/queue';
import type { Connection } from '../connection';

/** A message that a worker holds until `token` is no longer the one in its row. */
export interface Claim {
  readonly key: string;
  readonly failures: number;
  readonly vanished: number;
  readonly token: string;
}

/** Sending brings a waiting message forward, never back; to a running one it is a reason to run again. */
const SEND = `INSERT INTO messages (topic, key, due_at) VALUES (?, ?, ?) ON CONFLICT (topic, key) DO UPDATE SET
  due_at = CASE WHEN token IS NULL THEN min(due_at, excluded.due_at) ELSE due_at END,
  again_at = CASE WHEN token IS NULL THEN NULL ELSE min(coalesce(again_at, excluded.due_at), excluded.due_at) END`;

/** The next run sees what was sent since, so nothing is left to run again for. */
const FREE = 'UPDATE messages SET token = NULL, again_at = NULL, vanished = vanished + 1';

const claimOf = (condition: string) => `UPDATE messages SET token = ?, locked_until = ? WHERE place IN
  (SELECT place FROM messages WHERE topic = ? AND token IS NULL AND ${condition} AND due_at <= ?
    ORDER BY due_at, place LIMIT ?)
  RETURNING key, failures, vanished, token, place, due_at`;
const CLAIM = claimOf('vanished = 0');
const CLAIM_SUSPECT = claimOf('vanished > 0');
const SUSPECT_DUE = 'SELECT 1 FROM messages WHERE topic = ? AND token IS NULL AND vanished > 0 AND due_at <= ? LIMIT 1';

const NEXT = `SELECT min(at) AS at FROM (
  SELECT min(due_at) AS at FROM messages WHERE topic = ?1 AND token IS NULL
  UNION ALL SELECT min(locked_until) FROM messages WHERE topic = ?1 AND token IS NOT NULL)`;

const FINISH = 'DELETE FROM messages WHERE topic = ? AND key = ? AND token = ? AND again_at IS NULL';
const RUN_AGAIN = `UPDATE messages SET token = NULL, due_at = again_at, again_at = NULL, failures = 0, vanished = 0
  WHERE topic = ? AND key = ? AND token = ?`;
const RETRY = `UPDATE messages SET token = NULL, due_at = min(?, coalesce(again_at, ?)), again_at = NULL,
  failures = failures + ?, vanished = 0 WHERE topic = ? AND key = ? AND token = ?`;

const COUNTS = `SELECT coalesce(sum(token IS NULL AND due_at <= ?1), 0) AS waiting,
  coalesce(sum(token IS NULL AND due_at > ?1), 0) AS delayed, count(token) AS running FROM messages WHERE topic = ?2`;

/** By whom and how long messages are claimed. */
export interface Hold {
  readonly token: string;
  readonly until: number;
  /** The worker has no other job. */
  readonly idle: boolean;
}

type Claimed = Claim & { readonly place: number; readonly due_at: number };

/** The messages and the only statements that touch them; all times are milliseconds since 1970. */
export class MessageTable {
  constructor(private readonly connection: Connection) {}

  send(topic: Topic, keys: readonly string[], dueAt: number): void {
    this.connection.together(() => {
      for (const key of keys) this.connection.change(SEND, topic, key, dueAt);
    });
  }

  /**
   * Takes up to `limit` messages that are due, the longest due first, under a token of their own. One whose worker
   * vanished may be what killed it: it comes before all others and alone, so only to a worker that is idle; until then
   * there is nothing to take.
   */
  claim(topic: Topic, hold: Hold, now: number, limit: number): Claim[] {
    // Asked before the right to write is taken: workers with nothing to do must not stand in others' way.
    if ((this.nextAt(topic) ?? Number.POSITIVE_INFINITY) > now) return [];
    const claimed = this.connection.together(() => {
      this.connection.change(`${FREE} WHERE topic = ? AND token IS NOT NULL AND locked_until <= ?`, topic, now);
      const suspect = this.connection.rows(SUSPECT_DUE, topic, now).length > 0;
      if (suspect && !hold.idle) return [];
      const sql = suspect ? CLAIM_SUSPECT : CLAIM;
      return this.connection.rows<Claimed>(sql, hold.token, hold.until, topic, now, suspect ? 1 : limit);
    });
    return claimed.sort((a, b) => a.due_at - b.due_at || a.place - b.place);
  }

  /** Hands out again at once what processes held that are known to be gone: their locks need not run out. */
  freeGone(isGone: (token: string) => boolean): void {
    this.connection.together(() => {
      const held = this.connection.rows<{ token: string }>(
        'SELECT DISTINCT token FROM messages WHERE token IS NOT NULL',
      );
      for (const { token } of held) if (isGone(token)) this.connection.change(`${FREE} WHERE token = ?`, token);
    });
  }

  /** When the next message will be due or the next lock runs out. */
  nextAt(topic: Topic): number | undefined {
    return this.connection.rows<{ at: number | null }>(NEXT, topic)[0]?.at ?? undefined;
  }

  extend(topic: Topic, claims: readonly Claim[], lockedUntil: number): void {
    const sql = 'UPDATE messages SET locked_until = ? WHERE topic = ? AND key = ? AND token = ?';
    this.connection.together(() => {
      for (const { key, token } of claims) this.connection.change(sql, lockedUntil, topic, key, token);
    });
  }

  /** The message has done its work: it goes, or waits again where it was sent meanwhile. */
  finish(topic: Topic, { key, token }: Claim): void {
    if (this.connection.change(FINISH, topic, key, token) === 0) this.connection.change(RUN_AGAIN, topic, key, token);
  }

  retry(topic: Topic, { key, token }: Claim, dueAt: number, charged: boolean): void {
    this.connection.change(RETRY, dueAt, dueAt, charged ? 1 : 0, topic, key, token);
  }

  counts(topic: Topic, now: number): QueueCounts {
    return this.connection.rows<QueueCounts>(COUNTS, now, topic)[0]!;
  }

  clear(): void {
    this.connection.together(() => {
      this.connection.change('DELETE FROM messages WHERE token IS NULL');
      this.connection.change('UPDATE messages SET again_at = NULL');
    });
  }
}
