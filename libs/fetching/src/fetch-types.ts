import type { Reason } from '@kelisim/domain/reasons';

/** What is asked for. `feed` takes XML, JSON, text and HTML; `page` takes HTML and text alone. */
export interface FetchRequest {
  readonly url: string;
  readonly accept: 'page' | 'feed' | 'any';
  /** The answer that is known already: the server may say that it still holds. */
  readonly known?: Validators;
  /** Name of a proxy of the configuration. */
  readonly proxy?: string;
  /** Name of an extra certificate and the hosts on which it is trusted; nowhere else. */
  readonly extraCa?: { readonly name: string; readonly hosts: readonly string[] };
  /** Asked before every redirect is followed, for robots.txt and the pace of the host: a reason stops it. */
  readonly beforeRedirect?: (url: string) => Promise<Reason | undefined>;
  /** Take the first bytes of an answer that is too large, instead of refusing it (robots.txt). */
  readonly cut?: boolean;
}

/** What a server gave to recognise its answer by. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** Header names in lower case; of a repeated header, the values joined by a comma. */
export type Headers = Readonly<Record<string, string>>;

/** How one fetch ended; nothing is thrown. */
export type FetchResult = FetchedPage | NotModified | Refused;

export interface FetchedPage {
  readonly kind: 'page';
  readonly status: number;
  /** The body, unpacked, not decoded. */
  readonly bytes: Uint8Array;
  readonly headers: Headers;
  readonly validators: Validators;
  /** The address that answered, after redirects. */
  readonly finalUrl: string;
}

export interface NotModified {
  readonly kind: 'not-modified';
  /** To be sent next time: what the server renewed, else what was sent. */
  readonly validators: Validators;
  readonly finalUrl: string;
}

export interface Refused {
  readonly kind: 'refused';
  readonly reason: Reason;
  /** For a person and for the log. */
  readonly cause: string;
  /** How long the server asked us to stay away. */
  readonly retryAfterMs?: number;
  readonly status?: number;
  readonly headers?: Headers;
  /** The first bytes of an error page: they tell a challenge from a plain refusal. */
  readonly excerpt?: Uint8Array;
  /** The address at which it ended. */
  readonly finalUrl: string;
}

/** The bounds of one fetch. */
export interface FetchLimits {
  /** Everything together: name look-up, redirects, the last byte. */
  readonly totalMs: number;
  readonly connectMs: number;
  /** From the request to the end of the headers. */
  readonly headersMs: number;
  /** Between two pieces of the body. */
  readonly idleMs: number;
  /** Bytes of a body on the wire. */
  readonly wireBytes: number;
  /** Bytes of a body unpacked. */
  readonly bodyBytes: number;
  readonly headerBytes: number;
  readonly redirects: number;
}

/**
 * News pages of these sites weigh 20 to 300 KB and answer within 5 s; the bounds leave room for the slowest of them.
 * Five redirects: http to https, www, a language, a final slash, and one to spare.
 */
export const USUAL_LIMITS: FetchLimits = {
  totalMs: 45_000,
  connectMs: 10_000,
  headersMs: 20_000,
  idleMs: 15_000,
  wireBytes: 8 * 1024 * 1024,
  bodyBytes: 16 * 1024 * 1024,
  headerBytes: 32 * 1024,
  redirects: 5,
};
