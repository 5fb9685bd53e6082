export { Classifier, type Reader } from './classifier';
