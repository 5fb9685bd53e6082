import { writeFileSync } from 'node:fs';
import { FakeClock } from '@kelisim/port-contracts/fake-clock';
import { Connection } from '../connection';
import { openSqlite } from '../index';
import { temporaryFile } from '../temporary-file';
import { migrate } from './migrate';

const AT = '2026-03-02T06:00:00.000Z';

describe('a database file', () => {
  let place: ReturnType<typeof temporaryFile>;
  let connection: Connection;
  beforeEach(() => {
    place = temporaryFile();
    connection = new Connection(place.file, 'NORMAL');
  });
  afterEach(() => {
    connection.close();
    place.remove();
  });
  const tables = () =>
    connection.rows<{ name: string }>("SELECT name FROM sqlite_master WHERE name LIKE 't_'").map((row) => row.name);

  it('gets each version once, in order', () => {
    migrate(connection, AT, ['CREATE TABLE t1 (x)']);
    migrate(connection, AT, ['CREATE TABLE t1 (x)', 'CREATE TABLE t2 (x)']);
    expect(tables()).toEqual(['t1', 't2']);
    expect(connection.rows('SELECT version FROM schema_versions')).toEqual([{ version: 1 }, { version: 2 }]);
  });

  it('stays as it was when a version fails', () => {
    migrate(connection, AT, ['CREATE TABLE t1 (x)']);
    const broken = ['CREATE TABLE t1 (x)', 'CREATE TABLE t2 (x); CREATE TABLE t1 (x)'];
    expect(() => migrate(connection, AT, broken)).toThrow(/t1 already exists/);
    expect(tables()).toEqual(['t1']);
  });

  it('of a newer program is refused', () => {
    migrate(connection, AT, ['CREATE TABLE t1 (x)', 'CREATE TABLE t2 (x)']);
    expect(() => migrate(connection, AT, ['CREATE TABLE t1 (x)'])).toThrow(/schema 2, this program knows only 1/);
  });

  it('that is none is refused with its name', () => {
    const file = `${place.file}.txt`;
    writeFileSync(file, 'no database, whatever its name says'.repeat(50));
    expect(() => openSqlite(file, new FakeClock())).toThrow(new RegExp(`${file}.*not a database`, 's'));
  });
});
