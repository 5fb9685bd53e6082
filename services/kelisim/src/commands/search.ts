import { lemmasOf } from '@kelisim/language';
import { parseQuery } from '@kelisim/query';
import { type Command, InvalidArgumentError } from 'commander';
import type { Terminal } from '../terminal';
import { UserError } from '../user-error';
import { openWorkplace } from '../workplace';

/** `kelisim search`: stories by words, phrases and exclusions. */
export function addSearch(program: Command, terminal: Terminal): void {
  program
    .command('search')
    .argument('<words...>', 'words, "exact phrase", -without')
    .option('--json', 'one JSON object a line')
    .option('--limit <number>', 'stories at the most', positive, 20)
    .description('Search the stories that have been read')
    .action(async (words: string[], options: { json?: boolean; limit: number }) => {
      const query = parseQuery(words.join(' '), lemmasOf);
      if (!query) throw new UserError('nothing to search for: give at least one word');
      const { ports, close } = await openWorkplace(terminal, { quiet: true, sources: [] });
      try {
        const found = await ports.search.find({
          collection: 'stories',
          query,
          sort: 'relevance',
          limit: options.limit,
        });
        for (const { record } of found.hits) {
          const { lemmas: _, text, ...story } = record;
          if (options.json) terminal.json(story);
          else
            terminal.line(
              `${record.publishedOn ?? '          '}  ${record.title || firstWords(text)}\n            ${record.regionNames.join(', ')}  ${record.url}`,
            );
        }
        if (!options.json) terminal.line(`${found.total} found`);
      } finally {
        await close();
      }
    });
}

/** A whole number of one or more. */
export function positive(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('must be a whole number of 1 or more');
  return number;
}

const firstWords = (text: string): string => text.trim().split(/\s+/).slice(0, 12).join(' ');
