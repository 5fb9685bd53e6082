import type { LikenessReason } from '@kelisim/domain/documents/dossier';
import type { Side } from '@kelisim/domain/evidence';
import type { Instrument } from '@kelisim/domain/facts/agreement';
import { isSameName, type PartyIdentity, partyIdentity, partyLikeness, quotedNames } from './party-identity';
import { regionsOf } from './regions';
import { type Signing, signingLikeness, signingOf } from './signing';
import { type Subject, subjectLikeness, subjectOf } from './subject';
import { compareSums, sumsOf } from './sums';
import type { Sum, ToldAgreement } from './told-agreement';

/** A told agreement with what is compared of it, worked out once. */
export interface Profile {
  readonly told: ToldAgreement;
  readonly parties: readonly PartyIdentity[];
  /** What else its words name in quotes: a firm that the reader took for no party. */
  readonly named: readonly PartyIdentity[];
  readonly regions: readonly string[];
  readonly signing: Signing | undefined;
  readonly subject: Subject;
  readonly sums: readonly Sum[];
}

/** Works out what is compared of a told agreement. */
export const profile = (told: ToldAgreement): Profile => ({
  told,
  parties: told.agreement.parties.map(partyIdentity),
  named: quotedNames(told.agreement.evidence.text).map((name) => partyIdentity({ name, side: 'other' })),
  regions: regionsOf(told),
  signing: signingOf(told),
  subject: subjectOf(told.agreement),
  sums: sumsOf(told),
});

/** Names that reporters use for one another's papers, and what the difference weighs; all other pairs are two papers. */
const LOOSE: readonly (readonly [Instrument, Instrument, number])[] = [
  ['agreement', 'contract', -0.5],
  ['agreement', 'treaty', -0.5],
  ['contract', 'arrangement', -0.5],
  ['agreement', 'memorandum', -1.5],
  ['agreement', 'protocol', -1.5],
  ['memorandum', 'protocol', -1.5],
  ['memorandum', 'declaration', -1.5],
  ['memorandum', 'letter-of-intent', -1],
  ['protocol', 'letter-of-intent', -1],
  ['plan', 'roadmap', -1.5],
];

/**
 * From this sum on two facts are about the same agreement: instrument, both sides and the regions alike make 2.5, so
 * that one of them may be missing; a subject of another field outweighs even the same day.
 */
export const SAME_AGREEMENT = 1.75;

const APART = Number.NEGATIVE_INFINITY;

/** The parts of a likeness, in the order in which they are looked at: what most pairs of a block differ in comes first. */
const PARTS: readonly (readonly [LikenessReason['what'], (a: Profile, b: Profile) => number])[] = [
  ['instrument', (a, b) => instrumentLikeness(a.told.agreement.instrument, b.told.agreement.instrument)],
  ['signing', (a, b) => signingLikeness(a.signing, b.signing)],
  ['russian-party', (a, b) => partiesLikeness(a, b, 'ru')],
  ['kazakh-party', (a, b) => partiesLikeness(a, b, 'kz')],
  ['subject', (a, b) => subjectLikeness(a.subject, b.subject)],
  ['regions', regionLikeness],
  ['sum', sumLikeness],
  ['one-article', articleLikeness],
];

/**
 * How likely two told agreements are the same one in the world: a sum of what speaks for it, minus what speaks
 * against it; minus infinity where it cannot be.
 */
export function likeness(a: Profile, b: Profile): number {
  let sum = 0;
  for (const [, weigh] of PARTS) {
    sum += weigh(a, b);
    if (sum === APART) return APART;
  }
  return sum;
}

/** What a likeness consists of; a part that makes it impossible weighs minus infinity. */
export const reasonsOf = (a: Profile, b: Profile): LikenessReason[] =>
  PARTS.map(([what, weigh]) => ({ what, weight: weigh(a, b) })).filter(({ weight }) => weight !== 0);

function instrumentLikeness(a: Instrument, b: Instrument): number {
  if (a === b) return a === 'document' ? 0.25 : 0.5;
  // «документ» is any paper; what was agreed without one is none.
  if (a === 'document' || b === 'document') return a === 'arrangement' || b === 'arrangement' ? -0.5 : 0;
  return LOOSE.find(([one, other]) => (one === a && other === b) || (one === b && other === a))?.[2] ?? APART;
}

function partiesLikeness(a: Profile, b: Profile, side: Side): number {
  const ours = a.parties.filter((party) => party.side === side);
  const theirs = b.parties.filter((party) => sideBeside(party, a.parties) === side);
  if (!ours.length || !theirs.length) return 0;
  const likest = Math.max(...pairs(ours, theirs));
  const isNamed = likest < 1 && likest > APART && (areNamed(ours, b.named) || areNamed(theirs, a.named));
  return isNamed ? 1 : likest + namesakes(ours, theirs);
}

/** The side of a party; a firm that the other fact names, too, stands where that one says. */
const sideBeside = (party: PartyIdentity, others: readonly PartyIdentity[]): Side =>
  (party.level === 'territory' ? undefined : others.find((other) => isSameName(party, other)))?.side ?? party.side;

/** Whether one of the parties is a firm that the other's words name. */
const areNamed = (parties: readonly PartyIdentity[], named: readonly PartyIdentity[]): boolean =>
  parties.some((party) => party.quoted.length > 0 && named.some((name) => isSameName(party, name)));

const pairs = (ours: readonly PartyIdentity[], theirs: readonly PartyIdentity[]): number[] =>
  ours.flatMap((mine) => theirs.map((other) => partyLikeness(mine, other)));

/** Where both name firms or institutions and none is common, the government beside them makes it no one agreement. */
function namesakes(...lists: [readonly PartyIdentity[], readonly PartyIdentity[]]): number {
  const [ours, theirs] = lists.map((list) =>
    list.filter((party) => party.level === 'company' || party.level === 'institution'),
  );
  return ours?.length && theirs?.length && Math.max(...pairs(ours, theirs)) < 0 ? -2.5 : 0;
}

function regionLikeness(a: Profile, b: Profile): number {
  const sides = ['RU-', 'KZ-'].map((prefix) => {
    const [ours, theirs] = [a, b].map(({ regions }) => regions.filter((code) => code.startsWith(prefix)));
    if (!ours?.length || !theirs?.length) return 0;
    return ours.some((code) => theirs.includes(code)) ? 0.25 : -1.5;
  });
  return sides.reduce<number>((sum, part) => sum + part, 0);
}

function sumLikeness(a: Profile, b: Profile): number {
  const compared = compareSums(a.sums, b.sums);
  if (compared === 'same') return 1;
  if (compared === undefined) return 0;
  // A contract has one price; an investment is estimated anew each year.
  const contracts = [a, b].every(({ told }) => told.agreement.instrument === 'contract');
  return contracts ? APART : -0.5;
}

/** One article tells each of its agreements once: two items of it are seldom the same. */
function articleLikeness({ told: a }: Profile, { told: b }: Profile): number {
  if (a.articleId !== b.articleId) return 0;
  if (a.agreement.instrument !== b.agreement.instrument) return a.agreement.instrument === 'document' ? -1.5 : APART;
  return -1.5;
}
