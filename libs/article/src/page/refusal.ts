import type { Reason } from '@kelisim/domain/reasons';

/** What stands in the place of a result when a page cannot be read within the limits. */
export interface Refused {
  readonly refused: Reason;
}

export const refuse = (refused: Reason): Refused => ({ refused });

/** Tells a refusal from a result. */
export const isRefused = (result: object): result is Refused => 'refused' in result;
