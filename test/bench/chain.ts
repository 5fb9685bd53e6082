import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runDemo } from '../../services/kelisim/src/demo/run-demo';
import { Terminal } from '../../services/kelisim/src/terminal';

/** Pages a second through the whole chain, embedded: fetched, archived, read, indexed, alerted, on the demo's sites. */
export async function run(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kelisim-bench-'));
  process.env.KELISIM_DATA_DIR = folder;
  const quiet = new Terminal({ write: () => true } as never, process.stderr, () => ({
    userAgent: 'Kelisim',
    allow: [],
  }));
  try {
    const start = performance.now();
    const demo = await runDemo(quiet);
    const seconds = (performance.now() - start) / 1000;
    const pages = demo.requests;
    await demo.close();
    console.log(
      `chain: ${(pages / seconds).toFixed(0)} pages/s (lists and «not modified» count) over three days of the demo's sites, cold start included (${seconds.toFixed(1)} s)`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
