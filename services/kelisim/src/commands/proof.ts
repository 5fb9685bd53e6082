import { readSources } from '@kelisim/composition';
import type { Command } from 'commander';
import { type Asked, everything, find } from '../proof/find';
import { type Proof, prove } from '../proof/prove';
import { replay } from '../proof/replay';
import type { Terminal } from '../terminal';
import { UserError } from '../user-error';
import { type Workplace, withWorkplace } from '../workplace';
import { oneLine } from './options';

interface Options {
  readonly json?: boolean;
  readonly all?: boolean;
}

/** `kelisim proof`: the words of a fact in the page as it was fetched, its bytes verified. */
export function addProof(program: Command, terminal: Terminal): void {
  program
    .command('proof')
    .argument('[names...]', 'ids of facts, articles, stories, dossiers or projects, or addresses of articles')
    .option('--all', 'every fact of every article that has been read; prints those that are not proven, and counts')
    .option('--json', 'one JSON object a line')
    .description(
      'Show the words of facts in the archived pages, read again and verified; exit status 1 if any is not proven',
    )
    .action((names: string[], options: Options) =>
      withWorkplace(terminal, { quiet: true, sources: [] }, (workplace) => proof(terminal, workplace, names, options)),
    );
}

async function proof(terminal: Terminal, workplace: Workplace, names: readonly string[], options: Options) {
  if (!names.length && !options.all) throw new UserError('nothing to prove: name a fact, or give --all');
  const counts = { facts: 0, proven: 0 };
  for await (const each of proofs(workplace, named(workplace, names, options))) {
    counts.facts++;
    if (each.verdict === 'proven') counts.proven++;
    if (options.all && each.verdict === 'proven' && !options.json) continue;
    if (options.json) terminal.json(asJson(each));
    else for (const line of asLines(each)) terminal.line(line);
  }
  if (counts.proven < counts.facts) process.exitCode = 1;
  if (!options.json) terminal.line(`${counts.proven} of ${counts.facts} facts proven`);
}

async function* named({ ports }: Workplace, names: readonly string[], { all }: Options): AsyncIterable<Asked> {
  if (all) return yield* everything(ports);
  for (const name of names) {
    const found = await find(ports, name);
    if (!found.length)
      throw new UserError(`${name}: no fact, article, story, dossier, project or address of this name`);
    yield* found;
  }
}

/** Looks for every fact in its article's archived page; each page is read once. */
export async function* proofs({ config, ports }: Workplace, asked: AsyncIterable<Asked>): AsyncIterable<Proof> {
  const { sources } = await readSources(config);
  for await (const { article, facts } of asked) {
    if (!facts.length) continue;
    const source = sources.find(({ id }) => id === article.sourceId);
    const page = await replay(ports.archive, article, source);
    for (const fact of facts) {
      const record = page.kind === 'read' ? page.record : undefined;
      yield { ...prove(fact, article, page), ...(record && { record }) };
    }
  }
}

function asJson({ fact, article, verdict, passage, cause, record }: Proof) {
  const { id, type, evidence } = fact;
  const page = { url: record?.url ?? article.url, archived: article.archived, fetchedAt: record?.fetchedAt };
  const sentence = passage && oneLine(passage.before + passage.words + passage.after);
  return { fact: id, type, articleId: article.id, verdict, evidence: evidence.text, sentence, ...page, cause };
}

function asLines({ fact, article, verdict, passage, cause, record }: Proof): string[] {
  const words = passage
    ? oneLine(`${passage.before}⟦${passage.words}⟧${passage.after}`)
    : `«${oneLine(fact.evidence.text)}»`;
  const seen = record && `fetched ${record.fetchedAt}, status ${record.status}, `;
  return [
    `${verdict === 'proven' ? '✓' : '✗'} ${fact.id}  ${fact.type}: ${fact.label}  (${verdict})`,
    `    ${words}`,
    `    ${record?.url ?? article.url}`,
    ...(article.archived ? [`    ${seen ?? ''}sha256 ${article.archived}${record ? ' verified' : ''}`] : []),
    ...(cause ? [`    ${cause}`] : []),
  ];
}
