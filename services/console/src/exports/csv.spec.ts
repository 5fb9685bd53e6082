import { csv } from './csv';
import type { Cell } from './table';

const written = async (...cells: Cell[]) => {
  async function* rows() {
    yield* cells;
  }
  const column = { title: 'C', width: 1, cell: (cell: Cell) => cell };
  const lines: string[] = [];
  for await (const line of csv(rows(), [column], 'L')) lines.push(line);
  return lines;
};

describe('CSV', () => {
  it('begins with a mark by which spreadsheets know UTF-8', async () => {
    expect(await written()).toEqual(['\ufeffC,L\r\n']);
  });

  it.each([
    ['=1+1', `'=1+1\r\n`],
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"\r\n`],
    ['+7 495', `'+7 495\r\n`],
    ['-1 %', `'-1 %\r\n`],
    ['@SUM(A1)', `'@SUM(A1)\r\n`],
    ['\t=1', `'\t=1\r\n`],
    [' =1', `' =1\r\n`],
    ['＝1', `'＝1\r\n`],
    [-5, '-5\r\n'],
    ['a "b", c', '"a ""b"", c"\r\n'],
    ['two\nlines', '"two\nlines"\r\n'],
    [{ day: '2024-03-12' }, '2024-03-12\r\n'],
    [undefined, '\r\n'],
    ['Омск — Павлодар', 'Омск — Павлодар\r\n'],
  ] as [Cell, string][])('writes %j as %j', async (cell, line) =>
    expect((await written(cell))[1]).toBe(line.replace('\r\n', ',\r\n')),
  );

  it('has the first link in a column of its own', async () => {
    expect((await written({ link: 'https://a.example/1', text: 'Новость' }))[1]).toBe(
      'Новость,https://a.example/1\r\n',
    );
  });
});
