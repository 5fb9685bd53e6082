import path from 'node:path';
import type { Analysis } from '@kelisim/domain/analysis';
import { READER_VERSION, readStory } from '@kelisim/reading';
import { Piscina } from 'piscina';
import type { Reader } from './classifier';

/** A reader and how to end it. */
export interface ClosableReader extends Reader {
  close(): Promise<void>;
}

/** Megabytes of a thread's heap: the dictionaries take 55, the longest text the rest. */
const THREAD_MB = 512;

/** A thread that runs from the sources needs the loader that its process was started with; a build needs none. */
const FROM_SOURCE = ['-C', 'kelisim:source', '-r', path.join(__dirname, '..', '..', '..', 'tools', 'ts-hook.js')];

/** Reads in this very thread: for one process on one core, where a thread would only wait for us. */
export const readHere: ClosableReader = {
  version: READER_VERSION,
  read: async (article) => readStory(article),
  close: async () => undefined,
};

/**
 * Reads in worker threads, so that the event loop, which keeps the locks of running jobs alive, never stalls. A text
 * that takes a thread down is an error of that text alone.
 */
export function readInThreads(threads: number): ClosableReader {
  const pool = new Piscina({
    filename: path.join(__dirname, `read-worker${path.extname(__filename)}`),
    ...(path.extname(__filename) === '.ts' && { execArgv: FROM_SOURCE }),
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: THREAD_MB },
  });
  return {
    version: READER_VERSION,
    read: ({ title, text, publishedOn, language }) =>
      pool.run({ title, text, publishedOn, language }) as Promise<Analysis>,
    close: () => pool.close(),
  };
}
