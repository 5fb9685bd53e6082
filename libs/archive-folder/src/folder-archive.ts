import { mkdirSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { type Sha256, sha256 } from '@kelisim/domain/ids';
import type { Archive, ArchiveRecord } from '@kelisim/ports/archive';
import { z } from 'zod';
import { exists, writeWhole } from './files';

const zip = promisify(gzip);
const unzip = promisify(gunzip);

/** What cannot be the digest of anything must not become a path either. */
const DIGEST = /^[0-9a-f]{64}$/;

const record = z.object({
  url: z.string(),
  fetchedAt: z.string(),
  contentType: z.string().optional(),
  status: z.number().int(),
});

/** Nothing where there is no such file. */
async function contentOf(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Bytes as `ab/cd/<digest>.gz`, what is known of them beside as `.json`, written last: with it the pair is whole. */
class FolderArchive implements Archive {
  constructor(private readonly folder: string) {}

  async put(bytes: Uint8Array, seen: ArchiveRecord): Promise<Sha256> {
    const digest = sha256(bytes);
    const { content, description } = this.filesOf(digest);
    if (await exists(description)) return digest;
    await writeWhole(content, await zip(bytes));
    await writeWhole(description, `${JSON.stringify(seen)}\n`);
    return digest;
  }

  async get(digest: Sha256): Promise<{ readonly bytes: Uint8Array; readonly record: ArchiveRecord } | undefined> {
    if (!DIGEST.test(digest)) return undefined;
    const { content, description } = this.filesOf(digest);
    const [zipped, described] = await Promise.all([contentOf(content), contentOf(description)]);
    if (!zipped || !described) return undefined;
    return { bytes: await unspoilt(zipped, digest, content), record: record.parse(JSON.parse(described.toString())) };
  }

  async remove(digest: Sha256): Promise<boolean> {
    if (!DIGEST.test(digest)) return false;
    const { content, description } = this.filesOf(digest);
    const there = await exists(description);
    await rm(description, { force: true });
    await rm(content, { force: true });
    return there;
  }

  private filesOf(digest: Sha256): { readonly content: string; readonly description: string } {
    const stem = path.join(this.folder, digest.slice(0, 2), digest.slice(2, 4), digest);
    return { content: `${stem}.gz`, description: `${stem}.json` };
  }
}

async function unspoilt(zipped: Buffer, digest: Sha256, file: string): Promise<Uint8Array> {
  const bytes = await unzip(zipped).catch(() => undefined);
  if (!bytes || sha256(bytes) !== digest) throw new Error(`${file} no longer holds what it is named by`);
  return bytes;
}

/** Opens (and where needed creates) an archive in a folder; any number of processes may share it. */
export function openFolderArchive(folder: string): Archive {
  mkdirSync(folder, { recursive: true });
  return new FolderArchive(folder);
}
