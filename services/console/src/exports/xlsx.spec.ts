import { buffer } from 'node:stream/consumers';
import excel from 'exceljs';
import type { Cell } from './table';
import { xlsx } from './xlsx';

/** The second row, as another program reads it. */
async function read(...cells: Cell[]) {
  async function* rows() {
    yield cells;
  }
  const columns = cells.map((_, at) => ({ title: `C${at}`, width: 10, cell: (row: Cell[]) => row[at] }));
  const book = new excel.Workbook();
  await book.xlsx.load((await buffer(xlsx(rows(), columns, 'Лист: 1'))) as unknown as ArrayBuffer); // the library's own type of a buffer
  return cells.map((_, at) => book.worksheets[0]?.getRow(2).getCell(at + 1).value);
}

describe('a spreadsheet', () => {
  it('has text, numbers, days and links, each as what it is', async () => {
    const link = { link: 'https://a.example/?q="1"&b', text: 'Омск & "Павлодар"' };
    expect(await read('=1+1 <b>', -5, { day: '2024-03-12' }, undefined, link)).toEqual([
      '=1+1 <b>',
      -5,
      new Date('2024-03-12T00:00:00Z'),
      null,
      { formula: 'HYPERLINK("https://a.example/?q=""1""&b","Омск & ""Павлодар""")', result: link.text },
    ]);
  });

  it.each(['javascript:alert(1)', `https://a.example/${'a'.repeat(300)}`])('makes no link of %s', async (link) => {
    expect(await read({ link, text: 'слова' })).toEqual(['слова']);
  });

  it('breaks off where reading breaks off', async () => {
    async function* broken() {
      yield ['a'];
      throw new Error('the store is gone');
    }
    const columns = [{ title: 'C', width: 1, cell: (row: string[]) => row[0] }];
    await expect(buffer(xlsx(broken(), columns, 'x'))).rejects.toThrow('the store is gone');
  });
});
