import type { Story, StoryOrganization, StoryPerson } from '../story';
/** stub */
export function findOrganizations(
  _story: Pick<Story, 'model' | 'zones' | 'places' | 'morphology'>,
  _people: readonly StoryPerson[],
): StoryOrganization[] {
  return [];
}
