import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Sites, startSites } from '@kelisim/demo-sites';
import {
  describeWith,
  freePort,
  ownElasticsearch,
  ownRedis,
  type RunningServer,
  START_TIMEOUT_MS,
  startElasticsearch,
  startRedis,
} from '@kelisim/test-servers';
import { Redis } from 'ioredis';
import type { StoreOutcome } from '../faults/outcome';
import { DemoWorld } from './demo-world';

/** How long Elasticsearch is away in the middle of a day. */
const OUTAGE_MS = 20_000;

const needed = { missing: ownElasticsearch.missing ?? ownRedis.missing };

describeWith(needed, 'the demo with a process for each service, on Redis and Elasticsearch', () => {
  let sites: Sites;
  let redis: RunningServer;
  let elasticsearch: RunningServer;
  let expected: StoreOutcome;
  const place = { folder: mkdtempSync(path.join(tmpdir(), 'kelisim-outage-')), port: 0 };
  const worlds: DemoWorld[] = [];

  const world = (servers: Readonly<Record<string, string>>) => {
    const made = new DemoWorld(sites, servers);
    worlds.push(made);
    return made;
  };
  const servers = (prefix: string) => ({
    REDIS_URL: redis.url,
    ELASTICSEARCH_URL: elasticsearch.url,
    KELISIM_INDEX_PREFIX: prefix,
  });

  beforeAll(async () => {
    sites = await startSites();
    place.port = await freePort();
    [redis, elasticsearch] = await Promise.all([startRedis(), startElasticsearch(place)]);
    const embedded = world({ KELISIM_MODE: 'embedded' });
    await embedded.live(1);
    await embedded.live(2);
    expected = await embedded.outcome();
  }, START_TIMEOUT_MS + 240_000);

  afterAll(async () => {
    for (const each of worlds) each.remove();
    await Promise.all([redis?.stop(), elasticsearch?.stop(), sites?.close()]);
    rmSync(place.folder, { recursive: true, force: true });
  });

  it('embedded, several processes share one file and find what is to be found', () => {
    expect(expected.unfinished).toEqual({});
    expect(expected.stories.length).toBeGreaterThan(30);
    expect(expected.deliveries.length).toBeGreaterThan(0);
  });

  it('gives the same stories, agreements, figures, dossiers and mails as embedded', async () => {
    const distributed = world(servers('same'));
    await distributed.live(1);
    await distributed.live(2);
    expect(await distributed.outcome()).toEqual(expected);
  }, 480_000);

  it('gives the same when Elasticsearch is away for 20 s and Redis is emptied in the middle of it', async () => {
    const troubled = world(servers('troubled'));
    await troubled.live(1);
    await troubled.live(2, async () => {
      await elasticsearch.stop();
      const client = new Redis(redis.url);
      await client.flushall();
      await client.quit();
      await wait(OUTAGE_MS);
      elasticsearch = await startElasticsearch(place);
    });
    expect(await troubled.outcome()).toEqual(expected);
  }, 600_000);
});
