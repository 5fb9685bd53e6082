export { dateText } from './dates';
export { INTERFACE_LANGUAGES, type InterfaceLanguage, type Phrases, phrases } from './phrases';
export { regionNames } from './region-names';
