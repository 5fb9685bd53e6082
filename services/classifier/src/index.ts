export { Classifier, type Reader } from './classifier';
export { startClassifier } from './start';
