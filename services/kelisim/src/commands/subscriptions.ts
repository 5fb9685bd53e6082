import { instant } from '@kelisim/domain/time';
import { shown } from '@kelisim/subscriptions';
import { type Command, InvalidArgumentError } from 'commander';
import { addressed, keeping, linksOf, there } from '../subscriptions/keep';
import { testSubscription } from '../subscriptions/trial';
import { type WishOptions, wishOf, withWishOptions } from '../subscriptions/wish-options';
import { lineOf } from '../subscriptions/words';
import type { Terminal } from '../terminal';

const USUAL = { every: 'instant', at: '08:00', weekday: 1, zone: 'Europe/Moscow' };

interface Printing {
  readonly json?: boolean;
}

/** `kelisim subscriptions`: who is told of what. */
export function addSubscriptions(program: Command, terminal: Terminal): void {
  const subscriptions = program.command('subscriptions').description('Who is told of which news, how and when');
  looking(subscriptions, terminal);
  entering(subscriptions, terminal);
  changing(subscriptions, terminal);
}

function looking(subscriptions: Command, terminal: Terminal): void {
  subscriptions
    .command('list')
    .option('--json', 'one JSON object a line')
    .description('List all subscriptions')
    .action((options: Printing) =>
      keeping(terminal, async (keep) => {
        for await (const body of keep.all()) {
          if (options.json) terminal.json(shown(body));
          else terminal.line(lineOf(body));
        }
      }),
    );
  subscriptions
    .command('links')
    .argument('<id>', 'as `subscriptions list` shows it')
    .option('--json', 'one JSON object')
    .description('Show the links of a subscription: its feed, its calendar, the way out of it')
    .action((id: string, options: Printing) =>
      keeping(terminal, async (keep, workplace) => {
        const links = linksOf(there(id, await keep.get(id)), workplace);
        if (options.json) terminal.json(links);
        else for (const [name, link] of Object.entries(links)) terminal.line(`${name.padEnd(12)}${link}`);
      }),
    );
  subscriptions
    .command('test')
    .argument('<id>', 'as `subscriptions list` shows it')
    .option('--json', 'one JSON object a line')
    .option('--send', 'also send the newest agreement that it finds, as a trial')
    .description('Show what a subscription would have found so far: it is a search')
    .action((id: string, options: Printing & { send?: boolean }) =>
      keeping(terminal, async (keep, workplace) =>
        testSubscription(there(id, await keep.get(id)), keep, workplace, terminal, options),
      ),
    );
}

function entering(subscriptions: Command, terminal: Terminal): void {
  const add = subscriptions
    .command('add')
    .argument('[address]', 'e-mail address, or URL of a webhook; none for a feed')
    .option('--confirmed', 'you answer for the address: it is not asked by mail whether it wants this')
    .option('--json', 'print it as one JSON object')
    .description('Tell an address of news; by mail it hears nothing before it has said yes');
  withWishOptions(add).action(
    (address: string | undefined, options: WishOptions & Printing & { confirmed?: boolean }) =>
      keeping(terminal, async (keep, { config }) => {
        const wish = addressed(wishOf(options, USUAL), address, config.language);
        const body = await keep.enter(wish, options.confirmed);
        if (options.json) terminal.json(shown(body));
        else terminal.line(lineOf(body));
        if (body.stage === 'new')
          terminal.note('It is asked by mail first; with --confirmed you answer for the address.');
      }),
  );
  const edit = subscriptions
    .command('edit')
    .argument('<id>', 'as `subscriptions list` shows it')
    .option('--address <address>', 'where to tell from now on')
    .description('Change what a subscription hears, and when');
  withWishOptions(edit).action((id: string, options: WishOptions & { address?: string }) =>
    keeping(terminal, async (keep) => {
      const before = there(id, await keep.get(id));
      const { address } = options;
      const wish = { ...wishOf(options, before.schedule), ...(address && { address }) };
      terminal.line(lineOf(there(id, await keep.edit(id, wish))));
    }),
  );
}

function changing(subscriptions: Command, terminal: Terminal): void {
  const command = (name: string, description: string) =>
    subscriptions.command(name).argument('<id>', 'as `subscriptions list` shows it').description(description);
  command('pause', 'Send nothing for a while; what comes meanwhile comes in one digest')
    .requiredOption('--until <moment>', 'YYYY-MM-DD, or a moment in ISO 8601', moment)
    .action((id: string, { until }: { until: string }) =>
      keeping(terminal, async (keep) => terminal.line(lineOf(there(id, await keep.edit(id, { pausedUntil: until }))))),
    );
  command('resume', 'End a pause').action((id: string) =>
    keeping(terminal, async (keep) =>
      terminal.line(lineOf(there(id, await keep.edit(id, { pausedUntil: null, active: true })))),
    ),
  );
  command('confirm', 'Answer for an address, or switch one on again that was refused').action((id: string) =>
    keeping(terminal, async (keep) => terminal.line(lineOf(there(id, await keep.vouch(id))))),
  );
  command('remove', 'Take a subscription away').action((id: string) =>
    keeping(terminal, async (keep) => {
      const { address, name } = there(id, await keep.remove(id));
      terminal.line(`removed: ${address}, ${name}`);
    }),
  );
}

function moment(text: string): string {
  const time = /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) throw new InvalidArgumentError('must be a day, YYYY-MM-DD, or a moment in ISO 8601');
  return instant(time);
}
