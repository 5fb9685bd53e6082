export { agreementFactId } from './agreement-id';
export { figureFactId } from './figure-id';
export { ledgerRecordId } from './ledger-record';
export { type Names, type ReadArticle, RecordMaker } from './record-maker';
