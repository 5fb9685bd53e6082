import type { Actor } from './actor';

/**
 * One actor for each party: an institution goes before the region that it stands for, a name before a signer, a region
 * before its country («Тюменская область России»).
 */
export function distinct(list: readonly Actor[]): readonly Actor[] {
  const rank = { organization: 0, region: 1, person: 2, country: 3, origin: 4 };
  const best = new Map<string, Actor>();
  for (const actor of list) {
    const known = best.get(actor.key);
    if (!known || rank[actor.kind] < rank[known.kind]) best.set(actor.key, actor);
  }
  const named = [...best.values()];
  const regional = (actor: Actor) => named.some((other) => other.side === actor.side && other.kind !== 'country');
  return named.filter((actor) => actor.kind !== 'country' || !regional(actor));
}
