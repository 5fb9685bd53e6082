import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { link, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Archive } from '@kelisim/ports/archive';
import type { Clock } from '@kelisim/ports/clock';
import type { Documents } from '@kelisim/ports/documents';
import { UserError } from '../user-error';
import { BACKUP_VERSION, type Counts, KEPT } from './lines';

/** What is backed up. */
export interface BackupPorts {
  readonly documents: Documents;
  readonly clock: Clock;
  /** Left out where the archived pages are kept another way. */
  readonly archive?: Archive;
}

/**
 * Writes all documents, and the archived pages where they are wanted, into one packed file of JSON lines. The file is
 * there when all of it is.
 * @throws UserError when there is a file of this name already, or it can't be written
 */
export async function writeBackup(ports: BackupPorts, file: string): Promise<Counts> {
  const counts = { documents: 0, archived: 0 };
  const part = `${file}.${randomUUID()}.part`;
  try {
    await pipeline(Readable.from(lines(ports, counts)), createGzip(), createWriteStream(part, { flags: 'wx' }));
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

async function* lines({ documents, archive, clock }: BackupPorts, counts: Counts): AsyncIterable<string> {
  await documents.settle();
  yield asLine({ kelisim: 'backup', version: BACKUP_VERSION, at: clock.instant() });
  for (const kind of KEPT)
    for await (const { id, body } of documents.scan(kind)) {
      counts.documents++;
      yield asLine({ kind, id, body });
    }
  if (archive) yield* pages(archive, counts);
  yield asLine({ end: counts });
}

/** A page that is damaged is left out: a backup must not fail for it, and `proof` tells of it. */
async function* pages(archive: Archive, counts: Counts): AsyncIterable<string> {
  for await (const { digest } of archive.all()) {
    const kept = await archive.get(digest).catch(() => undefined);
    if (!kept) continue;
    counts.archived++;
    yield asLine({ archived: digest, record: kept.record, bytes: Buffer.from(kept.bytes).toString('base64') });
  }
}

const asLine = (value: object): string => `${JSON.stringify(value)}\n`;
