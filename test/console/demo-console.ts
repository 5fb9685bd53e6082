import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type RunningConsole, startConsole } from '@kelisim/console';
import { importText } from '@kelisim/crawler';
import { regionName } from '@kelisim/gazetteer';
import { SourceBook } from '../../services/indexer/src/source-book';
import { type Demo, runDemo } from '../../services/kelisim/src/demo/run-demo';
import { untilSettled } from '../../services/kelisim/src/settled';
import { Terminal } from '../../services/kelisim/src/terminal';
import { TEXTS } from './texts';

/** A console over what the demo's sites told in their three days. */
export interface DemoConsole {
  readonly url: string;
  readonly demo: Demo;
  close(): Promise<void>;
}

const nowhere = { write: () => true } as unknown as NodeJS.WritableStream; // a terminal writes and does no more

/** Runs the demo in a folder of its own and opens a console over it. */
export async function openDemoConsole(): Promise<DemoConsole> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kelisim-console-'));
  const before = process.env.KELISIM_DATA_DIR;
  process.env.KELISIM_DATA_DIR = folder;
  const demo = await runDemo(new Terminal(nowhere, nowhere, () => ({ userAgent: 'test', allow: [] })));
  if (before === undefined) delete process.env.KELISIM_DATA_DIR;
  else process.env.KELISIM_DATA_DIR = before;
  const { workplace } = demo;
  const { documents, search, clock } = workplace.ports;
  const { sweepMs: graceMs } = workplace.config.flow;
  for (const { name, text } of TEXTS)
    await importText({ ...workplace.ports, graceMs }, { name, url: `file:///${name}`, text });
  await untilSettled(workplace.ports);
  const book = new SourceBook(documents, search, workplace.sources, regionName);
  await search.put('sources', await book.records(clock.instant()));
  const config = { ...workplace.config, console: { host: '127.0.0.1', port: 0 } };
  const console: RunningConsole = await startConsole({ ...workplace, config });
  const close = async () => {
    await console.close();
    await demo.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: console.url, demo, close };
}
