import type { Side } from '@kelisim/domain/evidence';

/** On whose side an organization stands, and in which region, as far as it is told. */
export interface Standing {
  readonly side: Side;
  readonly region?: string;
}
