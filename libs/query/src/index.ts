export { matches } from './matches';
export { type Lemmatiser, parseQuery } from './parse';
