import data from './data/commodities.json';

/** Nouns that name what is traded wherever trade is spoken of: the headings of the customs' list in everyday words. */
export const COMMODITIES: ReadonlySet<string> = new Set(Object.values(data).flat());
