import { type Sha256, sha256 } from '@kelisim/domain/ids';
import type { ArchiveRecord } from '@kelisim/ports/archive';

const END = '\r\n';
const BETWEEN = Buffer.from(`${END}${END}`);
const VERSION = 'WARC/1.1';

/** What a WARC record says of a page, and the page itself. */
export interface ReadRecord {
  readonly digest: string;
  readonly record: ArchiveRecord;
  readonly bytes: Buffer;
}

/**
 * One page as a WARC 1.1 `response` record (ISO 28500:2017), not packed yet. Of the answer's header it has what we keep:
 * status and content type; the content is unpacked and unchunked, so its length is what was received and no more.
 */
export function warcRecord(digest: Sha256, { url, fetchedAt, status, contentType }: ArchiveRecord, bytes: Uint8Array) {
  const http = lines(`HTTP/1.1 ${status} `, {
    ...(contentType && { 'Content-Type': contentType }),
    'Content-Length': bytes.length,
  });
  const head = lines(VERSION, {
    'WARC-Type': 'response',
    'WARC-Record-ID': recordId(digest),
    'WARC-Date': fetchedAt,
    'WARC-Target-URI': url,
    'WARC-Payload-Digest': `sha256:${digest}`,
    'Content-Type': 'application/http;msgtype=response',
    'Content-Length': http.length + bytes.length,
  });
  return Buffer.concat([head, http, bytes, BETWEEN]);
}

/** The record that a file of many begins with: who wrote it and when. */
export function warcInfo(at: string, software: string): Buffer {
  const block = Buffer.from(`software: ${oneLine(software)}${END}format: WARC File Format 1.1${END}`);
  const head = lines(VERSION, {
    'WARC-Type': 'warcinfo',
    'WARC-Record-ID': recordId(sha256(`${software} ${at}`)),
    'WARC-Date': at,
    'Content-Type': 'application/warc-fields',
    'Content-Length': block.length,
  });
  return Buffer.concat([head, block, BETWEEN]);
}

/** What a record says, from its beginning alone; undefined where that is none of ours. */
export function headOf(beginning: Buffer): Omit<ReadRecord, 'bytes'> | undefined {
  const parts = partsOf(beginning);
  if (!parts) return undefined;
  const { head, http } = parts;
  const [url, fetchedAt] = [head.get('warc-target-uri'), head.get('warc-date')];
  const digest = head.get('warc-payload-digest')?.replace(/^sha256:/, '');
  const status = Number(http.first.split(' ')[1]);
  if (!url || !fetchedAt || !digest || Number.isNaN(status)) return undefined;
  const contentType = http.fields.get('content-type');
  return { digest, record: { url, fetchedAt, status, ...(contentType && { contentType }) } };
}

/** The whole of a record; undefined where it is none of ours or is cut off. */
export function readRecord(whole: Buffer): ReadRecord | undefined {
  const said = headOf(whole);
  const parts = partsOf(whole);
  if (!said || !parts) return undefined;
  const end = parts.blockAt + Number(parts.head.get('content-length'));
  return end > whole.length ? undefined : { ...said, bytes: whole.subarray(parts.payloadAt, end) };
}

function partsOf(content: Buffer) {
  const blockAt = content.indexOf(BETWEEN) + BETWEEN.length;
  const payloadAt = content.indexOf(BETWEEN, blockAt) + BETWEEN.length;
  if (blockAt < BETWEEN.length || payloadAt < blockAt) return undefined;
  const { first, fields: head } = fieldsOf(content.toString('utf8', 0, blockAt));
  return first === VERSION
    ? { head, http: fieldsOf(content.toString('utf8', blockAt, payloadAt)), blockAt, payloadAt }
    : undefined;
}

function fieldsOf(text: string): { first: string; fields: Map<string, string> } {
  const [first = '', ...rest] = text.split(END);
  const pairs = rest.filter(Boolean).map((line): [string, string] => {
    const at = line.indexOf(':');
    return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
  });
  return { first, fields: new Map(pairs) };
}

const lines = (first: string, fields: Readonly<Record<string, string | number>>): Buffer =>
  Buffer.from(
    [first, ...Object.entries(fields).map(([name, value]) => `${name}: ${oneLine(String(value))}`), '', ''].join(END),
  );

/** A header has no line break of its own. */
const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ');

/** The same bytes have the same id: 122 bits of their digest in the form of a UUID (RFC 9562, version 8). */
function recordId(digest: Sha256): string {
  const at = (from: number, to: number) => digest.slice(from, to);
  return `<urn:uuid:${at(0, 8)}-${at(8, 12)}-8${at(13, 16)}-a${at(17, 20)}-${at(20, 32)}>`;
}
