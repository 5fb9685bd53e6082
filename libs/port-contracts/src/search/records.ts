import { type OpenSearch, searchRule } from './harness';
import { sampleAgreement, sampleStory } from './samples';

/** What is promised of putting records in and taking them out. */
export function recordRules(open: OpenSearch): void {
  const rule = (name: string, body: Parameters<typeof searchRule>[2]) => searchRule(open, name, body);
  const idsOf = (hits: readonly { id: string }[]) => hits.map((hit) => hit.id);

  rule('gives a record back as it was put', async (search) => {
    const story = sampleStory('s1', { title: 'Меморандум «Қазақстан — Омск» 🤝', publishedOn: undefined });
    expect(await search.put('stories', [story])).toEqual([]);
    await search.settle();
    expect(await search.get('stories', 's1')).toEqual(JSON.parse(JSON.stringify(story)));
    expect(await search.get('stories', 's2')).toBeUndefined();
    const { total, hits } = await search.find({ collection: 'stories', sort: 'newest', limit: 10 });
    expect([total, idsOf(hits)]).toEqual([1, ['s1']]);
  });

  rule('replaces a record of the same id, with all that it was found by', async (search) => {
    await search.put('stories', [sampleStory('s1', { lemmas: 'старый', regions: ['RU-TOM'] })]);
    await search.put('stories', [sampleStory('s1', { lemmas: 'новый', regions: ['RU-OMS'] })]);
    await search.settle();
    const count = async (lemma: string, region: string) =>
      (
        await search.find({
          collection: 'stories',
          query: { word: [lemma] },
          filters: { regions: [region] },
          sort: 'relevance',
          limit: 1,
        })
      ).total;
    expect([await count('новый', 'RU-OMS'), await count('старый', 'RU-TOM'), await count('новый', 'RU-TOM')]).toEqual([
      1, 0, 0,
    ]);
  });

  rule('keeps collections apart', async (search) => {
    await search.put('stories', [sampleStory('same')]);
    await search.put('agreements', [sampleAgreement('same')]);
    await search.settle();
    const query = { word: ['меморандум'] };
    expect((await search.find({ collection: 'stories', query, sort: 'relevance', limit: 9 })).total).toBe(0);
    expect((await search.find({ collection: 'agreements', query, sort: 'relevance', limit: 9 })).total).toBe(1);
    expect((await search.get('agreements', 'same'))?.instrument).toBe('memorandum');
  });

  rule('refuses a bad record alone, with its id and the cause', async (search) => {
    const { title: _, ...untitled } = sampleStory('bad');
    const bad = untitled as ReturnType<typeof sampleStory>; // as a fault of the program would have it
    const refused = await search.put('stories', [sampleStory('s1'), bad, sampleStory('s2')]);
    expect(refused).toEqual([{ id: 'bad', cause: expect.stringContaining('title') }]);
    await search.settle();
    const { hits } = await search.find({ collection: 'stories', sort: 'newest', limit: 10 });
    expect(idsOf(hits)).toEqual(['s1', 's2']);
  });

  rule('removes records, whether they are there or not', async (search) => {
    await search.put('stories', [sampleStory('s1'), sampleStory('s2')]);
    await search.settle();
    await search.remove('stories', ['s1', 's-missing']);
    await search.settle();
    expect(await search.get('stories', 's1')).toBeUndefined();
    const { total } = await search.find({
      collection: 'stories',
      query: { word: ['омский'] },
      sort: 'newest',
      limit: 1,
    });
    expect(total).toBe(1);
  });

  rule('exports every record that matches, once, in order of id', async (search) => {
    const records = Array.from({ length: 1_234 }, (_, index) =>
      sampleStory(`s${(index * 7919) % 1_234}`, { lemmas: index % 2 ? 'нечётный' : 'чётный' }),
    );
    await search.put('stories', records);
    await search.settle();
    const exported = async (query?: { word: string[] }) => {
      const ids: string[] = [];
      for await (const record of search.all({ collection: 'stories', query })) ids.push(record.id);
      return ids;
    };
    expect(await exported()).toEqual(records.map((record) => record.id).sort());
    expect(await exported({ word: ['чётный'] })).toHaveLength(617);
  });
}
