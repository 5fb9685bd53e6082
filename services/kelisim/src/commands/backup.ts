import type { ServiceContext } from '@kelisim/composition';
import { Rebuild, RecordMaker, recordNames, recordNaming } from '@kelisim/indexer';
import type { Command } from 'commander';
import { type RestoreParts, restore } from '../backup/restore';
import { writeBackup } from '../backup/write';
import type { Terminal } from '../terminal';
import { withWorkplace } from '../workplace';

/** `kelisim backup` and `kelisim restore`: everything in one file, between stores of either kind. */
export function addBackup(program: Command, terminal: Terminal): void {
  program
    .command('backup')
    .argument('<file>', 'where to write it, such as kelisim.jsonl.gz')
    .option('--archive', 'also the archived pages')
    .option('--json', 'print the counts as one JSON object')
    .description('Write all documents into one file; stop the services first to have all of one moment')
    .action((file: string, options: { archive?: boolean; json?: boolean }) =>
      withWorkplace(terminal, { quiet: true, sources: [] }, async ({ ports: { archive, ...ports } }) => {
        const counts = await writeBackup({ ...ports, ...(options.archive && { archive }) }, file);
        if (options.json) terminal.json({ file, ...counts });
        else terminal.line(`${file}: ${counts.documents} documents, ${counts.archived} archived pages`);
      }),
    );
  program
    .command('restore')
    .argument('<file>', 'what `backup` has written, be it on a store of this kind or of the other')
    .option('--force', 'remove first what the store has')
    .option('--json', 'print the counts as one JSON object')
    .description('Bring a backup into the configured store; what was sent is not sent again')
    .action((file: string, options: { force?: boolean; json?: boolean }) =>
      withWorkplace(terminal, { quiet: true }, async (workplace) => {
        const restored = await restore(restoreParts(workplace), file, options.force);
        const { documents, archived, records } = restored;
        if (options.json) terminal.json({ file, ...restored });
        else terminal.line(`${documents} documents, ${archived} archived pages, ${records} search records`);
      }),
    );
}

/** What a restore works with in a place of work. */
export function restoreParts({ config, ports, sourceName }: ServiceContext): RestoreParts {
  const maker = new RecordMaker(recordNames(sourceName));
  const rebuild = new Rebuild(ports.documents, maker, () => ports.clock.instant(), recordNaming(config));
  return { ports, rebuild, graceMs: config.flow.sweepMs };
}
