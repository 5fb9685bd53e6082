import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { link, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { packed, warcInfo, warcRecord } from '@kelisim/archive-folder';
import type { Archive } from '@kelisim/ports/archive';
import { UserError } from '../user-error';

/**
 * Writes all archived pages into one packed WARC 1.1 file.
 * @returns how many pages it has, and the digests of those that are damaged and left out
 * @throws UserError when there is a file of this name already, or it can't be written
 */
export async function exportWarc(archive: Archive, file: string, at: string) {
  const counts = { pages: 0, damaged: [] as string[] };
  const part = `${file}.${randomUUID()}.part`;
  try {
    await pipeline(Readable.from(members(archive, at, counts)), createWriteStream(part, { flags: 'wx' }));
    await link(part, file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new UserError(`${file} is there already`);
    throw code ? new UserError(`${file}: ${message}`) : error;
  } finally {
    await rm(part, { force: true });
  }
  return counts;
}

/** Each record is packed by itself, as the format asks for: readers may begin at any. */
async function* members(archive: Archive, at: string, counts: { pages: number; damaged: string[] }) {
  yield await packed(warcInfo(at, 'Kelisim'));
  for await (const { digest } of archive.all()) {
    const kept = await archive.get(digest).catch(() => undefined);
    if (!kept) counts.damaged.push(digest);
    else {
      counts.pages++;
      yield await packed(warcRecord(digest, kept.record, kept.bytes));
    }
  }
}
