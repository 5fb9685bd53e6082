import { readSources } from '@kelisim/composition';
import { readConfig } from '@kelisim/config';
import { type Diagnosis, diagnose, type Source } from '@kelisim/sources';
import type { Terminal } from '../terminal';
import { UserError } from '../user-error';
import { probe } from './probe';
import { Sites } from './site';

const SIGNS = { works: 'works ', half: 'half  ', broken: 'BROKEN' } as const;
/** Sources looked at side by side; each is one host, or two. */
const AT_ONCE = 8;

/** Asks the sites of sources and prints what works; exit status 1 when one is broken. */
export async function checkSources(
  terminal: Terminal,
  ids: readonly string[],
  options: { json?: boolean },
): Promise<void> {
  const config = readConfig();
  const { sources, problems } = await readSources(config);
  for (const problem of problems) terminal.failed('sources', problem, options.json);
  const unknown = ids.filter((id) => !sources.some((source) => source.id === id));
  if (unknown.length) throw new UserError(`no such source: ${unknown.join(', ')}`);
  const waiting = sources.filter(({ id, enabled }) => (ids.length ? ids.includes(id) : enabled));
  const sites = new Sites(config);
  const lane = async () => {
    for (let source = waiting.shift(); source; source = waiting.shift())
      await checkOne(terminal, sites, source, options);
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
  } finally {
    await sites.close();
  }
}

async function checkOne(terminal: Terminal, sites: Sites, source: Source, options: { json?: boolean }): Promise<void> {
  const diagnosis = diagnose(await probe(sites, source));
  if (diagnosis.state === 'broken') process.exitCode = 1;
  if (options.json) return terminal.json(diagnosis);
  for (const line of lines(diagnosis)) terminal.line(line);
}

function lines({ sourceId, state, checks, reason, cause, advice }: Diagnosis): string[] {
  const details = Object.entries(checks).map(([check, { ok, detail }]) => `${ok ? '' : '✗ '}${check}: ${detail}`);
  const why = [reason, cause].filter(Boolean).join(': ');
  return [
    `${SIGNS[state]}  ${sourceId}  ${details.join(' · ')}`,
    ...(why ? [`        ${why}`] : []),
    ...(advice ? [`        ${advice}`] : []),
  ];
}
