import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { runDemo } from '../../services/kelisim/src/demo/run-demo';
import { Terminal } from '../../services/kelisim/src/terminal';
import type { Workplace } from '../../services/kelisim/src/workplace';

/** A terminal that keeps what is printed. */
export function keepingTerminal(): { terminal: Terminal; printed: () => string } {
  let text = '';
  const sink = new Writable({
    write: (chunk, _, done) => {
      text += chunk;
      done();
    },
  });
  const options = { userAgent: 'test', allow: [] };
  return { terminal: new Terminal(sink, sink, () => options), printed: () => text };
}

/** The demo, lived through, with its services still running. */
export interface DemoStore {
  readonly workplace: Workplace;
  readonly folder: string;
  close(): Promise<void>;
}

/** Lives through the demo's three days in a folder of its own. */
export async function demoStore(): Promise<DemoStore> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kelisim-demo-'));
  const before = process.env.KELISIM_DATA_DIR;
  process.env.KELISIM_DATA_DIR = folder;
  const demo = await runDemo(keepingTerminal().terminal).finally(() => {
    if (before === undefined) delete process.env.KELISIM_DATA_DIR;
    else process.env.KELISIM_DATA_DIR = before;
  });
  const close = async () => {
    await demo.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { workplace: demo.workplace, folder: path.join(folder, 'demo'), close };
}
