import { savedObjects } from '../../deploy/kibana/objects';
import type { SavedObject } from '../../deploy/kibana/saved-objects/saved-object';
import questions from './data/questions.json';
import { viewOf } from './fields';
import type { GoldWorld } from './gold-world';
import { chartRows, searchOf, tableRows } from './requests';

/** What is kept of an answer: how many rows there are, and the first of them. */
export interface Answer {
  readonly rows: number;
  readonly first: readonly (readonly (string | number)[])[];
}

/** Rows of a chart that an answer keeps. */
const SHOWN = 6;
export const OBJECTS = savedObjects('ru');
const objectOf = (id: string): SavedObject => OBJECTS.find((object) => object.id === id)!;

/** The indices of a data view, of one world. */
export const indexOf = (world: GoldWorld, view: string): string =>
  `${objectOf(view).attributes.title}`.replace(/^kelisim/, world.prefix);

/** What can be asked, by id: each chart, each saved search, each question of the guide. */
export const ASKED: ReadonlyMap<string, (world: GoldWorld) => Promise<Answer>> = new Map([
  ...OBJECTS.filter(({ type }) => type === 'lens').map((object) => [object.id, chart(object)] as const),
  ...OBJECTS.filter(({ type }) => type === 'search').map((object) => [object.id, search(object)] as const),
  ...questions.map((question) => [`question-${question.id}`, ask(question)] as const),
]);

function chart(object: SavedObject) {
  return async (world: GoldWorld): Promise<Answer> => {
    const rows = await chartRows(world.client, indexOf(world, viewOf(object)), object);
    const named = rows.map((row) =>
      row.map((cell) => (typeof cell === 'string' ? cell.replace(world.prefix, 'kelisim') : cell)),
    );
    return { rows: rows.length, first: named.slice(0, SHOWN) };
  };
}

function search(object: SavedObject) {
  return async (world: GoldWorld): Promise<Answer> =>
    tableRows(world.client, indexOf(world, viewOf(object)), searchOf(object));
}

function ask({ view, kql: query, columns }: (typeof questions)[number]) {
  return async (world: GoldWorld): Promise<Answer> =>
    tableRows(world.client, indexOf(world, `kelisim-index-pattern-${view}`), { query, columns, sort: [] });
}
