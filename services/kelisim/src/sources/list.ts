import { readSources } from '@kelisim/composition';
import { readConfig } from '@kelisim/config';
import type { Terminal } from '../terminal';
import { openWorkplace } from '../workplace';

/** Prints the sources of the configuration, each with its last success and its trouble. */
export async function listSources(terminal: Terminal, options: { json?: boolean; all?: boolean }): Promise<void> {
  const { sources, problems } = await readSources(readConfig());
  for (const problem of problems) terminal.failed('sources', problem, options.json);
  const { ports, close } = await openWorkplace(terminal, { quiet: true, sources: [] });
  try {
    const shown = sources.filter(({ enabled }) => enabled || options.all);
    for (const { id, name, region, side, home, enabled } of shown) {
      const watch = (await ports.documents.get('watch', id))?.body;
      const { lastSuccessAt, lastNewArticleAt, trouble, backfill, everyMinutes } = watch ?? {};
      if (options.json)
        terminal.json({
          ...{ id, name, region, side, home, enabled },
          ...{ lastSuccessAt, lastNewArticleAt, everyMinutes, backfill, trouble },
        });
      else {
        const state = trouble ? `${trouble.reason}: ${trouble.message}` : (lastSuccessAt ?? 'not looked at yet');
        terminal.line(`${enabled ? ' ' : '○'} ${id.padEnd(28)} ${(region ?? side).padEnd(7)} ${name}  ${state}`);
      }
    }
    if (!options.json) terminal.line(`${shown.length} sources${options.all ? '' : ' switched on (--all shows all)'}`);
  } finally {
    await close();
  }
}
