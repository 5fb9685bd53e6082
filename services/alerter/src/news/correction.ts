/** What became of something that was told. */
export interface Correction {
  readonly kind: 'retraction' | 'correction';
  /** Makes it this correction and no other. */
  readonly key: string;
  readonly before?: string;
  readonly after?: string;
  /** What the source says now. */
  readonly evidence?: string;
}

/** The correction for what is simply not told any more. */
export const GONE: Correction = { kind: 'retraction', key: 'retraction' };
