import type { Claim, Series } from '@kelisim/domain/documents/series';
import { canBeOne, lastDigit } from './number-span';
import { daysOf } from './period';

/**
 * `told` by one article, `confirmed` by more; `conflict`: numbers that cannot be one, and nothing says which holds;
 * `revised`: a later article puts the earlier number right; `expected`: told before the period was over.
 */
export const ENTRY_STATES = ['told', 'confirmed', 'conflict', 'revised', 'expected'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/** One number, and all who state it, be it more or less exactly; in order of publication. */
export interface Reading {
  readonly value: number;
  readonly qualifier?: Claim['qualifier'];
  readonly claims: readonly Claim[];
  /** Told before the period was over, while the entry has numbers that were told after it. */
  readonly expected?: true;
}

/** What is claimed of one period of a series. */
export interface Entry {
  /** Absent where no article says which period is meant. */
  readonly period?: string;
  readonly state: EntryState;
  /** The one that stands: the last revision, else what most articles say, else what was told last. */
  readonly stands: Reading;
  /** The others: what contradicts it, or what it replaced; none is ever dropped. */
  readonly besides: readonly Reading[];
}

/**
 * The periods of a series with what is claimed of each, in order of time; claims of no period, which nothing can
 * contradict, make the last entry. A function of the set of claims: their order does not matter.
 */
export function entriesOf({ claims }: Pick<Series, 'claims'>): Entry[] {
  const sorted = [...claims].sort(byPublication);
  const periods = new Map<string, Claim[]>();
  for (const claim of sorted) {
    if (claim.period) periods.set(claim.period, [...(periods.get(claim.period) ?? []), claim]);
  }
  const dated = [...periods].map(([period, of]) => entryOf(period, of));
  return [...dated.sort(byTime), ...undated(sorted.filter(({ period }) => !period))];
}

/** By publication, what has no date last; ties by article and fact, so that the order is total. */
export function byPublication(a: Claim, b: Claim): number {
  const key = (claim: Claim) => [claim.publishedOn ?? '9999', claim.articleId, claim.factId].join(' ');
  return key(a) < key(b) ? -1 : 1;
}

function byTime(a: Entry, b: Entry): number {
  const key = ({ period = '' }: Entry) => `${daysOf(period).last} ${daysOf(period).first}`;
  return key(a) < key(b) ? -1 : 1;
}

function entryOf(period: string, claims: readonly Claim[]): Entry {
  const past = claims.filter((claim) => !isExpectation(claim));
  if (!past.length) return { period, state: 'expected', ...standing(readingsOf(claims), true) };
  const readings = readingsOf(past);
  const { stands, besides } = standing(readings, false);
  const state = stateOf(stands, besides);
  // What was expected is kept beside what came; it is no contradiction.
  const expected = readingsOf(claims.filter(isExpectation)).map((each) => ({ ...each, expected: true as const }));
  return { period, state, stands, besides: [...besides, ...expected] };
}

/** Told before the period was over: a plan, a forecast, or a sum so far. */
const isExpectation = ({ period, publishedOn }: Claim): boolean =>
  period !== undefined && publishedOn !== undefined && publishedOn.slice(0, 10) < daysOf(period).last;

function stateOf(stands: Reading, besides: readonly Reading[]): EntryState {
  if (!besides.length) return articles(stands) > 1 ? 'confirmed' : 'told';
  const revision = stands.claims.find(({ revises }) => revises);
  const isReplaced = (other: Reading) => revision && other.claims.every((claim) => byPublication(claim, revision) < 0);
  return besides.every(isReplaced) ? 'revised' : 'conflict';
}

const articles = ({ claims }: Reading): number => new Set(claims.map(({ articleId }) => articleId)).size;

/**
 * Claims that can speak of one number, put together. The most exact ones come first and gather the rounder ones, each
 * of which goes to the nearest number that it can mean.
 */
function readingsOf(claims: readonly Claim[]): Reading[] {
  const readings: Claim[][] = [];
  for (const claim of [...claims].sort(byExactness)) {
    const fitting = readings.filter((of) => of.every((other) => canBeOne(claim, other)));
    const nearest = fitting.sort((a, b) => distance(claim, a) - distance(claim, b))[0];
    if (nearest) nearest.push(claim);
    else readings.push([claim]);
  }
  return readings.map((of) => ({
    value: of[0]!.value,
    ...(of[0]!.qualifier && { qualifier: of[0]!.qualifier }),
    claims: of.sort(byPublication),
  }));
}

const distance = (claim: Claim, [first]: readonly Claim[]): number => Math.abs(claim.value - first!.value);

function byExactness(a: Claim, b: Claim): number {
  const looseness = ({ qualifier }: Claim) => (qualifier === undefined ? 0 : qualifier === 'about' ? 1 : 2);
  const step = ({ value }: Claim) => lastDigit(Math.abs(value));
  return looseness(a) - looseness(b) || step(a) - step(b) || byPublication(a, b);
}

/** The last revision; of plans the last one told; else what most articles say, of equally many the last. */
function standing(readings: readonly Reading[], plans: boolean): Pick<Entry, 'stands' | 'besides'> {
  const weight = (reading: Reading) => {
    const last = reading.claims.at(-1)!;
    const revision = reading.claims.findLast(({ revises }) => revises);
    const order = (claim: Claim) => [claim.publishedOn ?? '', claim.articleId, claim.factId].join(' ');
    if (plans) return [0, 0, order(last)] as const;
    return [revision ? 1 : 0, revision ? 0 : articles(reading), order(revision ?? last)] as const;
  };
  const sorted = [...readings].sort((a, b) => {
    const [x, y] = [weight(a), weight(b)];
    return y[0] - x[0] || y[1] - x[1] || (x[2] < y[2] ? 1 : -1);
  });
  return { stands: sorted[0]!, besides: sorted.slice(1) };
}

/** Nothing can contradict what speaks of no period; the numbers stand side by side, the last one first. */
function undated(claims: readonly Claim[]): Entry[] {
  if (!claims.length) return [];
  const { stands, besides } = standing(readingsOf(claims), true);
  return [{ state: !besides.length && articles(stands) > 1 ? 'confirmed' : 'told', stands, besides }];
}
