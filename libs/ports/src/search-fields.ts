import type { Filters } from '@kelisim/domain/query';
import type { Collection, RecordOf } from '@kelisim/domain/records/records';
import type { Facet } from './search';

/** The filters on exact values; publication is filtered by `publishedOn` everywhere. */
export type FieldFilter = Exclude<keyof Filters, RangeFilter>;
type RangeFilter = 'from' | 'to' | 'happenedFrom' | 'happenedTo' | 'indexedSince';
type FieldsOf = { readonly [C in Collection]: { readonly [F in FieldFilter]?: keyof RecordOf<C> & string } };

const ofStory = {
  regions: 'regions',
  partners: 'regions',
  sides: 'sides',
  sectors: 'sectors',
  sources: 'sourceId',
  languages: 'language',
} as const;

/**
 * The field behind each filter. A filter on what a collection's records do not have finds nothing: an answer that
 * ignores half of the question would be wrong.
 */
export const FILTER_FIELDS: FieldsOf = {
  stories: {
    ...ofStory,
    sources: 'sourceIds',
    instruments: 'instruments',
    statuses: 'statuses',
    measures: 'measures',
    people: 'people',
    organizations: 'organizations',
    relevant: 'relevant',
    sumFrom: 'sums',
  },
  agreements: { ...ofStory, instruments: 'instrument', statuses: 'status', organizations: 'parties' },
  figures: { ...ofStory, measures: 'measure', sumFrom: 'sums' },
  events: ofStory,
  projects: { regions: 'regions', sectors: 'sectors', sources: 'sourceIds', statuses: 'status' },
  ledger: {
    regions: 'regions',
    partners: 'partner',
    measures: 'measure',
    statuses: 'state',
    sources: 'sourceIds',
    years: 'years',
  },
  sources: { regions: 'regions', sides: 'side', statuses: 'state', languages: 'languages' },
  dossiers: {
    regions: 'regions',
    partners: 'regions',
    sectors: 'sectors',
    sides: 'sides',
    sources: 'sourceIds',
    instruments: 'instrument',
    statuses: 'status',
    people: 'people',
    organizations: 'parties',
    sumFrom: 'sums',
  },
};

/** The days on which what a record tells of happened: the first that it has counts. */
export const HAPPENED_FIELDS: { readonly [C in Collection]: readonly (keyof RecordOf<C> & string)[] } = {
  stories: ['publishedOn'],
  agreements: ['signedFrom', 'publishedOn'],
  figures: ['periodFrom', 'publishedOn'],
  events: ['from', 'publishedOn'],
  dossiers: ['signedFrom', 'firstReportedOn', 'publishedOn'],
  projects: ['firstReportedOn', 'publishedOn'],
  ledger: ['periodFrom', 'publishedOn'],
  sources: ['publishedOn'],
};

const FILTER_OF_FACET = {
  regions: 'regions',
  sectors: 'sectors',
  sourceId: 'sources',
  language: 'languages',
  instruments: 'instruments',
  statuses: 'statuses',
  measures: 'measures',
  people: 'people',
  organizations: 'organizations',
} as const;

/** The field that a facet counts, the same that its filter narrows by; undefined where the records have none, and for periods. */
export const facetField = (collection: Collection, facet: Facet): string | undefined =>
  facet === 'year' || facet === 'month' ? undefined : FILTER_FIELDS[collection][FILTER_OF_FACET[facet]];
