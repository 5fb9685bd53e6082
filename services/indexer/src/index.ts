export { type Names, RecordMaker } from '@kelisim/records';
export { type BlockOptions, Blocks } from './blocks';
export { Indexer, type IndexerParts } from './indexer';
export { LedgerBook, type LedgerShelf } from './ledger-book';
export { recordNames, recordNaming } from './names';
export { Rebuild } from './rebuild';
export { startIndexer } from './start';
export { StoryMembership } from './story-membership';
