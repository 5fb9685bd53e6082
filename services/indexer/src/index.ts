export { type BlockOptions, Blocks } from './blocks';
export { Indexer, type IndexerParts } from './indexer';
export { Rebuild } from './rebuild';
export { type Names, RecordMaker } from './record-of';
export { recordNames, startIndexer } from './start';
export { StoryMembership } from './story-membership';
