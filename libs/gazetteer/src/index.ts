export { capitalOf } from './capitals';
export type { Place, PlaceMatch, Wording } from './gazetteer';
export { beginsPlace, placesAt, regionName } from './gazetteer';
export type { GivenName, NameCase } from './given-names';
export { givenNames } from './given-names';
export { beginsKazakhPlace, kazakhPlacesAt } from './kazakh';
