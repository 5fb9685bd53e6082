import { readConfig } from '@kelisim/config';
import { Command } from 'commander';
import { addAnalyze } from './commands/analyze';
import { addExtract } from './commands/extract';
import { Terminal } from './terminal';

/** The command line: every command with its own help. */
export function program(): Command {
  const kelisim = new Command('kelisim')
    .description('Reads the news of Russian regions and Kazakhstan, finds their agreements, proves each with its words')
    .showHelpAfterError('(kelisim --help shows every command)');
  const terminal = new Terminal(process.stdout, process.stderr, () => {
    const { crawl } = readConfig();
    return { userAgent: crawl.userAgent, allow: crawl.allow };
  });
  addAnalyze(kelisim, terminal);
  addExtract(kelisim, terminal);
  return kelisim;
}
