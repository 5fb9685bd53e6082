/** Where a page ended: the last hit's place in the order, and its id. */
export interface Cursor {
  readonly sort: 'relevance' | 'newest';
  readonly place: string | number;
  readonly id: string;
}

export const cursorText = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify([cursor.sort, cursor.place, cursor.id])).toString('base64url');

/** Throws where the text is no cursor of this order. */
export function cursorOf(text: string, sort: Cursor['sort']): Cursor {
  try {
    const [of, place, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
    const fits = of === sort && typeof place === (sort === 'newest' ? 'string' : 'number') && typeof id === 'string';
    if (fits) return { sort, place: place as string | number, id };
  } catch {
    // told below
  }
  throw new RangeError(`«${text.slice(0, 80)}» is no page of this search`);
}
