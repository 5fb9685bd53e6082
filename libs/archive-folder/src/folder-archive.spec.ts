import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Sha256, sha256 } from '@kelisim/domain/ids';
import { archiveContract } from '@kelisim/port-contracts/archive';
import { WARCParser } from 'warcio';
import { folderArchive } from './folder-archive';
import { warcInfo, warcRecord } from './warc';

const seen = {
  url: 'https://press.example/?id=1%20a&b=2',
  fetchedAt: '2026-03-02T06:00:00.000Z',
  contentType: 'text/html; charset=windows-1251',
  status: 200,
};
const newFolder = () => mkdtemp(path.join(tmpdir(), 'kelisim-archive-'));
const contentFile = (folder: string, digest: string) => path.join(folder, digest.slice(0, 2), `${digest}.warc.gz`);

for (const [name, spoilt] of [
  ['other bytes', gzipSync('other')],
  ['other bytes in a record', gzipSync(warcRecord(sha256('page'), seen, Buffer.from('other')))],
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
  await Promise.all(Array.from({ length: 5 }, () => archive.put(Buffer.from('page'), seen)));
  const files = await readdir(folder, { recursive: true });
  expect(files.filter((file) => file.includes('part'))).toEqual([]);
  await rm(folder, { recursive: true });
});

it('is read as WARC by other programs, one file or all behind each other', async () => {
  const folder = await newFolder();
  const archive = folderArchive(folder);
  const pages = ['<p>Меморандум</p>', '\r\n\r\n', ''].map((text) => Buffer.from(text));
  const digests: Sha256[] = [];
  for (const page of pages) digests.push(await archive.put(page, seen));
  const files = await Promise.all(digests.map((digest) => readFile(contentFile(folder, digest))));
  const whole = Buffer.concat([gzipSync(warcInfo(seen.fetchedAt, 'a test')), ...files]);
  const found: object[] = [];
  for await (const record of new WARCParser([whole] as never)) {
    const content = await record.readFully(true);
    if (record.warcType === 'response')
      found.push({
        ...{ url: record.warcTargetURI, date: record.warcDate, digest: record.warcPayloadDigest },
        ...{ status: record.httpHeaders?.statusCode, type: record.httpHeaders?.headers.get('Content-Type') },
        text: Buffer.from(content).toString(),
      });
  }
  expect(found).toEqual(
    pages.map((page, at) => ({
      ...{ url: seen.url, date: seen.fetchedAt, digest: `sha256:${digests[at]}` },
      ...{ status: 200, type: seen.contentType, text: page.toString() },
    })),
  );
  await rm(folder, { recursive: true });
});
