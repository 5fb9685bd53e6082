export type { StoryInput } from './build-story';
export { buildStory } from './build-story';
export { READER_VERSION, readStory } from './reader';
export type {
  OrganizationMention,
  PersonMention,
  PlaceMention,
  Span,
  Story,
  StoryOrganization,
  StoryPerson,
  Zone,
} from './story';
