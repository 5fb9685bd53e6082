import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import type { FetchLimits } from './fetch-types';

/** A body beyond its bounds. */
export class TooLarge extends Error {}
/** A body that is not what its headers say. */
export class Malformed extends Error {}

const unpackers = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  br: promisify(brotliDecompress),
  deflate: promisify(inflate),
  rawDeflate: promisify(inflateRaw),
};

/**
 * Reads a body within its bounds and unpacks it within its bounds.
 * @param encoding the Content-Encoding header
 * @param cut whether the first bytes of a body that is too large will do
 */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
  encoding: string | undefined,
  limits: FetchLimits,
  cut = false,
): Promise<Uint8Array> {
  let bytes = await gathered(body, encoding ? limits.wireBytes : Math.min(limits.wireBytes, limits.bodyBytes), cut);
  for (const layer of layersOf(encoding)) bytes = await unpacked(bytes, layer, limits.bodyBytes);
  // a file that was packed before it was served, as sitemaps are
  return isGzip(bytes) ? unpacked(bytes, 'gzip', limits.bodyBytes) : bytes;
}

async function gathered(body: AsyncIterable<Uint8Array>, most: number, cut: boolean): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body) {
    pieces.push(piece);
    size += piece.length;
    if (size > most && cut) break; // leaving the loop ends the connection
    if (size > most) throw new TooLarge(`more than ${most} bytes`);
  }
  return Buffer.concat(pieces).subarray(0, most);
}

/** The layers to take off, the outermost first. */
function layersOf(encoding: string | undefined): string[] {
  const names = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  const layers = names.filter((name) => name !== '' && name !== 'identity').reverse();
  if (layers.length > 2) throw new Malformed(`packed ${layers.length} times`);
  return layers;
}

async function unpacked(bytes: Uint8Array, layer: string, most: number): Promise<Uint8Array> {
  if (bytes.length === 0) return bytes;
  const name = layer === 'deflate' && !hasZlibHeader(bytes) ? 'rawDeflate' : layer;
  const unpack = Object.hasOwn(unpackers, name) ? unpackers[name as keyof typeof unpackers] : undefined; // checked beside
  if (!unpack) throw new Malformed(`unknown content encoding "${layer.slice(0, 20)}"`);
  try {
    return await unpack(bytes, { maxOutputLength: most });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException; // zlib throws no other
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new TooLarge(`unpacks to more than ${most} bytes`);
    throw new Malformed(`does not unpack as ${layer}: ${message}`);
  }
}

/** Servers send "deflate" with and without the header that the standard asks for. */
const hasZlibHeader = (bytes: Uint8Array): boolean =>
  ((bytes[0] ?? 0) & 0x0f) === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0;

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 0x08;
