import { pageVerdict } from '@kelisim/discovery';
import type { FetchResult } from '@kelisim/fetching';

/** Bot protections answer with an error of the server: what its page says tells them from a plain one. */
export function unmasked(result: FetchResult, askedUrl: string): FetchResult {
  if (result.kind !== 'refused' || !result.excerpt || result.status === undefined) return result;
  const { excerpt, status, headers = {}, finalUrl } = result;
  const verdict = pageVerdict({ html: Buffer.from(excerpt).toString(), status, headers, askedUrl, finalUrl });
  if (verdict?.reason !== 'challenge-page') return result;
  return { ...result, reason: verdict.reason, cause: `HTTP ${status}: ${verdict.cause}` };
}
