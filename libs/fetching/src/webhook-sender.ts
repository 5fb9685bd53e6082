import { lookup } from 'node:dns';
import type { CallOutcome, WebhookCall, Webhooks } from '@kelisim/ports/webhooks';
import { forbiddenBefore, type Resolve } from './address-safety';
import { Connections } from './connections';
import { failureOf } from './failure';
import { USUAL_LIMITS } from './fetch-types';

export interface WebhookOptions {
  readonly userAgent: string;
  /** `host:port` that may be called although it is not public. */
  readonly allow?: readonly string[];
  /** For one whole call; 20,000 ms unless told. */
  readonly deadlineMs?: number;
  /** Name look-up, for tests. */
  readonly resolve?: Resolve;
}

/** Codes by which a server says «not now». */
const LATER = new Set([408, 425, 429]);

/**
 * Calls webhooks by the crawler's rules: only the web's ports of public addresses, looked at again where the socket
 * ends, and no redirect is followed: it would carry the signed news to an address that nobody has entered.
 */
export function webhookSender(options: WebhookOptions): Webhooks {
  const { userAgent, deadlineMs = 20_000, resolve = lookup } = options;
  const allow = new Set(options.allow ?? []);
  const connections = new Connections({ allow, proxies: {}, certificates: {}, resolve });

  async function exchange({ url, headers, body }: WebhookCall, signal: AbortSignal): Promise<CallOutcome> {
    const target = new URL(url);
    const answer = await connections.poolFor(USUAL_LIMITS).request({
      origin: target.origin,
      path: target.pathname + target.search,
      method: 'POST',
      headers: { ...headers, 'user-agent': userAgent, 'content-type': 'application/json; charset=utf-8' },
      body,
      headersTimeout: deadlineMs,
      signal,
    });
    // What it answers beyond the code is of no interest.
    await answer.body.dump({ limit: 65_536 }).catch(() => undefined);
    return outcomeOf(answer.statusCode, String(answer.headers['retry-after'] ?? ''));
  }

  return {
    async post(call) {
      if (!URL.canParse(call.url)) return { kind: 'refused', reason: 'address-forbidden', cause: 'no address' };
      const forbidden = forbiddenBefore(new URL(call.url), allow);
      if (forbidden) return { kind: 'refused', reason: 'address-forbidden', cause: forbidden };
      try {
        return await exchange(call, AbortSignal.timeout(deadlineMs));
      } catch (error) {
        const { reason, cause } = failureOf(error, false);
        return reason === 'address-forbidden' ? { kind: 'refused', reason, cause } : { kind: 'later', cause };
      }
    },
    close: () => connections.close(),
  };
}

function outcomeOf(status: number, retryAfter: string): CallOutcome {
  if (status >= 200 && status < 300) return { kind: 'accepted' };
  const cause = `answered ${status}`;
  if (status < 500 && !LATER.has(status)) return { kind: 'refused', reason: 'webhook-refused', cause };
  const seconds = /^\d{1,5}$/.test(retryAfter) ? Number(retryAfter) : undefined;
  return { kind: 'later', cause, ...(seconds !== undefined && { afterMs: seconds * 1000 }) };
}
