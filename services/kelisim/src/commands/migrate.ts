import { migrateSearch, readSources, sourceContext } from '@kelisim/composition';
import { readConfig } from '@kelisim/config';
import { Rebuild, RecordMaker, recordNames, recordNaming } from '@kelisim/indexer';
import { createLog } from '@kelisim/observability';
import type { Command } from 'commander';
import type { Terminal } from '../terminal';

/** `kelisim migrate`: search indices of the next version, made from the documents. */
export function addMigrate(program: Command, terminal: Terminal): void {
  program
    .command('migrate')
    .option('--always', 'build anew though no mapping has changed')
    .description('Build search indices of the present version from the documents, while readers go on')
    .action(async (options: { always?: boolean }) => {
      const config = readConfig();
      const { sourceName } = sourceContext((await readSources(config)).sources);
      const maker = new RecordMaker(recordNames(sourceName));
      const log = createLog({ ...config.log, level: 'warn' });
      const rebuild = (documents: ConstructorParameters<typeof Rebuild>[0]) => {
        const records = new Rebuild(documents, maker, () => new Date().toISOString(), recordNaming(config));
        return <C extends Parameters<Rebuild['of']>[0]>(collection: C) => records.of(collection);
      };
      const done = await migrateSearch(config, log, rebuild, options.always ?? false);
      if (!done.length)
        terminal.line('embedded: nothing to migrate, the store brings itself up to date when it is opened');
      for (const { collection, from, to, records, refused } of done) {
        terminal.line(
          from || records ? `${collection}: ${to}, ${records} records` : `${collection}: ${to} is up to date`,
        );
        for (const each of refused) terminal.failed(`${collection} ${each.id}`, each.cause);
      }
    });
}
