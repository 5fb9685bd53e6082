import type { Cell, Column } from './table';

/** Without it spreadsheets take UTF-8 for the machine's old alphabet. */
const BYTE_ORDER_MARK = '\ufeff';
/** How spreadsheets know a formula. */
const FORMULA = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

function text(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const words = typeof cell === 'string' ? cell : 'day' in cell ? cell.day : cell.text;
  // Words from outside that would be run as a formula are made words by an apostrophe.
  return FORMULA.test(words) || words.startsWith('\t') ? `'${words}` : words;
}

const quoted = (field: string): string => (/[",\r\n;]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
const line = (cells: readonly Cell[]): string => `${cells.map((cell) => quoted(text(cell))).join(',')}\r\n`;

const linkOf = (cell: Cell): string | undefined => (typeof cell === 'object' && 'link' in cell ? cell.link : undefined);

/**
 * Rows as CSV (RFC 4180, UTF-8), line by line. CSV knows words only, so a row's first link stands in a column of its own.
 * @param linkTitle heading of that column
 */
export async function* csv<Row>(
  rows: AsyncIterable<Row>,
  columns: readonly Column<Row>[],
  linkTitle: string,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + line([...columns.map(({ title }) => title), linkTitle]);
  for await (const row of rows) {
    const cells = columns.map(({ cell }) => cell(row));
    yield line([...cells, cells.map(linkOf).find(Boolean)]);
  }
}
