import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decode, extractArticle, isRefused, parsePage } from '@kelisim/article';

/** What reading pages costs on one core. */
export interface ArticleBench {
  readonly folder: string;
  readonly pages: number;
  readonly kilobytesPerPage: number;
  /** Pages of the folder read in each second, when warm: bytes in, article out, parsed once. */
  readonly pagesPerSecond: number;
  /** The same by processor time, which other work on the machine does not spoil. */
  readonly pagesPerProcessorSecond: number;
  /** How many pages were read after which the two sizes of the heap were taken. */
  readonly measuredOver: number;
  readonly heapBeforeMegabytes: number;
  readonly heapAfterMegabytes: number;
  readonly refused: number;
}

const SAVED_PAGES = join(__dirname, '..', 'pages');
/** Pages read before anything is measured: the compiler has seen every path by then. */
const WARM_UP = 500;
/** Enough for a leak of a kilobyte a page to show. */
const MEASURED = 5_000;

function load(folder: string): Buffer[] {
  return readdirSync(folder)
    .filter((file) => /\.html?(\.gz)?$/.test(file))
    .map((file) => {
      const bytes = readFileSync(join(folder, file));
      return file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
    });
}

/** Reads one page; true where it was refused. */
function read(bytes: Uint8Array): boolean {
  const decoded = decode(bytes);
  if (isRefused(decoded)) return true;
  const page = parsePage(decoded.text);
  return (
    isRefused(page) || isRefused(extractArticle(page, { url: 'https://region.example/', timeZone: 'Europe/Moscow' }))
  );
}

function heapMegabytes(): number {
  (globalThis as { gc?: () => void }).gc?.(); // exact with --expose-gc; without it the heap swings by a few megabytes
  return Math.round(process.memoryUsage().heapUsed / 1e5) / 10;
}

/**
 * Measures decoding, parsing and reading of the pages of a folder (`.html`, `.html.gz`), over and over.
 * @param folder pages to measure with; the saved pages of the tests when none is given
 */
export function benchArticle(folder: string = SAVED_PAGES): ArticleBench {
  const pages = load(folder);
  if (pages.length === 0) throw new Error(`no .html or .html.gz in ${folder}`);
  const run = (count: number) => {
    let refused = 0;
    for (let at = 0; at < count; at++) if (read(pages[at % pages.length]!)) refused++;
    return refused;
  };
  run(WARM_UP);
  const heapBeforeMegabytes = heapMegabytes();
  const start = performance.now();
  const startProcessor = process.cpuUsage();
  const refused = run(MEASURED);
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(startProcessor);
  return {
    folder,
    pages: pages.length,
    kilobytesPerPage: Math.round(pages.reduce((sum, { length }) => sum + length, 0) / pages.length / 1000),
    pagesPerSecond: Math.round(MEASURED / seconds),
    pagesPerProcessorSecond: Math.round(MEASURED / ((user + system) / 1e6)),
    measuredOver: MEASURED,
    heapBeforeMegabytes,
    heapAfterMegabytes: heapMegabytes(),
    refused,
  };
}

/** Prints what reading pages costs on the pages of a folder, or on the saved pages of the tests. */
export async function run([folder]: readonly string[]): Promise<void> {
  const {
    pages,
    kilobytesPerPage,
    pagesPerSecond,
    pagesPerProcessorSecond,
    heapBeforeMegabytes,
    heapAfterMegabytes,
    measuredOver,
  } = benchArticle(folder);
  console.log(
    `article: ${pagesPerSecond.toFixed(0)} pages/s (${pagesPerProcessorSecond.toFixed(0)} a processor second), ${pages} pages of ` +
      `${kilobytesPerPage.toFixed(0)} KB; heap ${heapBeforeMegabytes} MB before and ${heapAfterMegabytes} MB after ${measuredOver} pages`,
  );
}
