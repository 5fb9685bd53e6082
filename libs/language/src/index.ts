export { fold } from './cut/characters';
export { cut } from './cut/cut';
export type { DateMention, QuantityMention } from './mentions';
export type { Case, Gender, GrammaticalNumber, Inflection, Morphology, PartOfSpeech, Reading } from './morphology';
export type { Block, Sentence, TextModel, Token } from './token';
