import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sha256 } from '@kelisim/domain/ids';
import { WARCParser } from 'warcio';
import { exportWarc } from '../../services/kelisim/src/archive/export';
import { prune } from '../../services/kelisim/src/archive/prune';
import { proofs } from './backup-parts';
import { type DemoStore, demoStore } from './demo-store';

jest.setTimeout(120_000);

let demo: DemoStore;
let folder: string;
beforeAll(async () => {
  demo = await demoStore();
  folder = mkdtempSync(path.join(tmpdir(), 'kelisim-warc-'));
});
afterAll(async () => {
  await demo?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('all archived pages go into one file that other programs read, each with its digest', async () => {
  const { archive, clock } = demo.workplace.ports;
  const file = path.join(folder, 'pages.warc.gz');
  const { pages, damaged } = await exportWarc(archive, file, clock.instant());
  expect(damaged).toEqual([]);
  const digests = new Set<string>();
  for await (const record of new WARCParser([readFileSync(file)] as never)) {
    const bytes = await record.readFully(false);
    if (record.warcType !== 'response') continue;
    expect(record.warcPayloadDigest).toBe(`sha256:${sha256(bytes)}`);
    digests.add(record.warcPayloadDigest ?? '');
  }
  expect(pages).toBeGreaterThan(30);
  expect(digests.size).toBe(pages);
  await expect(exportWarc(archive, file, clock.instant())).rejects.toThrow(/is there already/);
});

it('pages are kept by what rests on them', async () => {
  const { ports } = demo.workplace;
  const whole = await prune(ports, { otherDays: 0, relevantDays: 30, unusedDays: 0 }, true);
  expect([whole.relevant, whole.other > 10, whole.kept > 10]).toEqual([0, true, true]);
  expect((await prune(ports, {}, true)).bytes).toBe(0);
  const unused = await ports.archive.put(Buffer.from('never used'), {
    ...{ url: 'https://press.example', fetchedAt: '2020-01-01T00:00:00.000Z', status: 200 },
  });
  expect((await prune(ports, { unusedDays: 30 })).unused).toBe(1);
  expect(await ports.archive.get(unused)).toBeUndefined();
  const { other, kept } = await prune(ports, { otherDays: 0, relevantDays: 30, unusedDays: 0 });
  expect([other, kept]).toEqual([whole.other, whole.kept]);
  const found = await proofs(demo.workplace);
  const ofCooperation = found.filter(({ article }) => article.analysis?.relevant);
  expect(ofCooperation.filter(({ verdict }) => verdict !== 'proven')).toEqual([]);
  expect(
    found.filter(({ article }) => !article.analysis?.relevant).every(({ verdict }) => verdict === 'page-gone'),
  ).toBe(true);
});
