import type { Reason } from '@kelisim/domain/reasons';

const HTML = /^(?:text\/html|application\/xhtml\+xml|text\/plain)$/;
const LIST =
  /^(?:text\/[\w.+-]+|application\/(?:[\w.-]+\+)?(?:xml|json|rdf)|application\/(?:octet-stream|x-gzip|gzip|rss|javascript))$/;
const BINARY = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x50, 0x4b, 0x03, 0x04],
  [0x47, 0x49, 0x46, 0x38],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x52, 0x61, 0x72, 0x21],
];

export type Accepted = 'page' | 'feed' | 'any';

/** Why an answer of this type is not what was asked for; a missing type is taken, for its bytes tell. */
export function refusedType(contentType: string | undefined, accepted: Accepted): Reason | undefined {
  const type = (contentType ?? '').split(/[;,]/, 1)[0]?.trim().toLowerCase() ?? '';
  if (type === '' || accepted === 'any') return undefined;
  if (accepted === 'page') return HTML.test(type) ? undefined : 'not-html';
  return LIST.test(type) ? undefined : 'feed-broken';
}

/** Why bytes can't be what was asked for, whatever their header says: files of documents, pictures and archives. */
export function refusedBytes(bytes: Uint8Array, accepted: Accepted): Reason | undefined {
  if (accepted === 'any' || !isBinary(bytes)) return undefined;
  return accepted === 'page' ? 'not-html' : 'feed-broken';
}

function isBinary(bytes: Uint8Array): boolean {
  if (BINARY.some((magic) => magic.every((byte, i) => bytes[i] === byte))) return true;
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !isUtf16 && bytes.subarray(0, 1024).includes(0);
}

/** What we say that we take. */
export const ACCEPT_HEADER: Readonly<Record<Accepted, string>> = {
  page: 'text/html,application/xhtml+xml;q=0.9,text/plain;q=0.5,*/*;q=0.1',
  feed: 'application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,application/json;q=0.9,*/*;q=0.5',
  any: '*/*',
};
