import type { Subscription } from '@kelisim/domain/documents/alerting';
import { subscription as contract } from '@kelisim/domain/documents/alerting';
import { change } from '@kelisim/flow';
import { newSecret, subscriptionId } from '@kelisim/subscriptions';
import type { Command } from 'commander';
import type { Terminal } from '../terminal';
import { UserError } from '../user-error';
import { openWorkplace } from '../workplace';

interface AddOptions {
  readonly name?: string;
  readonly region: string[];
  readonly sector: string[];
  readonly instrument: string[];
  readonly status: string[];
  readonly words?: string;
}

const several = (value: string, before: string[]): string[] => [...before, value];

/** `kelisim subscriptions`: who is told of what. */
export function addSubscriptions(program: Command, terminal: Terminal): void {
  const subscriptions = program.command('subscriptions').description('Who is told of which agreements');
  subscriptions
    .command('list')
    .option('--json', 'one JSON object a line')
    .description('List all subscriptions')
    .action(async (options: { json?: boolean }) => {
      const { ports, close } = await openWorkplace(terminal, { quiet: true, sources: [] });
      try {
        for await (const { body } of ports.documents.scan('subscription')) {
          if (options.json) terminal.json(body);
          else
            terminal.line(
              `${body.id}  ${body.address}  ${body.name}${body.active ? '' : ' (off)'}  ${conditions(body)}`,
            );
        }
      } finally {
        await close();
      }
    });
  subscriptions
    .command('add')
    .argument('<address>', 'e-mail address')
    .option('--name <name>', 'what to call it')
    .option('--region <code>', 'ISO 3166-2 code, may be repeated', several, [])
    .option('--sector <sector>', 'may be repeated', several, [])
    .option('--instrument <instrument>', 'may be repeated', several, [])
    .option('--status <status>', 'may be repeated', several, [])
    .option('--words <words>', 'a search in the words of the search box')
    .description('Tell an address of new agreements')
    .action((address: string, options: AddOptions) => add(address, options, terminal));
  subscriptions
    .command('remove')
    .argument('<id>', 'as `subscriptions list` shows it')
    .description('Take a subscription away')
    .action(async (id: string) => {
      const { ports, close } = await openWorkplace(terminal, { quiet: true, sources: [] });
      try {
        const stored = await ports.documents.get('subscription', id);
        if (!stored) throw new UserError(`there is no subscription ${id}`);
        await ports.documents.remove(stored);
        terminal.line(`removed: ${stored.body.address}, ${stored.body.name}`);
      } finally {
        await close();
      }
    });
}

async function add(address: string, options: AddOptions, terminal: Terminal): Promise<void> {
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(address)) throw new UserError(`${address} is not an e-mail address`);
  const { ports, config, close } = await openWorkplace(terminal, { quiet: true, sources: [] });
  try {
    const { region: regions, sector: sectors, instrument: instruments, status: statuses, words } = options;
    const name =
      options.name ??
      ([...regions, ...sectors, ...instruments, ...statuses, words].filter(Boolean).join(', ') || address);
    const id = subscriptionId(address, name);
    const parsed = contract.safeParse({
      ...{
        id,
        name,
        address,
        language: config.language,
        active: true,
        createdAt: ports.clock.instant(),
        secret: newSecret(),
      },
      ...{ regions, sectors, instruments, statuses, ...(words && { words }) },
    });
    if (!parsed.success)
      throw new UserError(parsed.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`).join('; '));
    await change(ports.documents, 'subscription', id, () => parsed.data);
    terminal.line(`${id}  ${address}  ${name}`);
  } finally {
    await close();
  }
}

function conditions({ regions, sectors, instruments, statuses, words }: Subscription): string {
  return [...regions, ...sectors, ...instruments, ...statuses, words].filter(Boolean).join(', ') || '*';
}
