import type { Delivery } from '@kelisim/domain/documents/alerting';
import type { Command } from 'commander';
import { keeping } from '../subscriptions/keep';
import { deliveryLine } from '../subscriptions/words';
import type { Terminal } from '../terminal';
import { UserError } from '../user-error';
import { positive } from './search';

interface ListOptions {
  readonly json?: boolean;
  readonly stage?: string;
  readonly subscription?: string;
  readonly limit: number;
}

/** `kelisim deliveries`: what was told to whom, and what became of it. */
export function addDeliveries(program: Command, terminal: Terminal): void {
  const deliveries = program.command('deliveries').description('What was told to whom, and what became of it');
  deliveries
    .command('list')
    .option('--json', 'one JSON object a line')
    .option('--stage <stage>', 'held, collecting, due, sent, folded, failed or dropped')
    .option('--subscription <id>', 'of one subscription')
    .option('--limit <number>', 'deliveries at the most, the newest first', positive, 100)
    .description('List deliveries, the newest first')
    .action((options: ListOptions) => list(options, terminal));
  deliveries
    .command('show')
    .argument('<id>', 'as `deliveries list` shows it')
    .option('--json', 'the whole delivery as one JSON object')
    .description('Show a delivery as its reader gets it')
    .action((id: string, options: { json?: boolean }) =>
      keeping(terminal, async (_, { ports }) => {
        const body = (await ports.documents.get('delivery', id))?.body;
        if (!body) throw new UserError(`there is no delivery ${id}`);
        if (options.json) return terminal.json(body);
        terminal.line(deliveryLine(body));
        terminal.line(`\n${body.mail?.text ?? body.call?.body ?? ''}`);
      }),
    );
  deliveries
    .command('count')
    .option('--json', 'one JSON object')
    .description('Count deliveries by what has become of them')
    .action((options: { json?: boolean }) =>
      keeping(terminal, async (_, { ports }) => {
        const counts = await ports.documents.count('delivery');
        if (options.json) terminal.json(counts);
        else for (const [stage, count] of Object.entries(counts)) terminal.line(`${stage.padEnd(12)}${count}`);
      }),
    );
}

function list(options: ListOptions, terminal: Terminal): Promise<void> {
  const { json, stage, subscription, limit } = options;
  return keeping(terminal, async (_, { ports }) => {
    const found: Delivery[] = [];
    for await (const { body } of ports.documents.scan('delivery', stage as Delivery['stage'] | undefined)) {
      // A digest that nothing has gone into is only a count.
      const isEmpty = body.kind === 'digest' && !body.items?.length;
      if (isEmpty || (subscription && body.subscriptionId !== subscription)) continue;
      found.push(body);
    }
    found.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
    for (const body of found.slice(0, limit)) {
      const { mail, call: __, ...rest } = body;
      if (json)
        terminal.json({ ...rest, ...(mail && { to: mail.to, subject: mail.subject, messageId: mail.messageId }) });
      else terminal.line(deliveryLine(body));
    }
    if (!json) terminal.line(`${found.length} deliveries`);
  });
}
