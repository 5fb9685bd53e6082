import type { Reason } from '@kelisim/domain/reasons';
import { AddressForbidden } from './address-safety';
import { Malformed, TooLarge } from './body';
import { NotConfigured } from './connections';
import { TimeIsUp } from './deadline';

const BY_CODE: Readonly<Record<string, Reason>> = {
  ENOTFOUND: 'host-unknown',
  EAI_AGAIN: 'host-unknown',
  EAI_NODATA: 'host-unknown',
  EAI_NONAME: 'host-unknown',
  UND_ERR_CONNECT_TIMEOUT: 'timed-out',
  UND_ERR_HEADERS_TIMEOUT: 'timed-out',
  UND_ERR_BODY_TIMEOUT: 'timed-out',
  UND_ERR_HEADERS_OVERFLOW: 'too-large',
  HPE_HEADER_OVERFLOW: 'too-large',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'malformed-response',
  UND_ERR_RES_EXCEEDED_MAX_SIZE: 'too-large',
  ETIMEDOUT: 'timed-out',
  ESOCKETTIMEDOUT: 'timed-out',
  EPROTO: 'tls-failed',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls-failed',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls-failed',
  HOSTNAME_MISMATCH: 'tls-failed',
  INVALID_CA: 'tls-failed',
  PATH_LENGTH_EXCEEDED: 'tls-failed',
  INVALID_PURPOSE: 'tls-failed',
};
const TLS_CODE = /^(?:ERR_TLS_|ERR_SSL_|ERR_OSSL_|CERT_|CRL_|UNABLE_TO_|ERROR_IN_CERT)/;

export interface Failure {
  readonly reason: Reason;
  readonly cause: string;
}

/**
 * The reason of the closed list for whatever a fetch threw.
 * @param begun whether the answer had begun: a connection that breaks then leaves half a page
 */
export function failureOf(error: unknown, begun: boolean): Failure {
  const inner = innermost(error);
  const cause = isErrorLike(inner) ? [codeOf(inner), inner.message].filter(Boolean).join(': ') : String(inner);
  return { reason: reasonOf(inner, begun), cause: cause.replace(/\s+/g, ' ').trim().slice(0, 300) };
}

function reasonOf(error: unknown, begun: boolean): Reason {
  if (error instanceof AddressForbidden) return 'address-forbidden';
  if (error instanceof TooLarge) return 'too-large';
  if (error instanceof Malformed) return 'malformed-response';
  if (error instanceof NotConfigured) return 'host-unreachable';
  if (error instanceof TimeIsUp) return 'timed-out';
  const code = codeOf(error);
  const known = BY_CODE[code];
  if (known) return known;
  if (TLS_CODE.test(code)) return 'tls-failed';
  if (code.startsWith('HPE_') || isNoHttp(error) || begun) return 'malformed-response';
  return 'host-unreachable';
}

/** Libraries wrap the error of the socket, and several tries at once wrap several. */
function innermost(error: unknown): unknown {
  let inner = error;
  for (let depth = 0; depth < 5 && isErrorLike(inner); depth += 1) {
    const wrapped: unknown = inner.errors?.[0] ?? inner.cause;
    if (!isErrorLike(wrapped)) break;
    inner = wrapped;
  }
  return inner;
}

/** Errors of the platform come from another realm under some runners, so their class can't be asked. */
interface ErrorLike {
  readonly message: string;
  readonly name?: unknown;
  readonly code?: unknown;
  readonly cause?: unknown;
  readonly errors?: readonly unknown[];
}

const isErrorLike = (error: unknown): error is ErrorLike =>
  typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string';

/** The parser gives no code to an answer that isn't HTTP at all. */
const isNoHttp = (error: unknown): boolean => isErrorLike(error) && error.name === 'HTTPParserError';

const codeOf = (error: unknown): string => (isErrorLike(error) && typeof error.code === 'string' ? error.code : '');
