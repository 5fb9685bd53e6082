import { createInterface } from 'node:readline/promises';
import type { StoryId } from '@kelisim/domain/ids';
import { type Erasable, type Erased, erasureOf } from '@kelisim/indexer';
import type { Command } from 'commander';
import type { Terminal } from '../terminal';
import { UserError } from '../user-error';
import { type Workplace, withWorkplace } from '../workplace';

interface Options {
  readonly yes?: boolean;
  readonly json?: boolean;
}

/** `kelisim erase`: everything that is kept of one address, gone for good. */
export function addErase(program: Command, terminal: Terminal): void {
  program
    .command('erase')
    .argument('<url>', 'address of an article, as it was found or in its canonical form')
    .option('--yes', 'do not ask')
    .option('--json', 'print what was removed as one JSON object')
    .description(
      'Remove an article, its facts, records, messages and archived pages everywhere; it is not crawled again',
    )
    .action((url: string, options: Options) =>
      withWorkplace(terminal, { quiet: true, sources: [] }, (workplace) => erase(terminal, workplace, url, options)),
    );
}

async function erase(terminal: Terminal, workplace: Workplace, url: string, options: Options): Promise<void> {
  const erasure = erasureOf(workplace);
  const plan = await erasure.plan(url);
  if (!plan.pages.length) throw new UserError(`nothing is kept of ${url}`);
  const copies = await copiesOf(workplace, plan);
  if (!options.yes && !(await isConfirmed(terminal, plan))) throw new UserError('nothing was erased');
  const erased = await erasure.carryOut(plan);
  await workplace.ports.search.settle();
  if (options.json) return terminal.json({ url, ...erased, copies });
  for (const line of lines(erased, copies)) terminal.line(line);
}

/** Where the same story is told, too: those are other people's pages, and stay unless they are named. */
async function copiesOf({ ports: { documents } }: Workplace, { pages, articles }: Erasable): Promise<string[]> {
  const own = new Set(articles.map(({ id }) => id));
  const stories = [...new Set(articles.flatMap(({ storyId }) => storyId ?? []))] as StoryId[];
  const members = (await documents.getMany('story', stories)).flatMap(({ body }) => body.articleIds);
  const others = await documents.getMany(
    'article',
    members.filter((id) => !own.has(id)),
  );
  const addresses = new Set(pages.map(({ address }) => address));
  return [...new Set(others.map(({ body }) => body.url))].filter((address) => !addresses.has(address));
}

async function isConfirmed(terminal: Terminal, { pages, articles, archived }: Erasable): Promise<boolean> {
  if (!process.stdin.isTTY) throw new UserError('erasing cannot be undone: give --yes');
  for (const { address } of pages) terminal.note(address);
  for (const { title, publishedOn } of articles) terminal.note(`  ${publishedOn ?? ''} ${title ?? ''}`);
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const asked = `Erase ${articles.length} versions and ${archived.length} archived pages for good? Type "yes": `;
    return (await prompt.question(asked)).trim().toLowerCase() === 'yes';
  } finally {
    prompt.close();
  }
}

function lines(erased: Erased, copies: readonly string[]): string[] {
  const { pages, articles, facts, records, archived, shared, dossiersEmptied } = erased;
  const { correctionsRemoved, correctionsShortened, deliveriesDropped, deliveriesEmptied } = erased;
  return [
    `${pages} page(s), ${articles} version(s) of the article with ${facts} facts, ${records} search records`,
    `${archived} archived page(s)${shared ? `; ${shared} stay, since other addresses show the same bytes` : ''}`,
    `${correctionsRemoved} correction(s) removed, ${correctionsShortened} shortened; ${dossiersEmptied} joined dossier(s) emptied`,
    `${deliveriesDropped} message(s) that were owed dropped, ${deliveriesEmptied} that were sent emptied`,
    'Mails that were handed over, backups and exports made before are beyond reach.',
    ...copies.map((url) => `The same story is told at ${url}`),
  ];
}
