import { type Command, InvalidArgumentError } from 'commander';
import { addSource } from '../sources/add';
import { backfillSource } from '../sources/backfill';
import { checkSources } from '../sources/check';
import { sourcesHealth } from '../sources/health';
import { listSources } from '../sources/list';
import type { Terminal } from '../terminal';

/** `kelisim sources`: what is watched, whether it works, adding to it, and going back in time. */
export function addSources(program: Command, terminal: Terminal): void {
  const sources = program.command('sources').description('The sources that are watched');
  sources
    .command('list')
    .option('--json', 'one JSON object a line')
    .option('--all', 'also those that are switched off')
    .description('List the sources with what the crawler knows of them')
    .action((options: { json?: boolean; all?: boolean }) => listSources(terminal, options));
  sources
    .command('check')
    .argument('[ids...]', 'what `sources list` shows; without any, all that are switched on')
    .option('--json', 'one JSON object a line')
    .description('Ask the sites and say what works, what does not, and what to do about it; stores nothing')
    .action((ids: string[], options: { json?: boolean }) => checkSources(terminal, ids, options));
  sources
    .command('health')
    .option('--json', 'one JSON object a line')
    .option('--troubled', 'only those that are not well')
    .description('How the watch goes: last success, last new article, usual gap, last reason; asks no site')
    .action((options: { json?: boolean; troubled?: boolean }) => sourcesHealth(terminal, options));
  sources
    .command('add')
    .argument('<url>', 'home page of a site')
    .option('--region <code>', 'ISO 3166-2 code, such as RU-ORE')
    .option('--out <folder>', 'where to write the entry; without it, it is printed')
    .description('Propose the entry for a new source, switched off, to be looked at by you')
    .action((url: string, options: { region?: string; out?: string }) => addSource(terminal, url, options));
  sources
    .command('backfill')
    .argument('<id>', 'what `sources list` shows')
    .requiredOption('--until <date>', 'the day to go back to, YYYY-MM-DD', day)
    .option('--run', 'work on it here until it is done, instead of leaving it to the running services')
    .option('--json', 'print the outcome as one JSON object')
    .description('Go back through the lists of a source; slower than the watch, alerts nobody, goes on after any end')
    .action((id: string, options: { until: string; run?: boolean; json?: boolean }) =>
      backfillSource(terminal, id, options),
    );
}

function day(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  if (!isDay || new Date(text).toISOString().slice(0, 10) !== text)
    throw new InvalidArgumentError('must be a day, YYYY-MM-DD');
  return text;
}
