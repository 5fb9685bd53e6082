import { type FetchRequest, type PacePolicy, USUAL_POLICY } from '@kelisim/fetching';
import type { Source } from '@kelisim/sources';

/** How patient we are with the hosts of a source. */
export const policyOf = (source: Source): PacePolicy => ({
  ...USUAL_POLICY,
  paceMs: source.pace.secondsBetweenRequests * 1000,
});

/** The source's own ways to its hosts: a proxy, an extra certificate trusted on its own hosts alone. */
export function waysTo(source: Source): Pick<FetchRequest, 'proxy' | 'extraCa'> {
  return {
    ...(source.proxy && { proxy: source.proxy }),
    ...(source.extraCa && { extraCa: { name: source.extraCa, hosts: ownHosts(source) } }),
  };
}

/** The hosts that a source's entry names: a channel's host is not the publisher's own. */
function ownHosts(source: Source): string[] {
  const addresses = [source.home, ...source.startPages.flatMap((start) => ('url' in start ? [start.url] : []))];
  return [...new Set([...addresses.map((url) => new URL(url).hostname), ...source.mirrors])];
}
