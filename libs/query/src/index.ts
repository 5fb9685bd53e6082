export { holds, type LemmaSet, lemmaSet, matches } from './matches';
export { type Lemmatiser, parseQuery } from './parse';
