import { type PartyIdentity, partyIdentity } from './party-identity';
import { regionsOf } from './regions';
import type { ToldAgreement } from './told-agreement';

/** A name of more words than this is a description. */
const MOST_WORDS = 5;

/** A firm or an institution that makes an agreement, and the Russian regions of that agreement. */
export interface FirmTold {
  readonly name: string;
  readonly regions: readonly string[];
}

/** The firms that the agreements of an article name, in one spelling, with the regions of what they agreed upon. */
export function firmsOf(facts: readonly ToldAgreement[]): FirmTold[] {
  return facts.flatMap((fact) => {
    const regions = regionsOf({ ...fact, home: undefined }).filter((code) => code.startsWith('RU-'));
    const names = fact.agreement.parties.map(partyIdentity).flatMap((party) => firmName(party) ?? []);
    return [...new Set(names)].map((name) => ({ name, regions }));
  });
}

/** The proper name of a firm or an institution; undefined for authorities and for mere kinds («завод», «вуз»). */
function firmName({ level, quoted, kinds, rest }: PartyIdentity): string | undefined {
  if (level !== 'company' && level !== 'institution') return undefined;
  const words = quoted.length ? quoted : level === 'company' ? rest : [];
  const proper = words.filter((word) => !kinds.includes(word));
  return proper.length && proper.length <= MOST_WORDS ? proper.join(' ') : undefined;
}

/**
 * The region that an article's firms are of as other articles tell it: the one that most of the firms have in common.
 * Undefined where the others name several alike, or none.
 * @param own the firms of the article's agreements without a region
 * @param others the firms of the agreements of other articles that have one
 */
export function homeOf(own: readonly FirmTold[], others: readonly FirmTold[]): string | undefined {
  const names = new Set(own.map(({ name }) => name));
  const firms = new Map<string, Set<string>>();
  for (const { name, regions } of others) {
    if (!names.has(name) || regions.length !== 1) continue;
    const [region] = regions as [string];
    firms.set(region, (firms.get(region) ?? new Set()).add(name));
  }
  const most = Math.max(0, ...[...firms.values()].map((each) => each.size));
  const homes = [...firms].filter(([, each]) => each.size === most);
  return homes.length === 1 ? homes[0]![0] : undefined;
}
