export { Classifier, type Reader } from './classifier';
export { type ClosableReader, readHere, readInThreads } from './reader-threads';
export { startClassifier } from './start';
