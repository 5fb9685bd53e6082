import type { Story, StoryPerson } from '../story';
/** stub */
export function findPeople(_story: Pick<Story, 'model' | 'zones' | 'places' | 'morphology'>): {
  people: StoryPerson[];
} {
  return { people: [] };
}
