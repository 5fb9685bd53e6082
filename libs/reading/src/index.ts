export type { StoryInput } from './build-story';
export { buildStory } from './build-story';
export { READER_VERSION, readStory } from './reader';
export { judge } from './relevance/judge';
export { actingRegions } from './relevance/regions';
export { findSectors } from './sectors/find-sectors';
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
