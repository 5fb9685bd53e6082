export { type AddressRules, canonicalHost, canonicalUrl } from './canonical-url';
export { discover, type ListKind } from './discover';
export type { Discovery, DiscoveryInput, Found, FoundLink, NotFound } from './discovery';
export { type AnsweredPage, pageVerdict, type Verdict } from './page-verdict';
