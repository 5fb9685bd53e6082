import type { TextModel } from '@kelisim/language';
import type { Position } from '../people/positions';
import type { PlaceMention, StoryOrganization, StoryPerson, Zone } from '../story';
/** stub */
export interface Known {
  readonly model: TextModel;
  readonly zones: readonly Zone[];
  readonly places: readonly PlaceMention[];
  readonly people: readonly StoryPerson[];
  readonly positions: readonly Position[];
}
/** stub */
export function findOrganizations(_known: Known): StoryOrganization[] {
  return [];
}
