import { startClassifier } from '@kelisim/classifier';
import { startIndexer } from '@kelisim/indexer';
import { READER_VERSION } from '@kelisim/reading';
import type { Command } from 'commander';
import { type Ordered, orderReprocess } from '../reprocess/order';
import { isMeant, type Which } from '../reprocess/which';
import { untilSettled } from '../settled';
import type { Terminal } from '../terminal';
import { UserError } from '../user-error';
import { type Workplace, withWorkplace } from '../workplace';

interface Options extends Which {
  readonly leave?: boolean;
  readonly json?: boolean;
}

/** `kelisim reprocess`: stored articles read again, without network and without telling anybody. */
export function addReprocess(program: Command, terminal: Terminal): void {
  program
    .command('reprocess')
    .option('--since-reader <version>', 'those that this version of the reader or a later one has read')
    .option('--all', 'all; without an option, those that another version than the present one has read')
    .option('--leave', 'leave the work to the running services instead of doing it here')
    .option('--json', 'print the counts as one JSON object')
    .description('Read stored articles again; corrections stay, and nobody is mailed')
    .action((options: Options) =>
      withWorkplace(terminal, { quiet: true }, (workplace) => reprocess(terminal, workplace, options)),
    );
}

async function reprocess(terminal: Terminal, workplace: Workplace, options: Options): Promise<void> {
  if (options.all && options.sinceReader) throw new UserError('give --all or --since-reader, not both');
  const { ports, config } = workplace;
  const services = options.leave ? [] : [await startClassifier(workplace), await startIndexer(workplace)];
  try {
    const graceMs = config.flow.sweepMs;
    const counts = await orderReprocess({ ...ports, graceMs }, isMeant(options, READER_VERSION));
    if (!options.leave) await untilSettled(ports, ['classify', 'index'], Number.POSITIVE_INFINITY);
    const aside = (await ports.documents.count('article')).quarantined ?? 0;
    if (options.json) terminal.json({ reader: READER_VERSION, ...counts, aside });
    else for (const line of lines(counts, aside, options.leave ?? false)) terminal.line(line);
  } finally {
    for (const service of services) await service.close();
  }
}

function lines({ ordered, untold, underWay }: Ordered, aside: number, isLeft: boolean): string[] {
  return [
    isLeft ? `${ordered} articles are read again when the services run` : `${ordered} articles read again`,
    ...(untold ? [`${untold} left: their news has not been told yet; try again when the alerter is through`] : []),
    ...(underWay ? [`${underWay} left: they are under way or set aside`] : []),
    ...(aside ? [`${aside} set aside in all; quarantine list shows why`] : []),
  ];
}
