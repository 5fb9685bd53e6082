import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { type Html, html } from '../frame/html';
import type { Cell, Column } from './table';

/** What Excel takes in one cell, and in one string of a formula. */
const [LONGEST_TEXT, LONGEST_LINK] = [32_767, 255];
const DAY_MS = 86_400_000;
/** Day nought of spreadsheets. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** Styles by their place in `STYLES`. */
const [PLAIN, HEADING, DAY, LINK] = [0, 1, 2, 3];

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`;
const ROOT = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const PARTS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf fontId="2" applyFont="1"/></cellXfs></styleSheet>`;

const workbook = (sheet: string): string =>
  HEAD +
  html`<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${sheet.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)}" sheetId="1" r:id="rId1"/></sheets></workbook>`
    .markup;

/** Where a cell stands: `B7`; no table of ours has more columns than the alphabet letters. */
const place = (column: number, row: number): string => `${String.fromCharCode(65 + column)}${row}`;

const words = (at: string, text: string, style: number): Html =>
  html`<c r="${at}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${text.slice(0, LONGEST_TEXT)}</t></is></c>`;

/** A link is a formula of our own; what comes from outside stands in it as strings only. */
function link(at: string, { link: address, text }: { readonly link: string; readonly text: string }): Html {
  if (!/^https?:\/\//i.test(address) || address.length > LONGEST_LINK) return words(at, text, PLAIN);
  const [shown, quoted] = [text.slice(0, LONGEST_LINK), (string: string) => `"${string.replaceAll('"', '""')}"`];
  return html`<c r="${at}" t="str" s="${LINK}"><f>HYPERLINK(${quoted(address)},${quoted(shown)})</f><v>${shown}</v></c>`;
}

function markupOf(at: string, cell: Cell): Html | undefined {
  if (cell === undefined || cell === '') return undefined;
  if (typeof cell === 'number') return html`<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return words(at, cell, PLAIN);
  if ('day' in cell) return html`<c r="${at}" s="${DAY}"><v>${(Date.parse(cell.day) - DAY_ZERO) / DAY_MS}</v></c>`;
  return link(at, cell);
}

async function* sheetOf<Row>(rows: AsyncIterable<Row>, columns: readonly Column<Row>[]): AsyncGenerator<string> {
  const widths = columns.map(
    ({ width }, at) => html`<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  yield HEAD +
    html`<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData><row r="1">${columns.map(({ title }, at) => words(place(at, 1), title, HEADING))}</row>`
      .markup;
  let number = 1;
  for await (const row of rows) {
    number += 1;
    yield html`<row r="${number}">${columns.map(({ cell }, at) => markupOf(place(at, number), cell(row)))}</row>`
      .markup;
  }
  yield '</sheetData></worksheet>';
}

/** Rows as a spreadsheet (Office Open XML) with typed columns and links, written as they are read. */
export function xlsx<Row>(rows: AsyncIterable<Row>, columns: readonly Column<Row>[], sheet: string): Readable {
  const zip = new ZipFile();
  const parts = { '[Content_Types].xml': TYPES, '_rels/.rels': ROOT, 'xl/workbook.xml': workbook(sheet) };
  const rest = { 'xl/_rels/workbook.xml.rels': PARTS, 'xl/styles.xml': STYLES };
  for (const [name, content] of Object.entries({ ...parts, ...rest })) zip.addBuffer(Buffer.from(content), name);
  const content = Readable.from(sheetOf(rows, columns), { objectMode: false });
  const out = zip.outputStream as Readable; // what its types call NodeJS.ReadableStream
  content.on('error', (error) => out.destroy(error));
  out.on('close', () => content.destroy());
  zip.addReadStream(content, 'xl/worksheets/sheet1.xml');
  zip.end();
  return out;
}
