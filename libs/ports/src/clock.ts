import type { IsoInstant } from '@kelisim/domain/time';

/** Time, as the program is told it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** The same moment in ISO 8601. */
  instant(): IsoInstant;
  /** Resolves after so many milliseconds of this clock, or as soon as the signal aborts (never rejects). */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}
