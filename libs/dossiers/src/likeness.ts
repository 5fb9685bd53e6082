import type { Side } from '@kelisim/domain/evidence';
import type { Instrument } from '@kelisim/domain/facts/agreement';
import { daysBetween, span } from '@kelisim/domain/time';
import { partyLikeness } from './party-identity';
import type { ToldAgreement } from './told-agreement';
import { overlap, stems } from './wording';

/** Names that reporters use for one another's papers; each set is one family, closest in meaning together. */
const LOOSE_INSTRUMENTS: readonly (readonly Instrument[])[] = [
  ['agreement', 'memorandum', 'document', 'declaration', 'protocol'],
  ['contract', 'agreement', 'document', 'arrangement'],
  ['plan', 'roadmap', 'document'],
  ['protocol', 'letter-of-intent', 'document'],
];

/** Reports of one signing may differ by so many days: a signing in the evening, a corrected date. */
const SAME_SIGNING_DAYS = 5;

/** From this sum on two facts are about the same agreement. */
export const SAME_AGREEMENT = 1.5;

const APART = Number.NEGATIVE_INFINITY;

/**
 * How likely two told agreements are the same one in the world: a sum of what speaks for it, minus what speaks
 * against it; minus infinity where it cannot be.
 */
export function likeness(a: ToldAgreement, b: ToldAgreement): number {
  const sides = (['ru', 'kz'] as const).map((side) => partiesLikeness(a, b, side));
  const parts = [instrumentLikeness(a.agreement.instrument, b.agreement.instrument), ...sides, dateLikeness(a, b)];
  return parts.reduce((sum, part) => sum + part, subjectLikeness(a, b) + regionLikeness(a, b));
}

function instrumentLikeness(a: Instrument, b: Instrument): number {
  if (a === b) return 0.5;
  return LOOSE_INSTRUMENTS.some((family) => family.includes(a) && family.includes(b)) ? 0 : APART;
}

function partiesLikeness(a: ToldAgreement, b: ToldAgreement, side: Side): number {
  const [ours, theirs] = [a, b].map((told) => told.agreement.parties.filter((party) => party.side === side));
  if (!ours?.length || !theirs?.length) return 0;
  return Math.max(...ours.flatMap((mine) => theirs.map((other) => partyLikeness(mine, other))));
}

function dateLikeness(a: ToldAgreement, b: ToldAgreement): number {
  const [one, other] = [signing(a), signing(b)];
  if (!one || !other) return 0;
  const [x, y] = [span(one), span(other)];
  if (x.first <= y.last && y.first <= x.last) return one.length === 10 && other.length === 10 ? 1 : 0.5;
  const apart = Math.min(Math.abs(daysBetween(x.last, y.first)), Math.abs(daysBetween(y.last, x.first)));
  return apart <= SAME_SIGNING_DAYS ? 0 : APART;
}

/** The signing that a fact speaks of; an expected one is no date to hold against it. */
function signing(told: ToldAgreement): string | undefined {
  const { status, signedOn } = told.agreement;
  return status === 'planned' || status === 'drafting' || status === 'proposed' ? undefined : signedOn;
}

function subjectLikeness(a: ToldAgreement, b: ToldAgreement): number {
  const [one, other] = [stems(a.agreement.subject ?? ''), stems(b.agreement.subject ?? '')];
  if (!one.size || !other.size) return 0;
  const shared = overlap(one, other);
  return shared >= 0.5 ? 0.75 : shared > 0 ? 0.25 : -0.5;
}

function regionLikeness(a: ToldAgreement, b: ToldAgreement): number {
  const sides = ['RU-', 'KZ-'].map((prefix) => {
    const [ours, theirs] = [a, b].map((told) => told.regions.filter((code) => code.startsWith(prefix)));
    if (!ours?.length || !theirs?.length) return 0;
    return ours.some((code) => theirs.includes(code)) ? 0.25 : -1;
  });
  return sides.reduce<number>((sum, part) => sum + part, 0);
}
