/** In which order hits are, and where in it a page ended: the last hit's place, then its id. */
export interface Cursor {
  readonly order: Order;
  readonly place: number;
  readonly id: string;
}

export type Order = 'relevance' | 'newest';

export const cursorText = ({ order, place, id }: Cursor): string =>
  Buffer.from(JSON.stringify([order, place, id])).toString('base64url');

/** @throws RangeError where the text is no cursor of this order */
export function cursorOf(text: string, order: Order): Cursor {
  try {
    const [of, place, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
    if (of === order && typeof place === 'number' && typeof id === 'string') return { order, place, id };
  } catch {
    // told below
  }
  throw new RangeError(`«${text.slice(0, 80)}» is no page of this search`);
}
