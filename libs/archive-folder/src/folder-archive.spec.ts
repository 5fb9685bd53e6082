import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { archiveContract } from '@kelisim/port-contracts/archive';
import { folderArchive } from './folder-archive';

const newFolder = () => mkdtemp(path.join(tmpdir(), 'kelisim-archive-'));
const contentFile = (folder: string, digest: string) => path.join(folder, digest.slice(0, 2), `${digest}.gz`);

for (const [name, spoilt] of [
  ['other bytes', gzipSync('other')],
  ['other bytes below a record', gzipSync('{"status":200}\nother')],
  ['half a file', gzipSync('page'.repeat(100)).subarray(0, 20)],
] as const)
  archiveContract(`folder, spoilt by ${name}`, async () => {
    const folder = await newFolder();
    return {
      archive: folderArchive(folder),
      spoil: (digest) => writeFile(contentFile(folder, digest), spoilt),
      close: () => rm(folder, { recursive: true }),
    };
  });

it('leaves nothing half-written behind', async () => {
  const folder = await newFolder();
  const archive = folderArchive(folder);
  const seen = { url: 'https://press.example', fetchedAt: '2026-03-02T06:00:00.000Z', status: 200 };
  await Promise.all(Array.from({ length: 5 }, () => archive.put(Buffer.from('page'), seen)));
  const files = await readdir(folder, { recursive: true });
  expect(files.filter((file) => file.includes('part'))).toEqual([]);
  await rm(folder, { recursive: true });
});
