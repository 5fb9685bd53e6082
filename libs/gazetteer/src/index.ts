export { placesAt, regionName } from './gazetteer';
export type { Place, PlaceMatch, Wording } from './gazetteer';
