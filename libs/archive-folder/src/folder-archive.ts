import { rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip, gzipSync } from 'node:zlib';
import { type Sha256, sha256 } from '@kelisim/domain/ids';
import type { Archive, ArchiveRecord } from '@kelisim/ports/archive';
import { isThere, readOrNothing, writeWhole } from './files';

const packBeside = promisify(gzip);
const unpack = promisify(gunzip);

/** Of a usual page this level leaves a tenth more than the usual one does, in two thirds of its time. */
const LEVEL = 3;
/** Bytes that take a fifth of a millisecond to pack. */
const SMALL = 32_000;
const LINE_END = 10;

/** What cannot be the digest of anything must not become a path either. */
const isDigest = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** Bytes in the archive are no longer those that were put there. */
export class ArchiveDamaged extends Error {
  constructor(digest: Sha256, options?: ErrorOptions) {
    super(`the archived page ${digest} is damaged: its bytes no longer have this digest`, options);
    this.name = 'ArchiveDamaged';
  }
}

/**
 * An archive in a folder: `ab/abcd….gz`, in which a line of JSON, what is known of the page, stands above the page
 * itself. One file and not two, since each waits for the disk. Any number of processes may share the folder: files
 * appear whole or not at all.
 */
export function folderArchive(folder: string): Archive {
  const fileOf = (digest: Sha256) => path.join(folder, digest.slice(0, 2), `${digest}.gz`);
  return {
    async put(bytes, record) {
      const digest = sha256(bytes);
      const file = fileOf(digest);
      if (isThere(file)) return digest;
      await writeWhole(file, await packed(Buffer.concat([lineOf(record), bytes])));
      return digest;
    },
    get: (digest) => (isDigest(digest) ? kept(fileOf(digest), digest) : Promise.resolve(undefined)),
    async remove(digest) {
      if (!isDigest(digest) || !isThere(fileOf(digest))) return false;
      await rm(fileOf(digest), { force: true });
      return true;
    },
  };
}

/** What is small is packed sooner than a thread of the pool could be told of it. */
const packed = async (content: Buffer): Promise<Buffer> =>
  content.length <= SMALL ? gzipSync(content, { level: LEVEL }) : packBeside(content, { level: LEVEL });

/** JSON has no line break of its own. */
const lineOf = (record: ArchiveRecord): Buffer => Buffer.from(`${JSON.stringify(record)}\n`);

async function kept(file: string, digest: Sha256): ReturnType<Archive['get']> {
  const content = await readOrNothing(file);
  if (!content) return undefined;
  let whole: Buffer;
  try {
    whole = await unpack(content);
  } catch (cause) {
    throw new ArchiveDamaged(digest, { cause });
  }
  const end = whole.indexOf(LINE_END);
  const bytes = whole.subarray(end + 1);
  if (end < 0 || sha256(bytes) !== digest) throw new ArchiveDamaged(digest);
  return { bytes, record: JSON.parse(whole.toString('utf8', 0, end)) as ArchiveRecord };
}
