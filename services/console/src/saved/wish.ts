import type { Wish } from '@kelisim/subscriptions';
import type { Asked } from '../search/asked';

/** A search as the wish to hear of what it would find next. Dates look back, and are left out. */
export function wishOf({ words, chosen, among }: Asked): Wish {
  return {
    ...(among === 'stories' && { wants: ['story'] }),
    regions: [...chosen.region, ...chosen.partner],
    sectors: chosen.sector,
    instruments: chosen.instrument,
    statuses: chosen.status,
    sources: chosen.source,
    organizations: chosen.organization,
    people: chosen.person,
    ...(words && { words }),
  };
}
