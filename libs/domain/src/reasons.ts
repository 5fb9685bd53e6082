import { z } from 'zod';

/** Why a page, an article or a delivery did not get through: the whole list, in the order of the flow. */
export const REASONS = [
  // fetching
  'robots-disallow',
  'robots-unavailable',
  'address-forbidden',
  'host-unknown',
  'host-unreachable',
  'tls-failed',
  'timed-out',
  'too-many-redirects',
  'redirect-to-login',
  'too-large',
  'malformed-response',
  'rate-limited',
  'http-gone',
  'http-refused',
  'http-failed',
  'not-html',
  // the article in the page
  'charset-unknown',
  'challenge-page',
  'soft-not-found',
  'markup-too-deep',
  'no-text',
  'no-title',
  // the list of a source
  'feed-broken',
  'listing-empty',
  // reading and indexing
  'text-too-long',
  'reader-failed',
  'worker-crashed',
  'index-refused',
  // delivering
  'address-refused',
  'mail-refused',
  'mail-server-unreachable',
  'webhook-refused',
  // ours
  'document-invalid',
  'attempts-exhausted',
  'erased',
] as const;

/** One of the closed list of reasons. */
export const reason = z.enum(REASONS);
export type Reason = z.infer<typeof reason>;
