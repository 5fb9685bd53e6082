import type { Collection } from '@kelisim/domain/records/records';
import type { Connection } from '../connection';
import type { Row } from './columns';
import type { Cursor } from './cursor';
import { firstOf } from './first-of';

interface Ranked {
  readonly number: number;
  readonly id: string;
  readonly place: number;
}

/**
 * The best matches of an expression, ties in order of id.
 * @param among those that filters have left
 */
export function bestOf(
  connection: Connection,
  { collection, expression }: { collection: Collection; expression: string },
  among: readonly Row[],
  limit: number,
  cursor: Cursor | undefined,
): Ranked[] {
  const places = placesOf(connection, collection, expression);
  const ranked = among.map(({ number, id }) => ({ number, id, place: places.get(number) ?? 0 }));
  const { place = 0, id = '' } = cursor ?? {};
  const isBehind = (one: Ranked) => one.place > Number(place) || (one.place === place && one.id > id);
  const inOrder = (a: Ranked, b: Ranked) => a.place - b.place || (a.id < b.id ? -1 : 1);
  return firstOf(cursor ? ranked.filter(isBehind) : ranked, limit, inOrder);
}

/**
 * The place of each match in the order of relevance, the best below nought. They come as one text: handing over tens of
 * thousands of rows one by one takes longer than ranking them.
 */
function placesOf(connection: Connection, collection: Collection, expression: string): Map<number, number> {
  const table = `lemmas_${collection}`;
  // The limit, which limits nothing, keeps the ranking out of the outer statement, where it is not known.
  const sql = `SELECT group_concat(number || ' ' || place) AS places FROM
    (SELECT rowid AS number, bm25(${table}) AS place FROM ${table} WHERE ${table} MATCH ? LIMIT -1 OFFSET 0)`;
  const text = connection.rows<{ places: string | null }>(sql, expression)[0]?.places ?? '';
  const places = new Map<number, number>();
  for (const pair of text ? text.split(',') : []) {
    const space = pair.indexOf(' ');
    places.set(Number(pair.slice(0, space)), Number(pair.slice(space + 1)));
  }
  return places;
}
