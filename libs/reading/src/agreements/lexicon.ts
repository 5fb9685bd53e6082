import data from './data/lexicon.json';

/** The word lists of the rules, named after the file that asks for them. */
export type ListName = keyof typeof data;

/** A word list as a set. */
export const listed = (name: ListName): ReadonlySet<string> => new Set(data[name]);
