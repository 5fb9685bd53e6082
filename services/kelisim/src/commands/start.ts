import { startAlerter } from '@kelisim/alerter';
import { startClassifier } from '@kelisim/classifier';
import { startConsole } from '@kelisim/console';
import { startCrawler } from '@kelisim/crawler';
import { startIndexer } from '@kelisim/indexer';
import type { Command } from 'commander';
import type { Terminal } from '../terminal';
import { untilStopped } from '../until-stopped';
import { openWorkplace } from '../workplace';

/** `kelisim start`: all five services in one process, until told to end. */
export function addStart(program: Command, terminal: Terminal): void {
  program
    .command('start')
    .description('Run everything in one process: watch the sources, read, index, alert, and serve the console')
    .action(async () => {
      const workplace = await openWorkplace(terminal);
      if (!workplace.sources.length) terminal.note('No source is switched on: nothing will be crawled.');
      const console = await startConsole(workplace);
      const services = [
        console,
        await startAlerter(workplace),
        await startIndexer(workplace),
        await startClassifier(workplace),
        await startCrawler(workplace),
      ];
      terminal.note(`Console: ${console.url}   (Ctrl-C ends)`);
      const signal = await untilStopped();
      terminal.note(`${signal}: finishing what is under way…`);
      for (const service of services.reverse()) await service.close();
      await workplace.close();
    });
}
