import type { AgreementStatus } from '@kelisim/domain/facts/agreement';

/** How far a paper has come when several places of a story tell of it. */
const PROGRESS: readonly AgreementStatus[] = [
  'in-force',
  'proposed',
  'drafting',
  'planned',
  'signed',
  'extended',
  'terminated',
];

/** The later of two statuses in a paper's life. */
export function later(a: AgreementStatus, b: AgreementStatus): AgreementStatus {
  return PROGRESS.indexOf(a) >= PROGRESS.indexOf(b) ? a : b;
}
