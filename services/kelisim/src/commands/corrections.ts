import { type CorrectionShown, Corrections, type Note, UnknownToCorrect } from '@kelisim/corrections';
import { CORRECTED_FIELDS, type CorrectedField, type Correction } from '@kelisim/domain/documents/correction';
import { INSTRUMENTS } from '@kelisim/domain/facts/agreement';
import { partialDate } from '@kelisim/domain/time';
import { startIndexer } from '@kelisim/indexer';
import { Argument, type Command } from 'commander';
import { untilSettled } from '../settled';
import type { Terminal } from '../terminal';
import { UserError } from '../user-error';
import { openWorkplace } from '../workplace';
import { oneLine } from './options';

/** `kelisim corrections`: what people put right in the dossiers, kept for good. */
export function addCorrections(program: Command, terminal: Terminal): void {
  const corrections = program
    .command('corrections')
    .description('Put dossiers right: join, split, change; it holds when articles are read anew');
  const noted = (command: Command) =>
    command.option('--by <name>', 'who corrects').option('--why <words>', 'for whoever reads it later');
  const give = (work: (corrections: Corrections) => Promise<Correction>) => correct(work, terminal);

  noted(corrections.command('join'))
    .argument('<dossier>', 'its id, as `dossiers` shows it')
    .argument('<other>', 'the id of the other')
    .description('Two dossiers are one agreement')
    .action((one: string, other: string, note: Note) => give((book) => book.join(one, other, note)));
  noted(corrections.command('split'))
    .argument('<dossier>', 'its id')
    .argument('<articles...>', 'file names, addresses or ids of its articles that tell of another agreement')
    .description('Some articles of a dossier tell of another agreement')
    .action((id: string, articles: string[], note: Note) => give((book) => book.split(id, articles, note)));
  noted(corrections.command('change'))
    .argument('<dossier>', 'its id')
    .addArgument(new Argument('<field>').choices(CORRECTED_FIELDS))
    .argument('<value>')
    .description('A field of a dossier has another value')
    .action((id: string, field: CorrectedField, value: string, note: Note) => {
      checkValue(field, value);
      return give((book) => book.change(id, field, value, note));
    });
  noted(corrections.command('dismiss'))
    .argument('<dossier>', 'its id')
    .argument('<articles...>', 'file names, addresses or ids of its articles that tell of no agreement')
    .description('What articles tell is no agreement at all')
    .action((id: string, articles: string[], note: Note) => give((book) => book.dismiss(id, articles, note)));
  noted(corrections.command('revoke'))
    .argument('<correction>', 'its id, as `corrections list` shows it')
    .description('An earlier correction holds no longer')
    .action((id: string, note: Note) => give((book) => book.revoke(id, note)));
  corrections
    .command('list')
    .option('--json', 'one JSON object a line')
    .description('All corrections; «lost» are those whose words no page has any more')
    .action((options: { json?: boolean }) => list(options.json ?? false, terminal));
}

function checkValue(field: CorrectedField, value: string): void {
  if (field === 'instrument' && !(INSTRUMENTS as readonly string[]).includes(value))
    throw new UserError(`an instrument is one of ${INSTRUMENTS.join(', ')}`);
  if (field === 'signedOn' && !partialDate.safeParse(value).success)
    throw new UserError('a day of signing is YYYY, YYYY-MM or YYYY-MM-DD');
}

/** Keeps a correction, then waits until the dossiers follow it. */
async function correct(work: (corrections: Corrections) => Promise<Correction>, terminal: Terminal): Promise<void> {
  const workplace = await openWorkplace(terminal, { quiet: true });
  const indexer = await startIndexer(workplace);
  try {
    const corrections = new Corrections({ ...workplace.ports, graceMs: workplace.config.flow.sweepMs });
    const { id } = await work(corrections).catch(unknownInWords);
    await untilSettled(workplace.ports, ['index']);
    terminal.line(id);
  } finally {
    await indexer.close();
    await workplace.close();
  }
}

function unknownInWords(error: unknown): never {
  throw error instanceof UnknownToCorrect ? new UserError(error.message) : error;
}

async function list(json: boolean, terminal: Terminal): Promise<void> {
  const { ports, config, close } = await openWorkplace(terminal, { quiet: true, sources: [] });
  try {
    const shown = await new Corrections({ ...ports, graceMs: config.flow.sweepMs }).list();
    for (const each of shown) {
      if (json) terminal.json({ ...each.correction, state: each.state });
      else terminal.line(asLine(each));
    }
  } finally {
    await close();
  }
}

function asLine({ correction, state }: CorrectionShown): string {
  const { id, at, kind, by, why, one } = correction;
  const what =
    correction.kind === 'change'
      ? `${correction.field} = ${correction.value}`
      : correction.kind === 'revoke'
        ? correction.revokes
        : `«${oneLine(one[0]?.words ?? '')}»`;
  return [id, at.slice(0, 10), kind, state, what, by, why].filter(Boolean).join('  ');
}
