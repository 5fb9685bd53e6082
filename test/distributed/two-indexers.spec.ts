import { describeWith, elasticsearch, redis, START_TIMEOUT_MS } from '@kelisim/test-servers';
import { contents, Indexers } from '../chain/indexers';
import { AGREEMENTS, TELLINGS, toldArticles } from '../chain/told-articles';

const needed = { missing: elasticsearch.missing ?? redis.missing };

describeWith(needed, `${AGREEMENTS.length * TELLINGS} articles at once through two indexers on servers`, () => {
  let two: Indexers;
  let embedded: Indexers;

  beforeAll(async () => {
    two = await Indexers.start(2, {
      REDIS_URL: await redis.url(),
      ELASTICSEARCH_URL: await elasticsearch.url(),
      KELISIM_INDEX_PREFIX: `two-${process.pid}`,
    });
    embedded = await Indexers.start(1);
    await two.bring(toldArticles());
    await embedded.bring(toldArticles());
  }, START_TIMEOUT_MS + 420_000);
  afterAll(async () => {
    await two?.close();
    await embedded?.close();
  });

  it('give one dossier for each agreement, told by all of its articles', async () => {
    const dossiers = await two.dossiers();
    expect(dossiers.map(({ articles }) => articles.length)).toEqual(AGREEMENTS.map(() => TELLINGS));
  });

  it('give the dossiers that the embedded store has', async () => {
    expect(contents(await two.dossiers())).toEqual(contents(await embedded.dossiers()));
  });

  it('leave the dossiers that are found the same as those that are stored', async () => {
    for (const { id, articles, history } of await two.dossiers()) {
      const record = await two.ports.search.get('dossiers', id);
      expect(record?.articleIds).toEqual(articles.map(({ articleId }) => articleId));
      expect(JSON.parse(record?.history ?? '')).toEqual(history);
    }
  });
});
