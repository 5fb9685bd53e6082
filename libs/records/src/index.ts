export { agreementFactId } from './agreement-id';
export { type Names, type ReadArticle, RecordMaker } from './record-maker';
