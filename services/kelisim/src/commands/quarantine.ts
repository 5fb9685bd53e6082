import { quarantined, replay } from '@kelisim/flow';
import type { Command } from 'commander';
import type { Terminal } from '../terminal';
import { UserError } from '../user-error';
import { openWorkplace } from '../workplace';

/** `kelisim quarantine`: what was set aside, why, and putting it back. */
export function addQuarantine(program: Command, terminal: Terminal): void {
  const quarantine = program
    .command('quarantine')
    .description('What was set aside after failures, and putting it back');
  quarantine
    .command('list')
    .option('--json', 'one JSON object a line')
    .description('List documents that were set aside, with the reason')
    .action(async (options: { json?: boolean }) => {
      const { ports, close } = await openWorkplace(terminal, { quiet: true, sources: [] });
      try {
        let count = 0;
        for await (const each of quarantined(ports.documents)) {
          count++;
          if (options.json) terminal.json(each);
          else
            terminal.line(
              `${each.id}  ${each.kind}, ${each.trouble?.reason ?? 'no reason'}: ${each.trouble?.message ?? ''}  ${each.label}`,
            );
        }
        if (!options.json) terminal.line(count ? `${count} set aside` : 'Nothing is set aside.');
      } finally {
        await close();
      }
    });
  quarantine
    .command('replay')
    .argument('[ids...]', 'what `quarantine list` shows; without any, everything')
    .description('Put documents back where they were set aside from')
    .action(async (ids: string[]) => {
      const { ports, close } = await openWorkplace(terminal, { quiet: true, sources: [] });
      try {
        const wanted = new Set(ids);
        let count = 0;
        for await (const { kind, id } of quarantined(ports.documents)) {
          if (ids.length && !wanted.delete(id)) continue;
          if (await replay(ports.documents, ports.queue, ports.clock, kind, id)) count++;
        }
        terminal.line(`${count} put back; they go on when the services run`);
        if (ids.length && wanted.size) throw new UserError(`not set aside: ${[...wanted].join(', ')}`);
      } finally {
        await close();
      }
    });
}
