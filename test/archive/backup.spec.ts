import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Corrections } from '@kelisim/corrections';
import { KEPT } from '../../services/kelisim/src/backup/lines';
import { restore } from '../../services/kelisim/src/backup/restore';
import { writeBackup } from '../../services/kelisim/src/backup/write';
import { untilSettled } from '../../services/kelisim/src/settled';
import { proofs, restoreParts } from './backup-parts';
import { type DemoStore, demoStore } from './demo-store';
import { documentsOf, type EmptyStore, emptyStore, mailsOfServices, recordsOf, toldOf } from './restored';

jest.setTimeout(120_000);

let demo: DemoStore;
let folder: string;
let file: string;
let target: EmptyStore;

beforeAll(async () => {
  demo = await demoStore();
  const { ports, config } = demo.workplace;
  for await (const { id } of ports.documents.scan('dossier')) {
    await new Corrections({ ...ports, graceMs: config.flow.sweepMs }).change(id, 'place', 'Омск');
    break;
  }
  await untilSettled(ports);
  folder = mkdtempSync(path.join(tmpdir(), 'kelisim-backup-'));
  file = path.join(folder, 'backup.jsonl.gz');
  await writeBackup(ports, file);
});
afterAll(async () => {
  await demo?.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  target = await emptyStore(demo.workplace);
});
afterEach(() => target.close());

describe('a backup brought into an empty store', () => {
  it('gives the same documents, records and archived pages, and mails nobody again', async () => {
    const restored = await restore(restoreParts(target.workplace), file);
    const before = await documentsOf(demo.workplace, KEPT);
    expect(restored.documents).toBe(Object.keys(before).length);
    expect(await documentsOf(target.workplace, KEPT)).toEqual(before);
    expect(await recordsOf(target.workplace)).toEqual(await recordsOf(demo.workplace));
    expect(await mailsOfServices(target.workplace)).toEqual([]);
    expect(await toldOf(target.workplace)).toEqual(await toldOf(demo.workplace));
  });

  it('sends what was owed and nothing else', async () => {
    const { documents } = demo.workplace.ports;
    for await (const stored of documents.scan('delivery', 'sent')) {
      const lines = gunzipSync(readFileSync(file)).toString().split('\n');
      const owed = lines.map((line) =>
        line.startsWith(`{"kind":"delivery","id":"${stored.id}"`)
          ? line.replace('"stage":"sent"', `"stage":"due","dueAt":"2026-03-18T00:00:00.000Z"`)
          : line,
      );
      const other = path.join(folder, 'owed.jsonl.gz');
      writeFileSync(other, gzipSync(owed.join('\n')));
      await restore(restoreParts(target.workplace), other);
      expect(await mailsOfServices(target.workplace)).toEqual([`${stored.id}.eml`]);
      return;
    }
    throw new Error('the demo has sent nothing');
  });

  it('has proofs of all facts when the archive came along', async () => {
    await restore(restoreParts(target.workplace), file);
    const found = await proofs(target.workplace);
    expect(found.length).toBeGreaterThan(100);
    expect(found.filter(({ verdict }) => verdict !== 'proven')).toEqual([]);
  });

  it('may come without the archive', async () => {
    const bare = path.join(folder, 'bare.jsonl.gz');
    const { documents, clock } = demo.workplace.ports;
    expect((await writeBackup({ documents, clock }, bare)).archived).toBe(0);
    await restore(restoreParts(target.workplace), bare);
    expect((await proofs(target.workplace)).every(({ verdict }) => verdict === 'page-gone')).toBe(true);
  });
});

describe('a store that is not empty', () => {
  it('is left alone, unless it is forced', async () => {
    const parts = restoreParts(target.workplace);
    const { documents } = target.workplace.ports;
    await documents.create('firm', 'f1', { id: 'f1', name: 'Фирма', homed: [], homeless: [] });
    await expect(restore(parts, file)).rejects.toThrow(/not empty \(1 documents\).*--force/);
    expect(await documents.count('page')).toEqual({});
    await restore(parts, file, true);
    expect(await documentsOf(target.workplace, KEPT)).toEqual(await documentsOf(demo.workplace, KEPT));
  });

  it('may be put back to what it was', async () => {
    const parts = restoreParts(target.workplace);
    await restore(parts, file);
    await restore(parts, file, true);
    expect(await recordsOf(target.workplace)).toEqual(await recordsOf(demo.workplace));
  });
});

describe('a file that is no whole backup', () => {
  const plain = () => gunzipSync(readFileSync(file)).toString();
  it.each<[string, () => Buffer, RegExp]>([
    ['something else', () => Buffer.from('hello'), /can't be read/],
    ['something else, packed', () => gzipSync('hello\n'), /no backup of Kelisim/],
    ['cut off, packed', () => readFileSync(file).subarray(0, 5_000), /can't be read/],
    ['cut off, unpacked', () => gzipSync(plain().slice(0, plain().lastIndexOf('{"end"'))), /not whole/],
    ['missing a line', () => gzipSync(plain().split('\n').toSpliced(3, 1).join('\n')), /not whole/],
    ['by a newer program', () => gzipSync(plain().replace('"version":1', '"version":2')), /newer program/],
    ['with a broken line', () => gzipSync(plain().split('\n').toSpliced(2, 0, '{"kind":"page"').join('\n')), /line 3/],
    [
      'with a document that breaks its contract',
      () => gzipSync(plain().replace('"attempts":0', '"attempts":-1')),
      /breaks its contract: attempts/,
    ],
  ])('%s is refused, and nothing is changed', async (_, content, message) => {
    const other = path.join(folder, 'broken.gz');
    writeFileSync(other, content());
    await expect(restore(restoreParts(target.workplace), other)).rejects.toThrow(message);
    expect(await documentsOf(target.workplace, KEPT)).toEqual({});
  });

  it('is refused when there is none', async () => {
    await expect(restore(restoreParts(target.workplace), path.join(folder, 'none'))).rejects.toThrow(/no such file/);
  });
});

it('is not written over another file', async () => {
  await expect(writeBackup(demo.workplace.ports, file)).rejects.toThrow(/is there already/);
});
