import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Article } from '@kelisim/domain/documents/article';
import { proofs } from '../../services/kelisim/src/commands/proof';
import { type Asked, everything, find } from '../../services/kelisim/src/proof/find';
import type { Proof } from '../../services/kelisim/src/proof/prove';
import { type DemoStore, demoStore } from './demo-store';

jest.setTimeout(120_000);

let demo: DemoStore;
beforeAll(async () => {
  demo = await demoStore();
});
afterAll(() => demo?.close());

async function all(asked: AsyncIterable<Asked> | readonly Asked[]): Promise<Proof[]> {
  const found: Proof[] = [];
  async function* each() {
    yield* asked;
  }
  for await (const proof of proofs(demo.workplace, each())) found.push(proof);
  return found;
}

const fileOf = ({ archived }: Article): string => {
  const archive = path.join(demo.folder, 'archive');
  const name = readdirSync(archive, { recursive: true }).find((each) => String(each).includes(archived ?? 'none'));
  return path.join(archive, String(name));
};

/** Does something to the archived file of an article, looks, and puts it back. */
async function meanwhile(article: Article, alter: (packed: Buffer) => Buffer, name: string): Promise<Proof> {
  const file = fileOf(article);
  const whole = readFileSync(file);
  writeFileSync(file, alter(whole));
  try {
    return (await all(await find(demo.workplace.ports, name)))[0]!;
  } finally {
    writeFileSync(file, whole);
  }
}

describe('a proof', () => {
  it('finds every fact of the demo in the page that was archived', async () => {
    const found = await all(everything(demo.workplace.ports));
    expect(found.length).toBeGreaterThan(100);
    expect(found.filter(({ verdict }) => verdict !== 'proven')).toEqual([]);
    for (const { fact, passage } of found) expect(passage?.words).toBe(fact.evidence.text);
  });

  it('is had by the id of a fact, whatever its type', async () => {
    const some = new Map<string, Proof>();
    for (const each of await all(everything(demo.workplace.ports))) some.set(each.fact.type, each);
    expect([...some.keys()]).toEqual(expect.arrayContaining(['agreement', 'figure', 'event', 'person', 'quote']));
    for (const { fact, article } of some.values()) {
      const [found, ...others] = await all(await find(demo.workplace.ports, fact.id));
      expect([found?.fact, found?.article.id, others.length]).toEqual([fact, article.id, 0]);
    }
  });

  it('of a dossier has all of its facts and no others', async () => {
    for await (const { id, body } of demo.workplace.ports.documents.scan('dossier')) {
      const found = await all(await find(demo.workplace.ports, id));
      expect(found.map(({ fact }) => fact.id).sort()).toEqual([...body.facts].sort());
    }
  });

  it('is had by address and by story, too', async () => {
    const found = await all(everything(demo.workplace.ports));
    // A story of its own has only what tells of cooperation; the demo's second day changes one article.
    const versions = (url: string) =>
      new Set(found.flatMap((each) => (each.article.url === url ? each.article.id : [])));
    const { article } = found.find((each) => each.article.analysis?.relevant && versions(each.article.url).size === 1)!;
    const facts = async (name: string) =>
      (await all(await find(demo.workplace.ports, name))).map(({ fact }) => fact.id);
    const own = await facts(article.id);
    expect(await facts(article.url)).toEqual(own);
    expect(await facts(article.storyId ?? '')).toEqual(expect.arrayContaining(own));
    expect(await find(demo.workplace.ports, 'nothing')).toEqual([]);
  });

  it('shows the words within their sentence', async () => {
    const found = await all(everything(demo.workplace.ports));
    const quoted = found.find(({ fact, passage }) => fact.type === 'organization' && passage?.before && passage.after);
    expect(quoted?.passage?.after).toMatch(/[.!?»]$/);
  });
});

describe('a page that is no longer as it was fetched', () => {
  let proof: Proof;
  beforeAll(async () => {
    [proof] = (await all(everything(demo.workplace.ports))) as [Proof];
  });

  it('is damaged when one byte of it is another one', async () => {
    const flipped = (packed: Buffer) => {
      const page = gunzipSync(packed);
      const at = page.indexOf('<body') + 20;
      page[at] = (page[at] ?? 0) ^ 1;
      return gzipSync(page);
    };
    expect(await meanwhile(proof.article, flipped, proof.fact.id)).toMatchObject({
      verdict: 'page-damaged',
      cause: expect.stringContaining(proof.article.archived ?? ''),
    });
  });

  it.each([10, 40, -20])('is damaged when byte %d of its file is another one', async (at) => {
    const flipped = (packed: Buffer) => {
      const copy = Buffer.from(packed);
      const place = at < 0 ? copy.length + at : at;
      copy[place] = (copy[place] ?? 0) ^ 4;
      return copy;
    };
    expect((await meanwhile(proof.article, flipped, proof.fact.id)).verdict).toBe('page-damaged');
  });

  it('is damaged when it is cut off', async () => {
    const cut = (packed: Buffer) => packed.subarray(0, packed.length - 30);
    expect((await meanwhile(proof.article, cut, proof.fact.id)).verdict).toBe('page-damaged');
  });

  it('is gone when the archive has it no longer', async () => {
    const { archive } = demo.workplace.ports;
    const kept = await archive.get(proof.article.archived!);
    await archive.remove(proof.article.archived!);
    const [found] = await all(await find(demo.workplace.ports, proof.fact.id));
    await archive.put(kept!.bytes, kept!.record);
    expect(found?.verdict).toBe('page-gone');
  });
});
