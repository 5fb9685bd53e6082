import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { access, mkdir, readFile } from 'node:fs/promises';
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
export const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );

/**
 * Writes a file that is there whole or not at all, also after a power cut. Its folder is made where it is missing. Plain
 * descriptors: file handles cost twice the time, and the crawler writes hundreds of files a second.
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const part = `${file}.${randomUUID()}.part`;
  const descriptor = await openFile(part, 'wx').catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    await mkdir(path.dirname(file), { recursive: true });
    return openFile(part, 'wx');
  });
  try {
    await writeFile(descriptor, content);
    await fsync(descriptor);
  } finally {
    await closeFile(descriptor);
  }
  await rename(part, file);
}

const openFile = promisify(fs.open);
const writeFile = promisify(fs.writeFile);
const fsync = promisify(fs.fsync);
const closeFile = promisify(fs.close);
const rename = promisify(fs.rename);
