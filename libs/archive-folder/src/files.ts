import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { open as openFile, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

/** The file's content; undefined where there is no such file. */
export async function readOrNothing(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** More than any head of a record takes, packed. */
const BEGINNING = 8_192;

/** The first bytes of every file in the folders of a folder, with name and size; none where there is no such folder. */
export async function* beginningsIn(folder: string): AsyncIterable<{ name: string; beginning: Buffer; size: number }> {
  for (const inner of await entriesOf(folder))
    for (const name of await entriesOf(path.join(folder, inner))) {
      const read = await beginningOf(path.join(folder, inner, name));
      if (read) yield { name, ...read };
    }
}

const entriesOf = (folder: string): Promise<string[]> =>
  readdir(folder).then(
    (names) => names.sort(),
    () => [],
  );

/** Undefined where it has gone meanwhile. */
async function beginningOf(file: string): Promise<{ beginning: Buffer; size: number } | undefined> {
  const handle = await openFile(file).catch(() => undefined);
  if (!handle) return undefined;
  try {
    const { size } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(size, BEGINNING)), 0);
    return { beginning: buffer.subarray(0, bytesRead), size };
  } finally {
    await handle.close();
  }
}

/** Whether a file is there. */
export const isThere = (file: string): boolean => fs.existsSync(file);

/**
 * Writes a file that is there whole or not at all, also after a power cut. Its folder is made where it is missing. What
 * may wait, for the disk or for a free place in it, is done beside the thread; the rest ends in the memory of the system,
 * where telling a thread of the pool takes several times as long as doing it.
 */
export async function writeWhole(file: string, content: Uint8Array): Promise<void> {
  const part = `${file}.${randomUUID()}.part`;
  const descriptor = await opened(part);
  try {
    fs.writeFileSync(descriptor, content);
    await fsync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
  fs.renameSync(part, file);
}

async function opened(part: string): Promise<number> {
  try {
    return await open(part, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    fs.mkdirSync(path.dirname(part), { recursive: true });
    return open(part, 'wx');
  }
}

const open = promisify(fs.open);
const fsync = promisify(fs.fsync);
