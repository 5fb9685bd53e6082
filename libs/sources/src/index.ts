export { CATALOGUE_FOLDER } from './catalogue-folder';
export type { BrokenSource, LoadedSources, SourceFolder } from './load-sources';
export { brokenLine, loadSources, parseSource } from './load-sources';
export type { ArticleSelectors, JsonMapping, ListingSelectors, Pace, Source, StartPage } from './source';
export { jsonMapping, listingSelectors, source, sourceJsonSchema, startPage } from './source';
