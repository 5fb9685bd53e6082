import type { Command } from 'commander';
import { keeping } from '../subscriptions/keep';
import type { Terminal } from '../terminal';

/** `kelisim incidents`: what is broken, until it is not. */
export function addIncidents(program: Command, terminal: Terminal): void {
  program
    .command('incidents')
    .option('--json', 'one JSON object a line')
    .option('--all', 'also those that are over')
    .description('List what is broken: silent and failing sources, messages that were not delivered')
    .action((options: { json?: boolean; all?: boolean }) =>
      keeping(terminal, async (_, { ports }) => {
        let open = 0;
        for await (const { body } of ports.documents.scan('incident')) {
          if (!body.over) open++;
          if (body.over && !options.all) continue;
          const { kind, title, since, over, cause } = body;
          if (options.json) terminal.json(body);
          else
            terminal.line(
              `${since.slice(0, 16)}  ${kind}  ${title}${over ? `  (over ${over.slice(0, 16)})` : ''}  ${cause ?? ''}`,
            );
        }
        if (!options.json) terminal.line(open ? `${open} open` : 'Nothing is broken.');
      }),
    );
}
