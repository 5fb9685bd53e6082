import type { Command } from 'commander';
import { load } from '../input/load';
import { resolveInputs } from '../input/resolve';
import type { Terminal } from '../terminal';
import { inWords } from '../user-error';

/** `kelisim extract`: pages in, their articles out. */
export function addExtract(program: Command, terminal: Terminal): void {
  program
    .command('extract')
    .argument('<inputs...>', '.html or .html.gz files, folders, addresses')
    .option('--json', 'one JSON object a line')
    .description('Print title, date and text of the article in each HTML page')
    .action(async (names: string[], options: { json?: boolean }) => {
      for (const input of resolveInputs(names)) {
        try {
          const { fromPage: _, ...article } = await load(input, terminal.loadOptions());
          if (options.json) terminal.json({ file: input.name, ...article });
          else
            terminal.line(`${input.name}: ${article.title ?? ''}\n${article.publishedOn ?? ''}\n\n${article.text}\n`);
        } catch (error) {
          terminal.failed(input.name, inWords(error), options.json);
        }
      }
    });
}
