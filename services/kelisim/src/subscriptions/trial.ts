import { mailSettings, trialMessage } from '@kelisim/alerter';
import type { Subscription } from '@kelisim/domain/documents/alerting';
import { type Keeping, type TriedOut, tryOut } from '@kelisim/subscriptions';
import type { Terminal } from '../terminal';
import { UserError } from '../user-error';
import type { Workplace } from '../workplace';

const SHOWN = 5;

/** Shows what a subscription would have found so far; with `send`, sends the newest agreement of it as a trial. */
export async function testSubscription(
  subscription: Subscription,
  keep: Keeping,
  workplace: Workplace,
  terminal: Terminal,
  options: { readonly json?: boolean; readonly send?: boolean },
): Promise<void> {
  const found = await tryOut(workplace.ports.search, subscription, SHOWN);
  for (const each of found) show(each, terminal, options.json === true);
  if (options.send) await send(subscription, found, keep, workplace, terminal);
}

function show({ collection, total, newest }: TriedOut, terminal: Terminal, json: boolean): void {
  if (json) {
    const records = newest.map(({ lemmas: _, ...record }) => record);
    terminal.json({ collection, total, newest: records });
    return;
  }
  terminal.line(`${collection}: ${total} so far`);
  for (const record of newest) terminal.line(`  ${record.publishedOn ?? '          '}  ${record.title}`);
}

async function send(
  subscription: Subscription,
  found: readonly TriedOut[],
  keep: Keeping,
  { config, ports, sourceName }: Workplace,
  terminal: Terminal,
): Promise<void> {
  const newest = found.find(({ collection }) => collection === 'dossiers')?.newest[0];
  const dossier = newest && (await ports.documents.get('dossier', newest.id))?.body;
  if (!dossier) throw new UserError('it finds no agreement so far that a trial could tell of');
  const parts = { mail: mailSettings(config), clock: ports.clock, sourceName };
  const delivery = await keep.send(subscription, trialMessage(parts, subscription, dossier));
  terminal.line(`${delivery.id} goes out when the services run: ${delivery.mail?.subject ?? delivery.call?.url}`);
}
