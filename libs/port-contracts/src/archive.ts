import { type Sha256, sha256 } from '@kelisim/domain/ids';
import { type Archive, ArchiveDamaged } from '@kelisim/ports/archive';

/** An empty archive of its own, opened for one test. */
export interface ArchiveHarness {
  readonly archive: Archive;
  /** Damages the stored bytes under a digest. */
  spoil(digest: Sha256): Promise<void>;
  close(): Promise<void>;
}

const SEEN = {
  url: 'https://press.example/1',
  fetchedAt: '2026-03-02T06:00:00.000Z',
  contentType: 'text/html',
  status: 200,
};
const bytesOf = (text: string) => new TextEncoder().encode(text);

/**
 * What every archive promises.
 * @param open gives an empty archive that no other test sees
 */
export function archiveContract(name: string, open: () => Promise<ArchiveHarness>): void {
  describe(`archive: ${name}`, () => {
    let harness: ArchiveHarness;
    beforeEach(async () => {
      harness = await open();
    });
    afterEach(() => harness.close());

    const contents: [string, Uint8Array][] = [
      ['a page', bytesOf('<html>Меморандум</html>')],
      ['nothing', new Uint8Array()],
      ['every byte', Uint8Array.from({ length: 256 }, (_, byte) => byte)],
      ['5 MB', new Uint8Array(5_000_000).fill(65)],
    ];
    it.each(contents)('gives back %s as it was, with what is known of it', async (_, bytes) => {
      const digest = await harness.archive.put(bytes, SEEN);
      expect(digest).toBe(sha256(bytes));
      const kept = await harness.archive.get(digest);
      expect(Buffer.from(kept!.bytes).equals(Buffer.from(bytes))).toBe(true);
      expect(kept!.record).toEqual(SEEN);
    });

    it('changes nothing when the same bytes come again', async () => {
      const digest = await harness.archive.put(bytesOf('page'), SEEN);
      await harness.archive.put(bytesOf('page'), { ...SEEN, url: 'https://other.example' });
      expect((await harness.archive.get(digest))?.record.url).toBe(SEEN.url);
    });

    it('takes the same bytes many times at once', async () => {
      const digests = await Promise.all(Array.from({ length: 10 }, () => harness.archive.put(bytesOf('page'), SEEN)));
      expect(new Set(digests).size).toBe(1);
      expect((await harness.archive.get(digests[0]!))?.record).toEqual(SEEN);
    });

    it('has nothing under a digest that it never gave', async () => {
      expect(await harness.archive.get(sha256('never'))).toBeUndefined();
      expect(await harness.archive.get('../../etc/passwd' as Sha256)).toBeUndefined();
      expect(await harness.archive.remove('../../etc/passwd' as Sha256)).toBe(false);
    });

    it('removes, and takes again', async () => {
      const digest = await harness.archive.put(bytesOf('page'), SEEN);
      expect(await harness.archive.remove(digest)).toBe(true);
      expect(await harness.archive.remove(digest)).toBe(false);
      expect(await harness.archive.get(digest)).toBeUndefined();
      await harness.archive.put(bytesOf('page'), SEEN);
      expect(await harness.archive.get(digest)).toBeDefined();
    });

    it('tells of everything that it keeps', async () => {
      const digest = await harness.archive.put(bytesOf('page'), SEEN);
      const other = await harness.archive.put(new Uint8Array(100_000).fill(66), { ...SEEN, status: 404 });
      const gone = await harness.archive.put(bytesOf('gone'), SEEN);
      await harness.archive.remove(gone);
      const found = new Map<string, object>();
      for await (const { digest: id, record, size } of harness.archive.all()) {
        expect(size).toBeGreaterThan(0);
        found.set(id, record);
      }
      expect(found).toEqual(
        new Map([
          [digest, SEEN],
          [other, { ...SEEN, status: 404 }],
        ]),
      );
    });

    it('refuses to give bytes that no longer fit their digest', async () => {
      const digest = await harness.archive.put(bytesOf('page'), SEEN);
      await harness.spoil(digest);
      const given = harness.archive.get(digest);
      await expect(given).rejects.toThrow(ArchiveDamaged);
      await expect(given).rejects.toThrow(digest);
    });
  });
}
