import type { Correction } from '@kelisim/domain/documents/correction';
import type { Dossier } from '@kelisim/domain/documents/dossier';
import type { AgreementStatus } from '@kelisim/domain/facts/agreement';
import { standing } from './anchors';
import { articlesOf } from './articles';
import { type Changes, changesOf, withoutDismissed } from './changes';
import { history } from './history';
import { type Cluster, join } from './join';
import { type NearMiss, nearMisses } from './near';
import { notices } from './notices';
import { regionsOf } from './regions';
import { rulingsOf } from './rulings';
import { signingDate } from './signing-date';
import { parties, title } from './title';
import type { ToldAgreement } from './told-agreement';

/** A dossier as it follows from the facts alone: without id, stage and times, which the store gives it. */
export interface DossierDraft
  extends Omit<
    Dossier,
    | 'id'
    | 'absorbed'
    | 'stage'
    | 'createdAt'
    | 'dueAt'
    | 'attempts'
    | 'trouble'
    | 'block'
    | 'redirectTo'
    | 'quarantinedFrom'
    | 'maybeSame'
  > {
  /** Others of the same block that may be the same agreement, by their places among the drafts. */
  readonly near: readonly NearMiss[];
}

/**
 * The dossiers of one block, as a function of all its facts and of what people have corrected.
 * @param freshDays how old an event may be and still be news
 */
export function dossiersOf(
  facts: readonly ToldAgreement[],
  freshDays: number,
  corrections: readonly Correction[] = [],
): DossierDraft[] {
  const holding = standing(corrections);
  const told = withoutDismissed(facts, holding);
  const rulings = rulingsOf(holding, told);
  const clusters = join(told, rulings);
  const near = nearMisses(clusters, rulings);
  const tellings = clusters.map((profiles) => profiles.map((profile) => profile.told));
  const changes = changesOf(holding, tellings);
  return tellings.map((cluster, at) => draft(cluster, near[at]!, freshDays, changes[at]!));
}

function draft(cluster: Cluster, near: readonly NearMiss[], freshDays: number, changes: Changes): DossierDraft {
  const signedOn = changes.fields.signedOn ?? signingDate(cluster);
  const statuses = history(cluster, signedOn, freshDays);
  const first = <Value>(of: (fact: ToldAgreement) => Value | undefined) =>
    cluster.map(of).find((value) => value !== undefined);
  const [subject, event, place] = [
    first((fact) => fact.agreement.subject),
    first((fact) => fact.agreement.event),
    first((fact) => fact.agreement.place),
  ];
  return {
    title: title(cluster),
    instrument: cluster.find((fact) => fact.agreement.instrument !== 'document')?.agreement.instrument ?? 'document',
    // A history is never empty: its first fact always opens it.
    status: statuses.at(-1)?.status as AgreementStatus,
    parties: parties(cluster),
    regions: unique(cluster.flatMap(regionsOf)).sort(),
    sectors: unique(cluster.flatMap((fact) => fact.sectors)),
    people: unique(cluster.flatMap((fact) => fact.people ?? [])),
    sums: uniqueSums(cluster),
    ...(subject && { subject }),
    ...(event && { event }),
    ...(place && { place }),
    ...(signedOn && { signedOn }),
    history: statuses,
    ...changes.fields,
    notices: notices(cluster, freshDays),
    near,
    corrections: [...changes.ids],
    articles: articlesOf(cluster),
    facts: cluster.map((fact) => fact.factId),
    anchors: unique(cluster.map(anchor)),
  };
}

/** Page, instrument and parties: what stays of a fact when its article is read anew or corrected. */
const anchor = ({ url, agreement }: ToldAgreement): string =>
  [url, agreement.instrument, ...agreement.parties.map((each) => each.name.toLowerCase()).sort()].join('|');

function uniqueSums(cluster: Cluster): Dossier['sums'] {
  const sums = cluster
    .flatMap((fact) => fact.sums ?? [])
    .map(({ value, unit }) => [`${unit} ${value}`, { value, unit }] as const);
  return [...new Map(sums).values()];
}

const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];
