import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { type Sha256, sha256 } from '@kelisim/domain/ids';
import type { Archive, ArchiveRecord } from '@kelisim/ports/archive';
import { isThere, readOrNothing, writeWhole } from './files';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

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
 * An archive in a folder: `ab/cd/abcd….gz` beside `abcd….json`; any number of processes may share it. Files appear
 * whole or not at all: they are written under another name first.
 */
export function folderArchive(folder: string): Archive {
  const fileOf = (digest: Sha256) => path.join(folder, digest.slice(0, 2), digest.slice(2, 4), digest);
  return {
    async put(bytes, record) {
      const digest = sha256(bytes);
      const file = fileOf(digest);
      if (await isThere(`${file}.json`)) return digest;
      await writeWhole(`${file}.gz`, await pack(bytes));
      // The record comes last: where it is, the bytes are.
      await writeWhole(`${file}.json`, JSON.stringify(record));
      return digest;
    },
    async get(digest) {
      const record = isDigest(digest) ? await readOrNothing(`${fileOf(digest)}.json`) : undefined;
      if (!record) return undefined;
      const bytes = await verified(`${fileOf(digest)}.gz`, digest);
      return { bytes, record: JSON.parse(record.toString()) as ArchiveRecord };
    },
    async remove(digest) {
      if (!isDigest(digest)) return false;
      const file = fileOf(digest);
      const had = (await readOrNothing(`${file}.json`)) !== undefined;
      await rm(`${file}.json`, { force: true });
      await rm(`${file}.gz`, { force: true });
      return had;
    },
  };
}

async function verified(file: string, digest: Sha256): Promise<Uint8Array> {
  let bytes: Buffer;
  try {
    bytes = await unpack(await readFile(file));
  } catch (cause) {
    throw new ArchiveDamaged(digest, { cause });
  }
  if (sha256(bytes) !== digest) throw new ArchiveDamaged(digest);
  return bytes;
}
