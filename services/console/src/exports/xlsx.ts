import { PassThrough, type Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { Cell, Column } from './table';

/** Rows handed on before the writer is given time to send them. */
const BATCH = 200;
/** Excel takes no more links on one sheet; further ones stay text. */
const MOST_LINKS = 60_000;
const LONGEST_TEXT = 32_000;

/** Rows as a spreadsheet with typed columns and links, written as they come. */
export function xlsx<Row>(rows: AsyncIterable<Row>, columns: readonly Column<Row>[], sheet: string): Readable {
  const out = new PassThrough();
  write(rows, columns, sheet, out).catch((error: Error) => out.destroy(error));
  return out;
}

async function write<Row>(
  rows: AsyncIterable<Row>,
  columns: readonly Column<Row>[],
  sheet: string,
  out: PassThrough,
): Promise<void> {
  // Loaded when it is asked for: it takes most of a second.
  const { default: excel } = await import('exceljs');
  const book = new excel.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  const page = book.addWorksheet(sheet, { views: [{ state: 'frozen', ySplit: 1 }] });
  page.columns = columns.map(({ title, width }) => ({ header: title, width }));
  page.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  page.getRow(1).font = { bold: true };
  page.getRow(1).commit();
  let [number, links] = [0, 0];
  for await (const row of rows) {
    const line = page.addRow(columns.map(({ cell }) => excelValue(cell(row), links < MOST_LINKS)));
    links += Array.isArray(line.values) ? line.values.filter(isLink).length : 0;
    line.commit();
    number += 1;
    if (number % BATCH === 0) await drained(out);
  }
  page.commit();
  await book.commit();
}

/** Waits until whoever reads has taken what was written. */
async function drained(out: PassThrough): Promise<void> {
  while (out.writableNeedDrain || out.readableLength > out.readableHighWaterMark) {
    if (out.destroyed) throw new Error('nobody reads the spreadsheet any more');
    await setImmediate();
  }
  await setImmediate();
}

const isLink = (value: unknown): boolean => typeof value === 'object' && value !== null && 'hyperlink' in value;

function excelValue(cell: Cell, linked: boolean) {
  if (cell === undefined || typeof cell === 'number') return cell;
  if (typeof cell === 'string') return cell.slice(0, LONGEST_TEXT);
  if ('day' in cell) return new Date(`${cell.day}T00:00:00Z`);
  return linked && /^https?:\/\//i.test(cell.link)
    ? { text: cell.text.slice(0, LONGEST_TEXT), hyperlink: cell.link }
    : cell.text;
}
