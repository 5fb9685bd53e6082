import type { DocumentBody, DocumentKind, StageOf } from '@kelisim/domain/documents/kinds';
import type { IsoInstant } from '@kelisim/domain/time';

/** A document as it was read; `revision` is opaque and changes with every write. */
export interface Stored<Kind extends DocumentKind> {
  readonly kind: Kind;
  readonly id: string;
  readonly body: DocumentBody<Kind>;
  readonly revision: string;
}

/** One write; nothing spans two of them. */
export type Write<Kind extends DocumentKind = DocumentKind> =
  | { readonly create: Kind; readonly id: string; readonly body: DocumentBody<Kind> }
  | { readonly replace: Stored<Kind>; readonly body: DocumentBody<Kind> }
  | { readonly remove: Stored<Kind> };

/** `conflict`: the document exists already, or has changed since it was read, or is gone. */
export type WriteResult =
  | { readonly done: true; readonly revision: string }
  | { readonly done: false; readonly conflict: true };

/** The truth: single documents, changed by compare-and-set. A write that returned is seen by every later `get`. */
export interface Documents {
  /** The document, or undefined. Throws where the stored body breaks its contract. */
  get<Kind extends DocumentKind>(kind: Kind, id: string): Promise<Stored<Kind> | undefined>;
  /** As `get`, for many; those that are missing are left out; the order is that of `ids`. */
  getMany<Kind extends DocumentKind>(kind: Kind, ids: readonly string[]): Promise<Stored<Kind>[]>;
  /** Creates it unless one of this id exists; undefined then. */
  create<Kind extends DocumentKind>(
    kind: Kind,
    id: string,
    body: DocumentBody<Kind>,
  ): Promise<Stored<Kind> | undefined>;
  /** Replaces what was read, unless it has changed since or is gone; undefined then. */
  replaceIf<Kind extends DocumentKind>(read: Stored<Kind>, body: DocumentBody<Kind>): Promise<Stored<Kind> | undefined>;
  /** Removes what was read; false when it has changed since or is gone. */
  remove(read: Stored<DocumentKind>): Promise<boolean>;
  /** Many writes in one go, each decided by itself; the results are in order. */
  writeMany(writes: readonly Write[]): Promise<WriteResult[]>;
  /**
   * Candidates of a stage that are due at `until` or earlier, the longest due first. It may lag behind the latest
   * writes: who acts on one gets it again first.
   */
  due<Kind extends DocumentKind>(
    kind: Kind,
    stage: StageOf<Kind>,
    until: IsoInstant,
    limit: number,
  ): Promise<Stored<Kind>[]>;
  /** All documents of a kind (and stage), in order of id, page by page; may lag behind the latest writes. */
  scan<Kind extends DocumentKind>(kind: Kind, stage?: StageOf<Kind>): AsyncIterable<Stored<Kind>>;
  /** How many there are in each stage of a kind (`''` for documents without one). */
  count(kind: DocumentKind): Promise<Record<string, number>>;
  /** Waits until `due`, `scan` and `count` see every write that returned before this call. */
  settle(): Promise<void>;
  close(): Promise<void>;
}
