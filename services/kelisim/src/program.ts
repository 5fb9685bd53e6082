import { readConfig } from '@kelisim/config';
import { Command } from 'commander';
import { addAnalyze } from './commands/analyze';
import { addArchive } from './commands/archive';
import { addBackup } from './commands/backup';
import { addCorrections } from './commands/corrections';
import { addDeliveries } from './commands/deliveries';
import { addDemo } from './commands/demo';
import { addDossiers } from './commands/dossiers';
import { addErase } from './commands/erase';
import { addExtract } from './commands/extract';
import { addFigures } from './commands/figures';
import { addImport } from './commands/import';
import { addIncidents } from './commands/incidents';
import { addInit } from './commands/init';
import { addMigrate } from './commands/migrate';
import { addProjects } from './commands/projects';
import { addProof } from './commands/proof';
import { addQuarantine } from './commands/quarantine';
import { addReprocess } from './commands/reprocess';
import { addSearch } from './commands/search';
import { addSources } from './commands/sources';
import { addStart } from './commands/start';
import { addSubscriptions } from './commands/subscriptions';
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
  addImport(kelisim, terminal);
  addSearch(kelisim, terminal);
  addDossiers(kelisim, terminal);
  addProjects(kelisim, terminal);
  addFigures(kelisim, terminal);
  addCorrections(kelisim, terminal);
  addSubscriptions(kelisim, terminal);
  addDeliveries(kelisim, terminal);
  addIncidents(kelisim, terminal);
  addProof(kelisim, terminal);
  addErase(kelisim, terminal);
  addReprocess(kelisim, terminal);
  addQuarantine(kelisim, terminal);
  addArchive(kelisim, terminal);
  addBackup(kelisim, terminal);
  addInit(kelisim, terminal);
  addMigrate(kelisim, terminal);
  addSources(kelisim, terminal);
  addStart(kelisim, terminal);
  addDemo(kelisim, terminal);
  return kelisim;
}
