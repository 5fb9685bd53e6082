import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { startClassifier } from '@kelisim/classifier';
import { importText } from '@kelisim/crawler';
import { startIndexer } from '@kelisim/indexer';
import type { Command } from 'commander';
import { load } from '../input/load';
import { type Input, resolveInputs } from '../input/resolve';
import { untilSettled } from '../settled';
import type { Terminal } from '../terminal';
import { inWords } from '../user-error';
import { openWorkplace, type Workplace } from '../workplace';

/** `kelisim import`: texts and pages into the store, through the whole chain; mails nobody. */
export function addImport(program: Command, terminal: Terminal): void {
  program
    .command('import')
    .argument('<inputs...>', 'files, folders, addresses, or - for standard input')
    .option('--json', 'print the counts as one JSON object')
    .description('Bring texts or HTML pages into the store, as if they had been crawled; mails nobody')
    .action(async (names: string[], options: { json?: boolean }) => {
      const inputs = resolveInputs(names);
      const workplace = await openWorkplace(terminal, { quiet: true });
      try {
        const counts = await importAll(inputs, workplace, terminal);
        if (options.json) terminal.json(counts);
        else terminal.line(`${counts.imported} imported, ${counts.known} known already, ${counts.failed} failed`);
      } finally {
        await workplace.close();
      }
    });
}

async function importAll(inputs: readonly Input[], workplace: Workplace, terminal: Terminal) {
  // Nothing else goes on in this process that reading could hold up.
  const here = { ...workplace, config: { ...workplace.config, flow: { ...workplace.config.flow, readers: 0 } } };
  const services = [await startClassifier(here), await startIndexer(here)];
  const counts = { imported: 0, known: 0, failed: 0 };
  for (const input of inputs) {
    try {
      const isNew = await importOne(input, workplace, terminal);
      counts[isNew ? 'imported' : 'known'] += 1;
    } catch (error) {
      counts.failed += 1;
      terminal.failed(input.name, inWords(error));
    }
  }
  await untilSettled(workplace.ports, ['classify', 'index']);
  for (const service of services) await service.close();
  return counts;
}

async function importOne(input: Input, { ports, config }: Workplace, terminal: Terminal): Promise<boolean> {
  const { title, publishedOn, language, text } = await load(input, terminal.loadOptions());
  const url = input.kind === 'file' ? pathToFileURL(path.resolve(input.name)).href : input.name;
  return importText(
    { ...ports, graceMs: config.flow.sweepMs },
    {
      name: path.basename(input.name),
      url,
      text,
      ...(title && { title }),
      ...(publishedOn && { publishedOn }),
      ...(language && { language }),
    },
  );
}
