import type { Seen } from './local-web';

/** Faults that a server's log shows, each in a line; empty when a crawler has behaved. */
export function faultsIn(log: readonly Seen[], gapOf: (host: string) => number): string[] {
  const byHost = new Map<string, Seen[]>();
  for (const seen of log) byHost.set(seen.host, [...(byHost.get(seen.host) ?? []), seen]);
  return [...byHost].flatMap(([host, line]) => [
    ...tooFast(host, line, gapOf(host)),
    ...forbidden(line),
    ...tooEarly(line),
  ]);
}

function tooFast(host: string, line: readonly Seen[], gap: number): string[] {
  let openAt = 0;
  return line.flatMap((seen) => {
    const early = openAt - seen.at;
    openAt = seen.at + Math.max(gap, (seen.retryAfter ?? 0) * 1000);
    return early > 0 ? [`${host}${seen.path} was asked ${early} ms too early`] : [];
  });
}

const forbidden = (line: readonly Seen[]): string[] =>
  line
    .filter(({ path }) => /^\/(?:closed|admin|login)/.test(path))
    .map(({ host, path }) => `${host}${path} is forbidden`);

/** Nothing may be asked before robots.txt has been had. */
function tooEarly(line: readonly Seen[]): string[] {
  const first = line.findIndex(({ path, status }) => path === '/robots.txt' && (status === 200 || status === 404));
  const before = first < 0 ? line : line.slice(0, first);
  return before
    .filter(({ path }) => path !== '/robots.txt')
    .map(({ host, path }) => `${host}${path} before robots.txt`);
}
