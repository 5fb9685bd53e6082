import type { Collection, RecordOf } from '@kelisim/domain/records/records';

/** A data view: one of the collections, or the documents that the flow moves. */
export type ViewId = Collection | 'documents';
/** A field of what a data view shows. */
export type FieldOf<V extends ViewId> = V extends Collection
  ? keyof RecordOf<V> & string
  : '_index' | 'stage' | 'dueAt';

/** What the rows of a chart are counted by. */
export type Bucket<Field extends string = string> =
  | { readonly by: 'value'; readonly field: Field; readonly most: number }
  | { readonly by: 'day' | 'month' | 'year'; readonly field: Field };

/** What is counted in each bucket; `only` is a KQL query that narrows it, `named` then the word for it (`metric.NAMED`). */
export type Metric<Field extends string = string> =
  | { readonly count: 'records' }
  | { readonly count: 'records'; readonly only: string; readonly named: string }
  | { readonly count: 'different' | 'sum' | 'greatest'; readonly field: Field };

/** How a chart is drawn. */
export type Shape = 'number' | 'bars' | 'rows' | 'stack' | 'lines' | 'ring' | 'table' | 'heat';

/** One Lens chart. Its title is the catalogue's word for `chart.ID`. */
export interface Chart<V extends ViewId = ViewId> {
  readonly id: string;
  readonly view: V;
  readonly shape: Shape;
  /** The first is the axis; of two, the second splits each bucket of the first. */
  readonly buckets: readonly Bucket<FieldOf<V>>[];
  readonly metrics: readonly Metric<FieldOf<V>>[];
  /** KQL. */
  readonly only?: string;
}

/** One saved search: a table of records with their proof and their links. Its title is the word for `search.ID`. */
export interface SavedSearch<V extends ViewId = ViewId> {
  readonly id: string;
  readonly view: V;
  readonly columns: readonly FieldOf<V>[];
  readonly newestBy?: FieldOf<V>;
  readonly only?: string;
}

/** A panel of a dashboard: what it shows, and its size in columns of 48 and rows. */
export interface Panel {
  readonly shows: 'chart' | 'search' | 'map';
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** One dashboard; panels are laid out from left to right, row by row. Its title is the word for `dashboard.ID`. */
export interface Dashboard {
  readonly id: string;
  readonly panels: readonly Panel[];
  /** The time that it opens with, in the date mathematics of Elasticsearch. */
  readonly from: string;
  readonly to: string;
}

/** A chart whose fields the compiler has seen in the contract of its records. */
export const chart = <V extends ViewId>(described: Chart<V>): Chart => described as Chart;
/** A saved search, likewise. */
export const savedSearch = <V extends ViewId>(described: SavedSearch<V>): SavedSearch => described as SavedSearch;
