export { agreementFactId } from './agreement-id';
export { eventFactId } from './event-id';
export { figureFactId } from './figure-id';
export { ledgerRecordId } from './ledger-record';
export { Naming, type Wording } from './naming';
export { projectFactId } from './project-id';
export { type Names, type ReadArticle, RecordMaker } from './record-maker';
export { sourceRecord, stateOf as sourceState, type WatchedSource } from './source-record';
