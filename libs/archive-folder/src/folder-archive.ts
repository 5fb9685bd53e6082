import { rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { constants, gunzip, gunzipSync, gzip, gzipSync } from 'node:zlib';
import { type Sha256, sha256 } from '@kelisim/domain/ids';
import { type Archive, ArchiveDamaged, type Archived } from '@kelisim/ports/archive';
import { beginningsIn, isThere, readOrNothing, writeWhole } from './files';
import { headOf, type ReadRecord, readRecord, warcRecord } from './warc';

const packBeside = promisify(gzip);
const unpack = promisify(gunzip);

/** Of a usual page this level leaves a tenth more than the usual one does, in two thirds of its time. */
const LEVEL = 3;
/** Bytes that take a fifth of a millisecond to pack. */
const SMALL = 32_000;
const ENDING = '.warc.gz';

/** What cannot be the digest of anything must not become a path either. */
const isDigest = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/**
 * An archive in a folder: `ab/abcd….warc.gz`, each file one packed WARC record. One file and not two, since each waits
 * for the disk; put behind each other they are one WARC file. Any number of processes may share the folder: files
 * appear whole or not at all.
 */
export function folderArchive(folder: string): Archive {
  const fileOf = (digest: Sha256) => path.join(folder, digest.slice(0, 2), digest + ENDING);
  return {
    async put(bytes, record) {
      const digest = sha256(bytes);
      const file = fileOf(digest);
      if (isThere(file)) return digest;
      await writeWhole(file, await packed(warcRecord(digest, record, bytes)));
      return digest;
    },
    get: (digest) => (isDigest(digest) ? kept(fileOf(digest), digest) : Promise.resolve(undefined)),
    async remove(digest) {
      if (!isDigest(digest) || !isThere(fileOf(digest))) return false;
      await rm(fileOf(digest), { force: true });
      return true;
    },
    all: () => all(folder),
  };
}

/** What is small is packed sooner than a thread of the pool could be told of it. */
export const packed = async (content: Buffer): Promise<Buffer> =>
  content.length <= SMALL ? gzipSync(content, { level: LEVEL }) : packBeside(content, { level: LEVEL });

async function kept(file: string, digest: Sha256): ReturnType<Archive['get']> {
  const content = await readOrNothing(file);
  if (!content) return undefined;
  let read: ReadRecord | undefined;
  try {
    read = readRecord(await unpack(content));
  } catch (cause) {
    throw new ArchiveDamaged(digest, { cause });
  }
  if (!read || sha256(read.bytes) !== digest) throw new ArchiveDamaged(digest);
  return { bytes: read.bytes, record: read.record };
}

async function* all(folder: string): AsyncIterable<Archived> {
  for await (const { name, beginning, size } of beginningsIn(folder)) {
    const digest = name.slice(0, -ENDING.length);
    if (!name.endsWith(ENDING) || !isDigest(digest)) continue;
    const record = headIn(beginning)?.record;
    if (record) yield { digest: digest as Sha256, record, size };
  }
}

/** The record's head in the first bytes of a packed file. */
function headIn(beginning: Buffer): ReturnType<typeof headOf> {
  try {
    return headOf(gunzipSync(beginning, { finishFlush: constants.Z_SYNC_FLUSH }));
  } catch {
    return undefined; // `get` tells of damage, and who looks through all goes on
  }
}
