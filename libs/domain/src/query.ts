/**
 * A person's search, parsed: what the full-text engines and the in-memory evaluator understand alike.
 * A word stands as the lemmas that its form can have; any of them matches.
 */
export type QueryNode =
  | { readonly all: readonly QueryNode[] }
  | { readonly any: readonly QueryNode[] }
  | { readonly not: QueryNode }
  | { readonly word: readonly string[] }
  | { readonly phrase: readonly (readonly string[])[] };

/** Narrowing by exact values; the fields named are joined by AND, the values of one by OR. Dates include both ends. */
export interface Filters {
  readonly regions?: readonly string[];
  /** Regions of the other side (of a figure also `KZ`): one of `regions` and one of these. */
  readonly partners?: readonly string[];
  readonly sectors?: readonly string[];
  readonly sides?: readonly string[];
  readonly sources?: readonly string[];
  readonly languages?: readonly string[];
  readonly instruments?: readonly string[];
  readonly statuses?: readonly string[];
  readonly measures?: readonly string[];
  readonly people?: readonly string[];
  readonly organizations?: readonly string[];
  /** Years that a figure's period touches. */
  readonly years?: readonly string[];
  readonly relevant?: boolean;
  /** Records that state a sum of at least so much in this currency (ISO 4217). */
  readonly sumFrom?: { readonly value: number; readonly unit: string };
  /** Days of publication. */
  readonly from?: string;
  readonly to?: string;
  /** Days of what is told of: the signing, the event, the period's beginning; of its publication where that is not told. */
  readonly happenedFrom?: string;
  readonly happenedTo?: string;
  /** A moment: what was made or changed since. */
  readonly indexedSince?: string;
}
