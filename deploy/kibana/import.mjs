/**
 * Brings our saved objects into Kibana: waits until it is available, imports one edition, and fails loudly unless all
 * of it was taken. May be run again at any time: it replaces our objects by their ids and touches no others.
 *
 * KIBANA_URL, KIBANA_USER, KIBANA_PASSWORD  where, and who may write saved objects (and rules)
 * KIBANA_EDITION                            ru (default) or en
 * KIBANA_RULE                               true: a rule that writes each new agreement to Kibana's log
 * KIBANA_PATIENCE_SECONDS                   how long to wait for Kibana (default 300)
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const folder = path.dirname(fileURLToPath(import.meta.url));
const { KIBANA_URL = 'http://localhost:5601', KIBANA_USER, KIBANA_PASSWORD, KIBANA_EDITION = 'ru' } = process.env;
const patienceMs = Number(process.env.KIBANA_PATIENCE_SECONDS ?? 300) * 1000;
const LOOK_AGAIN_MS = Math.min(2000, patienceMs / 10);
const credentials = Buffer.from(`${KIBANA_USER}:${KIBANA_PASSWORD}`).toString('base64');
const headers = { 'kbn-xsrf': 'kelisim', ...(KIBANA_USER && { authorization: `Basic ${credentials}` }) };

const ask = (method, route, body, more = {}) =>
  fetch(new URL(route, KIBANA_URL), { method, body, headers: { ...headers, ...more } });

/** What Kibana says of itself: its level, or why it cannot be asked. */
async function level() {
  try {
    const response = await ask('GET', '/api/status');
    if (response.status === 401 || response.status === 403) throw new Error(`Kibana refuses ${KIBANA_USER}`);
    return (await response.json()).status?.overall?.level ?? `HTTP ${response.status}`;
  } catch (error) {
    if (error.message.startsWith('Kibana refuses')) throw error;
    return error.cause?.code ?? error.message;
  }
}

async function untilAvailable() {
  const until = Date.now() + patienceMs;
  for (let told; ; ) {
    const now = await level();
    if (now === 'available') return;
    if (Date.now() > until) throw new Error(`Kibana at ${KIBANA_URL} is not available: ${now}`);
    if (now !== told) console.error(`waiting for Kibana at ${KIBANA_URL}: ${now}`);
    told = now;
    await wait(LOOK_AGAIN_MS);
  }
}

/** @returns the number of objects */
async function importObjects() {
  const name = `kelisim.${KIBANA_EDITION}.ndjson`;
  const form = new FormData();
  form.append('file', new Blob([readFileSync(path.join(folder, name))]), name);
  const response = await ask('POST', '/api/saved_objects/_import?overwrite=true', form);
  const answer = await response.json().catch(() => ({}));
  if (response.ok && answer.success === true) return answer.successCount;
  const errors = (answer.errors ?? []).map(({ type, id, error }) => `\n  ${type} ${id}: ${error?.type ?? 'refused'}`);
  throw new Error(`nothing was imported (HTTP ${response.status}) ${answer.message ?? ''}${errors.join('')}`);
}

/** Looks every five minutes for dossiers that are new; writing to the log needs no paid licence. */
async function makeRule() {
  const json = { 'content-type': 'application/json' };
  const { connector, rule } = JSON.parse(readFileSync(path.join(folder, 'rule.json'), 'utf8'));
  await put('/api/actions/connector/kelisim-log', connector);
  await put('/api/alerting/rule/kelisim-new-agreement', rule);

  async function put(route, body) {
    const response = await ask('POST', route, JSON.stringify(body), json);
    // 409: it is there already, perhaps changed by somebody; theirs stays.
    if (!response.ok && response.status !== 409) throw new Error(`${route}: ${await response.text()}`);
  }
}

try {
  await untilAvailable();
  const count = await importObjects();
  if (process.env.KIBANA_RULE === 'true') await makeRule();
  console.log(`${count} objects imported into ${KIBANA_URL}`);
} catch (error) {
  console.error(`import into Kibana: ${error.message}`);
  process.exitCode = 1;
}
