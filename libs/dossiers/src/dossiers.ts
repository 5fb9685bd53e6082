import type { Dossier } from '@kelisim/domain/documents/dossier';
import type { AgreementStatus } from '@kelisim/domain/facts/agreement';
import { history } from './history';
import { type Cluster, join } from './join';
import { regionsOf } from './regions';
import { signingDate } from './signing-date';
import { parties, title } from './title';
import type { ToldAgreement } from './told-agreement';

/** A dossier as it follows from the facts alone: without id, stage and times, which the store gives it. */
export type DossierDraft = Omit<
  Dossier,
  'id' | 'stage' | 'createdAt' | 'dueAt' | 'attempts' | 'trouble' | 'block' | 'redirectTo' | 'quarantinedFrom'
>;

/**
 * The dossiers of one block, as a function of all its facts.
 * @param freshDays how old an event may be and still be news
 */
export function dossiersOf(facts: readonly ToldAgreement[], freshDays: number): DossierDraft[] {
  return join(facts).map((cluster) => draft(cluster, freshDays));
}

function draft(cluster: Cluster, freshDays: number): DossierDraft {
  const signedOn = signingDate(cluster);
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
    notices: [],
    maybeSame: [],
    corrections: [],
    articles: articles(cluster),
    facts: cluster.map((fact) => fact.factId),
    anchors: unique(cluster.map(anchor)),
  };
}

function articles(cluster: Cluster): Dossier['articles'] {
  const seen = new Set<string>();
  return cluster
    .filter(({ articleId }) => !seen.has(articleId) && seen.add(articleId))
    .map(({ articleId, storyId, title: headline, url, file, sourceId, publishedOn }) => ({
      articleId,
      url,
      sourceId,
      ...(storyId && { storyId }),
      ...(headline && { title: headline }),
      ...(file && { file }),
      ...(publishedOn && { publishedOn }),
    }));
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
