import data from './data/instruments.json';

/** The nouns that name papers. */
export const HEADS: ReadonlySet<string> = new Set(data.kinds.flatMap((kind) => kind.heads));
