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
    // The sources run from .ts, a build from .js; a worker inherits our flags and so the loader of this very kind.
    filename: path.join(__dirname, `read-worker${path.extname(__filename)}`),
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
