import path from 'node:path';
import type { Claim, Series } from '@kelisim/domain/documents/series';
import { MEASURES, type Measure } from '@kelisim/domain/facts/figure';
import { span } from '@kelisim/domain/time';
import { regionName } from '@kelisim/gazetteer';
import { type Entry, entriesOf, type Reading } from '@kelisim/ledger';
import { type InterfaceLanguage, type Phrases, phrases } from '@kelisim/phrases';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Terminal } from '../terminal';
import { openWorkplace } from '../workplace';
import { oneLine, periodOption, regionCode } from './options';

interface Options {
  readonly json?: boolean;
  readonly region?: string;
  readonly partner?: string;
  readonly measure?: Measure;
  readonly period?: string;
  readonly conflicts?: boolean;
}

/** `kelisim figures`: what the articles together say of each series of figures, period by period. */
export function addFigures(program: Command, terminal: Terminal): void {
  program
    .command('figures')
    .option('--json', 'one JSON object a line: one period of one series')
    .option('--region <code>', 'only those of a region, Russian or of Kazakhstan (ISO 3166-2)', regionCode)
    .option('--partner <code>', 'only those with Kazakhstan as a whole (KZ), or with one of its regions', partnerCode)
    .addOption(new Option('--measure <measure>', 'only those of one measure').choices(MEASURES))
    .option('--period <period>', 'only periods that lie in this one (2023, 2023-04, 2023-01/2023-09)', periodOption)
    .option('--conflicts', 'only periods for which articles contradict each other')
    .description('Show the ledger of figures: who states what of which period, and where that differs')
    .action(async (options: Options) => {
      const { ports, config, close } = await openWorkplace(terminal, { quiet: true, sources: [] });
      try {
        let count = 0;
        for (const series of await allSeries(ports.documents.scan('series'), options)) {
          const entries = entriesOf(series).filter((entry) => isAsked(entry, options));
          count += entries.length;
          if (options.json) for (const entry of entries) terminal.json(asJson(series, entry));
          else for (const line of asLines(series, entries, config.language)) terminal.line(line);
        }
        if (!options.json) terminal.line(`${count} figure(s)`);
      } finally {
        await close();
      }
    });
}

/** The series asked for, in order of region, measure and partner. */
async function allSeries(
  stored: AsyncIterable<{ readonly body: Series }>,
  { region, partner, measure }: Options,
): Promise<Series[]> {
  const found: Series[] = [];
  for await (const { body } of stored) {
    if (region && body.region !== region && body.partner !== region) continue;
    if (partner && body.partner !== partner) continue;
    if (!measure || body.measure === measure) found.push(body);
  }
  const key = (series: Series) =>
    [series.region ?? '~', series.measure, series.kind, series.partner, series.unit, series.id].join(' ');
  return found.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function isAsked({ period, state }: Entry, options: Options): boolean {
  if (options.conflicts && state !== 'conflict') return false;
  if (!options.period) return true;
  if (!period) return false;
  const [asked, own] = [span(options.period), span(period)];
  return asked.first <= own.first && own.last <= asked.last;
}

function asJson({ id, claims: _, ...key }: Series, { period, state, stands, besides }: Entry) {
  return {
    series: id,
    ...key,
    period,
    state,
    value: stands.value,
    qualifier: stands.qualifier,
    readings: [stands, ...besides].map(({ value, qualifier, claims, expected }) => ({
      value,
      qualifier,
      expected,
      claims: claims.map((claim) => ({
        article: addressOf(claim),
        source: claim.sourceId,
        publishedOn: claim.publishedOn,
        value: claim.value,
        qualifier: claim.qualifier,
        revises: claim.revises || undefined,
        evidence: claim.evidence,
      })),
    })),
  };
}

const addressOf = ({ file, url }: Claim): string => (file ? path.basename(file) : url);

/** What is measured, then a line for each period: when, how much, how sure; where readings differ, each with its words. */
function asLines(series: Series, entries: readonly Entry[], language: InterfaceLanguage): string[] {
  if (!entries.length) return [];
  const say = phrases(language);
  const amount = numberIn(series, language, say);
  return [heading(series, say), ...entries.flatMap((entry) => entryLines(entry, amount, say))];
}

function heading({ region, partner, kind, measure, goods, scope, base }: Series, say: Phrases): string {
  const sides = [region, partner].flatMap((code) => (code ? [regionName(code)] : [])).join(' — ');
  const what = [say(`measure.${measure}`), kind === 'amount' ? undefined : say(`figureKind.${kind}`), goods, scope];
  return `${sides}: ${what.filter(Boolean).join(', ')}${base ? ` (${base})` : ''}`;
}

type Amount = (reading: Pick<Reading, 'value' | 'qualifier'>) => string;

function numberIn({ unit, kind }: Series, language: InterfaceLanguage, say: Phrases): Amount {
  const format = new Intl.NumberFormat(language, {
    maximumFractionDigits: 2,
    signDisplay: kind === 'change' ? 'exceptZero' : 'auto',
  });
  return ({ value, qualifier }) =>
    [qualifier && say(`qualifier.${qualifier}`), format.format(value), say(`unit.${unit}`)].filter(Boolean).join(' ');
}

function entryLines({ period, state, stands, besides }: Entry, amount: Amount, say: Phrases): string[] {
  const head = `  ${(period ?? '').padEnd(17)}  ${amount(stands)} — ${say(`ledgerState.${state}`)} (${stands.claims.length})`;
  const others = besides.flatMap((reading) => [
    `${' '.repeat(21)}${amount(reading)}${reading.expected ? ` — ${say('ledgerState.expected')}` : ''} (${reading.claims.length})`,
    ...proofs(reading),
  ]);
  return [head, ...proofs(stands), ...others];
}

const proofs = ({ claims }: Reading): string[] =>
  claims.flatMap((claim) => [
    `${' '.repeat(21)}${(claim.publishedOn ?? '').slice(0, 10).padEnd(10)}  «${oneLine(claim.evidence.text)}»`,
    `${' '.repeat(33)}${claim.file ?? claim.url}`,
  ]);

function partnerCode(text: string): string {
  const code = text.toUpperCase();
  if (!/^KZ(-[A-Z0-9]{2})?$/.test(code)) throw new InvalidArgumentError('must be KZ or a code such as KZ-55');
  return code;
}
