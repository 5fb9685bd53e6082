import { regionsOf } from './regions';
import type { ToldAgreement } from './told-agreement';

/**
 * The block in which an agreement is compared with others: that of its Russian region. Articles of either side name it
 * nearly always, while the Kazakh region is often left out. Agreements of several Russian regions at once, or of none,
 * have a block of their own each. What a person has joined with another stands where that one does.
 */
export function blockOf(told: ToldAgreement): string {
  if (told.block) return told.block;
  const russian = regionsOf(told).filter((code) => code.startsWith('RU-'));
  if (russian.length === 1) return russian[0]!;
  return russian.length ? 'several-regions' : 'no-region';
}
