export type { DateOrigin } from './date/evidence';
export { listedDate } from './date/listed';
export type { Charset } from './decode/declared';
export { type CharsetEvidence, type Decoded, decode } from './decode/decode';
export { type ExtractedArticle, extractArticle, type PageContext, type Selectors } from './extract';
export { languageOf } from './head/language';
export { type Page, parsePage } from './page/parse';
export { isRefused, type Refused } from './page/refusal';
