/** Injection tokens of what has no class. */
export const CLOCK = Symbol('clock');
export const DOCUMENTS = Symbol('documents');
export const SEARCH = Symbol('search');
export const ARCHIVE = Symbol('archive');
