export { ADVICE } from './advice';
export { CATALOGUE_FOLDER } from './catalogue-folder';
export { coverageOf, type Gap, type RegionCoverage } from './coverage';
export {
  type ArticleProbe,
  CHECKS,
  type Check,
  type Diagnosis,
  diagnose,
  type ListProbe,
  type SourceProbe,
} from './diagnosis';
export { draftSource, type SiteProbe } from './draft';
export type { BrokenSource, LoadedSources, SourceFolder } from './load-sources';
export { brokenLine, loadSources, parseSource } from './load-sources';
export { type Look, nextCheckMinutes } from './next-check';
export type { ArticleSelectors, JsonMapping, ListingSelectors, Pace, Source, StartPage } from './source';
export { jsonMapping, listingSelectors, source, sourceJsonSchema, startPage } from './source';
