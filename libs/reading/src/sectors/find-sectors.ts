import type { Sector } from '@kelisim/domain/analysis';
import type { Story } from '../story';

/** stub */
export function findSectors(_story: Story): Sector[] {
  return [];
}
