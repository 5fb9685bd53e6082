import { type Command, InvalidArgumentError } from 'commander';
import { exportWarc } from '../archive/export';
import { type Pruned, prune, type Retention } from '../archive/prune';
import type { Terminal } from '../terminal';
import { UserError } from '../user-error';
import { withWorkplace } from '../workplace';

interface PruneOptions extends Retention {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `kelisim archive`: the pages as they were fetched. */
export function addArchive(program: Command, terminal: Terminal): void {
  const archive = program.command('archive').description('The pages as they were fetched, which facts are proven by');
  archive
    .command('export')
    .argument('<file>', 'where to write it, such as pages.warc.gz')
    .description('Write all archived pages into one WARC 1.1 file')
    .action((file: string) =>
      withWorkplace(terminal, { quiet: true, sources: [] }, async ({ ports }) => {
        const { pages, damaged } = await exportWarc(ports.archive, file, ports.clock.instant());
        for (const digest of damaged) terminal.failed(digest, 'the archived page is damaged and left out');
        terminal.line(`${file}: ${pages} pages`);
      }),
    );
  archive
    .command('prune')
    .option('--relevant-days <days>', 'how long pages of articles of cooperation are kept; for ever unless told', days)
    .option('--other-days <days>', 'how long pages of other articles are kept; for ever unless told', days)
    .option('--unused-days <days>', 'how long pages are kept that no article rests on; for ever unless told', days)
    .option('--dry-run', 'only say what would be removed')
    .option('--json', 'print the counts as one JSON object')
    .description('Remove archived pages by age and relevance; facts stay, their proof goes')
    .action((options: PruneOptions) =>
      withWorkplace(terminal, { quiet: true, sources: [] }, async ({ ports }) => {
        if ([options.relevantDays, options.otherDays, options.unusedDays].every((each) => each === undefined))
          throw new UserError('say how long: --relevant-days, --other-days or --unused-days');
        const pruned = await prune(ports, options, options.dryRun);
        if (options.json) terminal.json({ ...pruned, dryRun: options.dryRun ?? false });
        else terminal.line(asLine(pruned, options.dryRun ?? false));
      }),
    );
}

function asLine({ kept, relevant, other, unused, bytes }: Pruned, isTrial: boolean): string {
  const what = `${relevant} pages of cooperation, ${other} others, ${unused} unused ones`;
  return `${isTrial ? 'would remove' : 'removed'} ${what} (${(bytes / 1_048_576).toFixed(1)} MB); ${kept} kept`;
}

function days(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('must be a whole number of days');
  return number;
}
