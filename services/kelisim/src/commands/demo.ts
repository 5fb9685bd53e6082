import { startConsole } from '@kelisim/console';
import type { Command } from 'commander';
import { runDemo } from '../demo/run-demo';
import type { Terminal } from '../terminal';
import { untilStopped } from '../until-stopped';

/** `kelisim demo`: the whole chain on three local sites, in a folder of its own. */
export function addDemo(program: Command, terminal: Terminal): void {
  program
    .command('demo')
    .option('--once', 'end after the crawl instead of opening the console')
    .description('Crawl three press-office sites on this machine and show what is found in them')
    .action(async (options: { once?: boolean }) => {
      const demo = await runDemo(terminal);
      try {
        if (!demo.asExpected) {
          process.exitCode = 1;
          terminal.note('Some figures differ from the truth that is kept with the sites.');
        }
        if (options.once) return;
        const console = await startConsole(demo.workplace);
        terminal.line(`Console: ${console.url}   (Ctrl-C ends the demo)`);
        await untilStopped();
        await console.close();
      } finally {
        await demo.close();
      }
    });
}
