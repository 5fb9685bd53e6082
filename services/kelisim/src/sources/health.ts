import { readSources } from '@kelisim/composition';
import type { Incident } from '@kelisim/domain/documents/incident';
import { usualGap } from '@kelisim/domain/silence';
import type { IsoInstant } from '@kelisim/domain/time';
import { sourceState } from '@kelisim/records';
import type { Source } from '@kelisim/sources';
import type { Terminal } from '../terminal';
import { type Workplace, withWorkplace } from '../workplace';

/** How the watch of one source goes. */
interface Health {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly lastSuccessAt?: IsoInstant | undefined;
  readonly lastNewArticleAt?: IsoInstant | undefined;
  /** Hours that nine of ten gaps between new articles do not exceed, once that is known. */
  readonly usualGapHours?: number | undefined;
  readonly reason?: string | undefined;
  readonly message?: string | undefined;
  /** What its subscribers have been told is broken, and is. */
  readonly incidents: readonly string[];
}

/** Prints how the watch of the sources goes, out of what the services have seen; asks no site. */
export async function sourcesHealth(
  terminal: Terminal,
  options: { json?: boolean; troubled?: boolean },
): Promise<void> {
  await withWorkplace(terminal, { quiet: true, sources: [] }, async (workplace) => {
    const { sources } = await readSources(workplace.config);
    const open = await openIncidents(workplace);
    const all = await Promise.all(
      sources.filter(({ enabled }) => enabled).map((source) => healthOf(workplace, source, open)),
    );
    const shown = options.troubled ? all.filter(({ state }) => state !== 'fresh') : all;
    for (const each of shown) {
      if (options.json) terminal.json(each);
      else terminal.line(asLine(each));
    }
    if (!options.json) terminal.line(summary(all));
  });
}

async function openIncidents({ ports }: Workplace): Promise<readonly Incident[]> {
  const open: Incident[] = [];
  for await (const { body } of ports.documents.scan('incident')) if (!body.over) open.push(body);
  return open;
}

async function healthOf({ ports }: Workplace, { id, name }: Source, open: readonly Incident[]): Promise<Health> {
  const watch = (await ports.documents.get('watch', id))?.body;
  const gaps = (await ports.documents.get('habit', id))?.body.gaps ?? [];
  const { lastSuccessAt, lastNewArticleAt, trouble } = watch ?? {};
  return {
    ...{ id, name, state: sourceState(watch, gaps, ports.clock.instant()), lastSuccessAt, lastNewArticleAt },
    ...{ usualGapHours: usualGap(gaps), reason: trouble?.reason, message: trouble?.message },
    incidents: open.filter(({ sourceId }) => sourceId === id).map(({ kind, since }) => `${kind} since ${since}`),
  };
}

function asLine({ id, state, lastSuccessAt, lastNewArticleAt, usualGapHours, reason, message, incidents }: Health) {
  const minute = (at: string | undefined) => at?.slice(0, 16).replace('T', ' ') ?? '–';
  const gap = usualGapHours === undefined ? '–' : `${Math.round(usualGapHours)} h`;
  const told = [`success ${minute(lastSuccessAt)}`, `new ${minute(lastNewArticleAt)}`, `usual gap ${gap}`];
  const why = reason ? [`${reason}: ${message ?? ''}`] : [];
  return `${state.padEnd(8)} ${id.padEnd(28)} ${[...told, ...why, ...incidents].join(' · ')}`;
}

function summary(all: readonly Health[]): string {
  const counts = new Map<string, number>();
  for (const { state } of all) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [`${all.length} sources`, ...[...counts].sort().map(([state, count]) => `${count} ${state}`)].join(', ');
}
