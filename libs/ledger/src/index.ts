export { byPublication, ENTRY_STATES, type Entry, type EntryState, entriesOf, type Reading } from './entries';
export { daysOf, yearsOf } from './period';
export { type Posting, postingOf } from './series-of';
export type { ToldFigure } from './told-figure';
