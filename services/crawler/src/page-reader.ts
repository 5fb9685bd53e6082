import path from 'node:path';
import { Piscina } from 'piscina';
import {
  type AnswerToRead,
  articleOf,
  type KnownOfPage,
  type KnownOfSource,
  type ReadPage,
  type UnreadPage,
} from './article-of';

/** An answer, and what is known of the page and its source. */
export interface PageToRead {
  readonly page: KnownOfPage;
  readonly source: KnownOfSource;
  readonly answer: AnswerToRead;
  /** The day in the source's own time zone. */
  readonly seenOn: string;
}

/** Reads the answers of pages. */
export interface PageReader {
  read(input: PageToRead): Promise<ReadPage | UnreadPage>;
  close(): Promise<void>;
}

/** Megabytes of a thread's heap: the largest page that is read takes 150, with its tree. */
const THREAD_MB = 384;

/** A thread that runs from the sources needs the loader that its process was started with; a build needs none. */
const FROM_SOURCE = ['-C', 'kelisim:source', '-r', path.join(__dirname, '..', '..', '..', 'tools', 'ts-hook.js')];

/** Reads in this very thread. */
export const readPagesHere: PageReader = {
  read: async ({ page, source, answer, seenOn }) => articleOf(page, source, answer, seenOn),
  close: async () => undefined,
};

/**
 * Reads in worker threads: a page takes as long to read as all the rest of its visit, and a large one must not keep the
 * other hosts waiting. A page that takes a thread down is that page's own affair.
 */
export function readPagesInThreads(threads: number): PageReader {
  const pool = new Piscina({
    filename: path.join(__dirname, `page-worker${path.extname(__filename)}`),
    ...(path.extname(__filename) === '.ts' && { execArgv: FROM_SOURCE }),
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: THREAD_MB },
  });
  return {
    read: (input) => (pool.run(narrowed(input)) as Promise<ReadPage | UnreadPage>).catch(fallen),
    close: () => pool.close(),
  };
}

/** What reading needs and no more: everything else would be copied with it. */
function narrowed({ page, source, answer, seenOn }: PageToRead): PageToRead {
  const { address, announced } = page;
  const { charset, timeZone, articleSelectors, home, mirrors, keepParameters } = source;
  const { bytes, status, headers, finalUrl } = answer;
  return {
    page: { address, announced },
    source: { charset, timeZone, articleSelectors, home, mirrors, keepParameters },
    answer: { bytes, status, headers, finalUrl },
    seenOn,
  };
}

function fallen(error: unknown): UnreadPage {
  const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (!isMemory) throw error;
  return { kind: 'refused', reason: 'too-large', cause: 'reading it took more memory than a page may take' };
}
