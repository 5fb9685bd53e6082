/**
 * Makes the roles, the users and the indices of a new Elasticsearch, and brings old indices up to date; waits until it
 * answers. To be run once before the services, and again after every update.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const { openElasticsearch, setUpSecurity } = createRequire(import.meta.url)('@kelisim/store-elasticsearch');
const folder = path.dirname(fileURLToPath(import.meta.url));
const roles = JSON.parse(readFileSync(path.join(folder, 'elasticsearch', 'roles.json'), 'utf8'));

const word = (message) => console.error(message);
const address = {
  url: process.env.ELASTICSEARCH_URL,
  user: 'elastic',
  password: process.env.ELASTIC_PASSWORD,
  patienceMs: 300_000,
  word,
};

/** A user for each role whose password is given (`kelisim_crawler`: CRAWLER_PASSWORD), and Kibana's own. */
const users = Object.keys(roles).flatMap((role) => {
  const password = process.env[`${role.replace('kelisim_', '').toUpperCase()}_PASSWORD`];
  return password ? [{ name: role, role, password }] : [];
});
if (process.env.KIBANA_PASSWORD) users.push({ name: 'kibana_system', password: process.env.KIBANA_PASSWORD });

try {
  await setUpSecurity(address, roles, users);
  const store = await openElasticsearch({ ...address, outdated: 'accept' });
  const migrated = (await store.migrate({ word })).filter(({ from }) => from !== undefined);
  await store.close();
  console.log(`${Object.keys(roles).length} roles, ${users.length} users, ${migrated.length} indices migrated`);
} catch (error) {
  console.error(`set-up: ${error.message}`);
  process.exitCode = 1;
}
