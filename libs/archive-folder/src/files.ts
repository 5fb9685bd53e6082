import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { readFile } from 'node:fs/promises';
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
