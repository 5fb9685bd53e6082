import type { Claim } from '@kelisim/domain/documents/series';
import { MEASURES } from '@kelisim/domain/facts/figure';
import type { RecordOf } from '@kelisim/domain/records/records';
import type { Search } from '@kelisim/ports/search';

type Entry = RecordOf<'ledger'>;

/** A number with all who state it, as the ledger's record keeps it. */
export interface Reading {
  readonly value: number;
  readonly qualifier?: Claim['qualifier'];
  readonly claims: readonly Claim[];
}

/** One period of a series with its readings, the standing one first. */
export interface Point {
  readonly entry: Entry;
  readonly readings: readonly Reading[];
}

/** One series: what is measured, and its periods in order of time. */
export interface SeriesView {
  readonly id: string;
  readonly head: Entry;
  readonly points: readonly Point[];
}

/** What is asked of the figures by the address. */
export interface FiguresAsked {
  readonly region?: string;
  readonly partner?: string;
  readonly measure?: string;
  readonly conflictsOnly: boolean;
}

export interface FiguresFound {
  readonly series: readonly SeriesView[];
  readonly more: number;
  readonly regions: readonly { readonly value: string; readonly count: number }[];
  readonly measures: readonly { readonly value: string; readonly count: number }[];
  readonly conflicts: number;
}

/** Entries looked through for a page, and series shown on it. */
const MOST_ENTRIES = 400;
const MOST_SERIES = 12;

export function figuresAsked(parameters: URLSearchParams): FiguresAsked {
  const [region, partner, measure] = ['region', 'partner', 'measure'].map((name) => parameters.get(name) || undefined);
  return {
    ...(region && { region }),
    ...(partner && { partner }),
    ...(MEASURES.some((known) => known === measure) && measure && { measure }),
    conflictsOnly: parameters.get('state') === 'conflict',
  };
}

/** The figures that articles state, put together by the ledger. */
export class FiguresLook {
  constructor(private readonly search: Search) {}

  async figures(asked: FiguresAsked): Promise<FiguresFound> {
    const filters = filtersOf(asked);
    const [found, regions, measures, conflicts] = await Promise.all([
      this.search.find({ collection: 'ledger', filters, sort: 'newest', limit: MOST_ENTRIES }),
      this.counts('regions', { ...filters, regions: [] }),
      this.counts('measures', { ...filters, measures: [] }),
      this.search.find({
        collection: 'ledger',
        filters: { ...filters, statuses: ['conflict'] },
        sort: 'newest',
        limit: 0,
      }),
    ]);
    const heads = seriesOf(found.hits.map((hit) => hit.record));
    const shown = await Promise.all(heads.slice(0, MOST_SERIES).map((each) => this.whole(each)));
    return { series: shown, more: heads.length - shown.length, regions, measures, conflicts: conflicts.total };
  }

  private async counts(facet: 'regions' | 'measures', filters: object) {
    return (
      (await this.search.find({ collection: 'ledger', filters, facets: [facet], sort: 'newest', limit: 0 })).facets[
        facet
      ] ?? []
    );
  }

  /** Filters may have left out some periods of a series that is shown. */
  private async whole({ id, head }: SeriesView): Promise<SeriesView> {
    const filters = {
      measures: [head.measure],
      partners: [head.partner],
      ...(head.regions.length > 0 && { regions: [head.regions[0]!] }),
    };
    const { hits } = await this.search.find({ collection: 'ledger', filters, sort: 'newest', limit: MOST_ENTRIES });
    return (
      seriesOf(hits.map((hit) => hit.record)).find((each) => each.id === id) ?? { id, head, points: [pointOf(head)] }
    );
  }
}

function filtersOf({ region, partner, measure, conflictsOnly }: FiguresAsked) {
  return {
    ...(region && { regions: [region] }),
    ...(partner && { partners: [partner] }),
    ...(measure && { measures: [measure] }),
    ...(conflictsOnly && { statuses: ['conflict'] }),
  };
}

/** It was checked when it was put. */
const pointOf = (entry: Entry): Point => ({ entry, readings: JSON.parse(entry.readings) as Reading[] });

/** Entries by series, the series with most periods first; within a series in order of time. */
function seriesOf(entries: readonly Entry[]): SeriesView[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) groups.set(entry.seriesId, [...(groups.get(entry.seriesId) ?? []), entry]);
  const inTime = (a: Entry, b: Entry) => ((a.periodTo ?? '9') < (b.periodTo ?? '9') ? -1 : 1);
  const all = [...groups].map(([id, of]) => ({ id, head: of[0]!, points: [...of].sort(inTime).map(pointOf) }));
  const weight = ({ points }: SeriesView) =>
    points.length + 10 * points.filter(({ entry }) => entry.state === 'conflict').length;
  return all.sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1));
}
