import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import gaps from '../gaps.json';
import regions from '../regions.json';
import { CATALOGUE_FOLDER } from './catalogue-folder';
import { coverageDocument, coverageOf, type Gap } from './coverage';
import { brokenLine, loadSources } from './load-sources';
import { sourceJsonSchema } from './source';

const loaded = loadSources({
  list: () => readdir(CATALOGUE_FOLDER),
  read: (file) => readFile(join(CATALOGUE_FOLDER, file), 'utf8'),
});
const catalogue = () => loaded;

describe('the catalogue', () => {
  it('has no broken data file', async () => {
    const { sources, broken } = await catalogue();
    expect(broken.map(brokenLine)).toEqual([]);
    expect(sources.length).toBeGreaterThanOrEqual(15);
  });

  it('watches by default only what is well supported', async () => {
    const { sources } = await catalogue();
    expect(sources.filter((entry) => entry.enabled && entry.confidence !== 'high').map((entry) => entry.id)).toEqual(
      [],
    );
  });

  it('announces no article pattern that its own start pages would match', async () => {
    const { sources } = await catalogue();
    for (const { id, articlePattern, startPages } of sources) {
      const urls = startPages.flatMap((page) => ('url' in page ? [page.url.replace('://www.', '://')] : []));
      const matched = articlePattern ? urls.filter((url) => new RegExp(articlePattern, 'u').test(url)) : [];
      expect([id, matched]).toEqual([id, []]);
    }
  });

  it('accounts for every region: an entry, or what is missing', async () => {
    const { sources } = await catalogue();
    const coverage = coverageOf([...regions.ru, ...regions.kz], sources, gaps.publishers as Gap[]);
    expect(coverage.filter((region) => region.sources.length + region.gaps.length === 0)).toEqual([]);
    expect([regions.ru.length, regions.kz.length]).toEqual([83, 20]);
  });

  it('names no region that is none, and nobody twice', async () => {
    const { sources } = await catalogue();
    const known = new Set<string>([...regions.ru, ...regions.kz]);
    const named = [...sources, ...(gaps.publishers as Gap[])];
    expect(named.filter(({ region }) => region !== undefined && !known.has(region))).toEqual([]);
    expect(new Set(named.map(({ id }) => id)).size).toBe(named.length);
  });

  it('is what the documentation says it is', async () => {
    const { sources } = await catalogue();
    const publishers = gaps.publishers as Gap[];
    const coverage = coverageOf([...regions.ru, ...regions.kz], sources, publishers);
    const written = readFileSync(join(CATALOGUE_FOLDER, '..', '..', '..', 'docs', 'sources.md'), 'utf8');
    expect(written).toBe(coverageDocument(coverage, sources, publishers));
  });

  it('is described by the JSON schema that editors use', () => {
    const written = readFileSync(join(CATALOGUE_FOLDER, '..', 'source.schema.json'), 'utf8');
    expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(sourceJsonSchema())));
  });
});
