import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startSites } from '@kelisim/demo-sites';
import { openElasticsearch } from '@kelisim/store-elasticsearch';
import {
  describeWith,
  ownElasticsearch,
  ownRedis,
  START_TIMEOUT_MS,
  startElasticsearch,
  startRedis,
} from '@kelisim/test-servers';
import { DemoWorld } from './demo-world';

const DEPLOY = path.join(__dirname, '..', '..', 'deploy');
const PASSWORD = 'one-for-all-in-a-test';
const needed = { missing: ownElasticsearch.missing ?? ownRedis.missing };

/** Redis's users as `deploy/make-env.mjs` writes them. */
function redisUsers(folder: string): string {
  const file = path.join(folder, 'users.acl');
  const template = readFileSync(path.join(DEPLOY, 'redis', 'users.acl.template'), 'utf8');
  const digest = createHash('sha256').update(PASSWORD).digest('hex');
  writeFileSync(file, template.replace('{{REDIS_PASSWORD_SHA256}}', digest));
  return file;
}

const user = (name: string) => ({ ELASTICSEARCH_USER: name, ELASTICSEARCH_PASSWORD: PASSWORD });

describeWith(needed, 'the demo on servers with security, each service with its own user', () => {
  it(
    'does all its work with the rights that the roles give',
    async () => {
      const roles = JSON.parse(readFileSync(path.join(DEPLOY, 'elasticsearch', 'roles.json'), 'utf8'));
      const users = Object.keys(roles).map((role) => ({ name: role, role, password: PASSWORD }));
      const folder = mkdtempSync(path.join(tmpdir(), 'kelisim-secured-'));
      const sites = await startSites();
      const redis = await startRedis({ arguments: ['--aclfile', redisUsers(folder)] });
      const elasticsearch = await startElasticsearch({ password: 'admin-of-a-test', roles, users });
      const servers = {
        REDIS_URL: redis.url.replace('//', `//kelisim:${PASSWORD}@`),
        ELASTICSEARCH_URL: elasticsearch.url,
        ...user('kelisim_operator'),
      };
      const world = new DemoWorld(sites, servers, (service) => user(`kelisim_${service}`));
      try {
        // What the one-shot of a deployment does: no service may make indices.
        const store = await openElasticsearch({ url: elasticsearch.url, user: 'kelisim_operator', password: PASSWORD });
        await store.close();
        await world.live(1);
        await world.live(2);
        const { unfinished, stories, deliveries } = await world.outcome();
        expect(unfinished).toEqual({});
        expect(stories.length).toBeGreaterThan(30);
        expect(deliveries.length).toBeGreaterThan(0);
      } finally {
        world.remove();
        await Promise.all([sites.close(), redis.stop(), elasticsearch.stop()]);
        rmSync(folder, { recursive: true, force: true });
      }
    },
    START_TIMEOUT_MS + 480_000,
  );
});
