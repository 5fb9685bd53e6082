import type { Analysis } from '@kelisim/domain/analysis';
import { readStory } from '@kelisim/reading';
import type { Command } from 'commander';
import { load } from '../input/load';
import { type Input, resolveInputs } from '../input/resolve';
import type { Terminal } from '../terminal';
import { inWords } from '../user-error';

interface Options {
  readonly json?: boolean;
  readonly explain?: boolean;
}

/** `kelisim analyze`: texts or pages in, facts out; touches no store. */
export function addAnalyze(program: Command, terminal: Terminal): void {
  program
    .command('analyze')
    .argument('<inputs...>', 'files, folders, addresses, or - for standard input')
    .option('--json', 'one JSON object a line')
    .option('--explain', 'show the rule and the words behind each fact')
    .description('Read texts or HTML pages and print the facts they tell')
    .action((names: string[], options: Options) => analyze(names, options, terminal));
}

async function analyze(names: readonly string[], options: Options, terminal: Terminal): Promise<void> {
  for (const input of resolveInputs(names)) {
    try {
      const analysis = readStory(await load(input, terminal.loadOptions()));
      show(input, options.explain ? analysis : withoutRules(analysis), options, terminal);
    } catch (error) {
      terminal.failed(input.name, inWords(error), options.json);
    }
  }
}

function show(input: Input, analysis: Analysis, { json, explain }: Options, terminal: Terminal): void {
  if (json) {
    terminal.json({ file: input.name, ...analysis });
    return;
  }
  terminal.line(`${input.name}: ${analysis.title ?? '(no title)'}`);
  terminal.line(
    `  ${analysis.publishedOn ?? 'no date'}, ${analysis.relevant ? 'relevant' : 'not relevant'} (${analysis.score.toFixed(2)})`,
  );
  if (analysis.regions.length) terminal.line(`  regions: ${analysis.regions.join(', ')}`);
  if (explain) for (const why of analysis.because ?? []) terminal.line(`  because: ${why}`);
  for (const fact of factLines(analysis, explain)) terminal.line(`  ${fact}`);
}

function factLines(analysis: Analysis, explain = false): string[] {
  const proof = (fact: { rule?: string; evidence?: { text: string } }) =>
    explain ? ` [${fact.rule ?? '?'}: «${fact.evidence?.text ?? ''}»]` : '';
  return [
    ...analysis.agreements.map(
      (each) =>
        `agreement: ${each.instrument}, ${each.status}, ${each.timing} ${each.signedOn ?? ''} — ${each.parties.map((one) => one.name).join(' / ')}${proof(each)}`,
    ),
    ...analysis.figures.map(
      (each) =>
        `figure: ${each.measure} ${each.kind} ${each.qualifier ?? ''} ${each.value} ${each.unit} ${each.direction ?? ''} ${each.period ?? ''}${proof(each)}`,
    ),
    ...analysis.people.map((each) => `person: ${each.name}${each.position ? `, ${each.position}` : ''}${proof(each)}`),
    ...analysis.organizations.map((each) => `organization: ${each.name}${proof(each)}`),
    ...analysis.events.map((each) => `event: ${each.kind} ${each.name ?? ''} ${each.on ?? ''}${proof(each)}`),
    ...analysis.projects.map((each) => `project: ${each.name}, ${each.status}${proof(each)}`),
    ...analysis.goods.map((each) => `goods: ${each.name}, ${each.direction}${proof(each)}`),
    ...analysis.quotes.map((each) => `quote: ${each.speaker}: «${each.text}»${proof(each)}`),
  ].map((line) => line.replace(/\s+/g, ' '));
}

/** The output contract has no rule names; they are shown on demand. */
function withoutRules(analysis: Analysis): Analysis {
  const plain = <Fact extends { rule?: string }>(facts: readonly Fact[]): Fact[] =>
    facts.map(({ rule: _, ...fact }) => fact as Fact);
  return {
    ...analysis,
    agreements: plain(analysis.agreements),
    figures: plain(analysis.figures),
    people: plain(analysis.people),
    organizations: plain(analysis.organizations),
    events: plain(analysis.events),
    projects: plain(analysis.projects),
    goods: plain(analysis.goods),
    quotes: plain(analysis.quotes),
  };
}
