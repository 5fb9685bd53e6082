export { type AddressRules, canonicalHost, canonicalUrl } from './canonical-url';
export { discover, type ListKind } from './discover';
export type { Discovery, DiscoveryInput, Found, FoundLink, NotFound } from './discovery';
export { type AnsweredPage, pageVerdict, type Verdict } from './page-verdict';
export { type Proposal, type ProposedStart, proposeStartPages } from './propose';
export { proposePattern } from './propose-pattern';
