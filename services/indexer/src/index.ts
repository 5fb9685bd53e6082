export { type BlockOptions, Blocks } from './blocks';
export { Indexer, type IndexerParts } from './indexer';
export { type Names, RecordMaker } from './record-of';
export { startIndexer } from './start';
export { StoryMembership } from './story-membership';
