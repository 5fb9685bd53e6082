export type { Place, PlaceMatch, Wording } from './gazetteer';
export { placesAt, regionName } from './gazetteer';
