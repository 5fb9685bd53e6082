import type { Reason } from '@kelisim/domain/reasons';

/** What became of one job: exactly one for each, so that the counts add up. */
export type Outcome =
  | { readonly kind: 'done'; readonly note?: string }
  /** Nothing was to be done: another delivery of the message had done it, or the document is no longer of interest. */
  | { readonly kind: 'skipped'; readonly why: string };

export const done = (note?: string): Outcome => ({ kind: 'done', ...(note && { note }) });
export const skipped = (why: string): Outcome => ({ kind: 'skipped', why });

/** Thrown by a handler that cannot go on yet through no fault of the document: tried again, no attempt charged. */
export class RetryLater extends Error {
  constructor(
    readonly afterMs: number,
    message: string,
  ) {
    super(message);
    this.name = 'RetryLater';
  }
}

/** Thrown by a handler for what no further attempt can mend: the document is quarantined at once. */
export class Refuse extends Error {
  constructor(
    readonly reason: Reason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'Refuse';
  }
}
