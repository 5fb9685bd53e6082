import { readConfig } from '@kelisim/config';
import { type RunningConsole, startConsole } from '@kelisim/console';
import type { Subscription } from '@kelisim/domain/documents/alerting';
import { silent } from '@kelisim/flow';
import { sampleDossier, sampleStory } from '@kelisim/port-contracts/search/samples';
import { signedLink } from '@kelisim/subscriptions';
import { Chain } from '../chain/embedded-chain';

jest.setTimeout(60_000);

const SCRIPT = '</summary><script>alert(1)</script>';
let chain: Chain;
let console: RunningConsole;
beforeAll(async () => {
  chain = await Chain.open();
  const config = readConfig({ KELISIM_CONSOLE_PORT: '0' });
  console = await startConsole({
    config,
    ports: chain.ports,
    log: silent,
    holder: 'test',
    sources: [],
    sourceName: (id) => id,
  });
  const { search } = chain.ports;
  await search.put('dossiers', [
    sampleDossier('d1', { title: `Омск — Павлодар ${SCRIPT}`, evidence: SCRIPT }),
    sampleDossier('d2', { regions: ['RU-TOM'] }),
  ]);
  await search.put('stories', [sampleStory('s1')]);
  await search.put('events', [
    {
      ...sampleStory('e1'),
      kind: 'forum',
      name: 'Форум\r\nBEGIN:VEVENT\nATTENDEE:x; «Сибирь»',
      on: '2999-05',
      from: '2999-05-01',
      to: '2999-05-31',
      upcoming: true,
      evidence: 'Форум пройдёт в мае.',
    } as never,
  ]);
  await search.settle();
});
afterAll(async () => {
  await console?.close();
  await chain?.close();
});

async function call(method: string, path: string, body?: object) {
  const answer = await fetch(`${console.url}${path}`, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, text, json: () => JSON.parse(text) };
}
const wish = {
  address: 'reader@example.org',
  language: 'ru',
  name: 'Омск',
  regions: ['RU-OMS'],
  wants: ['agreement', 'event'],
};
const stored = async (id: string): Promise<Subscription> => (await chain.ports.documents.get('subscription', id))!.body;
/** A link as a mail has it, led to the console of this test. */
const link = async (id: string, purpose: Parameters<typeof signedLink>[2]) =>
  signedLink('', await stored(id), purpose, chain.ports.clock.now());

describe('the API of subscriptions', () => {
  it('enters, shows, changes, tries out and takes away, and never shows the secret', async () => {
    const made = await call('POST', '/api/subscriptions', wish);
    expect([made.status, made.json().stage]).toEqual([201, 'new']);
    const { id } = made.json();
    const { secret } = await stored(id);
    const edited = await call('PATCH', `/api/subscriptions/${id}`, { sectors: ['trade'] });
    expect(edited.json()).toMatchObject({ id, sectors: ['trade'], regions: ['RU-OMS'] });
    const tried = await call('GET', `/api/subscriptions/${id}/test`);
    expect(tried.json().found).toMatchObject([
      { collection: 'dossiers', total: 1 },
      { collection: 'events', total: 1 },
    ]);
    const listed = await call('GET', '/api/subscriptions');
    const deliveries = await call('GET', `/api/subscriptions/${id}/deliveries`);
    expect(deliveries.json()).toEqual({ records: [] });
    for (const each of [made, edited, tried, listed, deliveries]) expect(each.text).not.toContain(secret);
    expect((await call('DELETE', `/api/subscriptions/${id}`)).status).toBe(204);
    expect((await call('GET', `/api/subscriptions/${id}`)).status).toBe(404);
  });

  it('is described', async () => {
    const { json } = await call('GET', '/api/openapi.json');
    expect(Object.keys(json().paths)).toEqual(
      expect.arrayContaining(['/api/subscriptions', '/api/subscriptions/{id}/test']),
    );
    expect(json().components.schemas.subscription.properties).toMatchObject({ wants: {}, schedule: {}, regions: {} });
  });

  it('tells what is wrong', async () => {
    const { status, json } = await call('POST', '/api/subscriptions', { address: 'nobody', language: 'ru' });
    expect([status, json()]).toEqual([
      400,
      { error: 'badRequest', faults: ['address: «nobody» is not an e-mail address'] },
    ]);
  });

  it('takes nothing from another site', async () => {
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' };
    const answer = await fetch(`${console.url}/api/subscriptions`, {
      method: 'POST',
      headers,
      body: JSON.stringify(wish),
    });
    expect(answer.status).toBe(403);
  });
});

describe('the links of a mail', () => {
  let id: string;
  beforeEach(async () => {
    id = (await call('POST', '/api/subscriptions', wish)).json().id;
  });
  afterEach(() => call('DELETE', `/api/subscriptions/${id}`));

  it('confirm at the click, not when a program follows them', async () => {
    const confirm = await link(id, 'confirm');
    expect((await call('GET', confirm)).text).toContain('<form action="/subscriptions/');
    expect((await stored(id)).stage).toBe('new');
    expect((await call('POST', confirm)).status).toBe(200);
    expect(await stored(id)).toMatchObject({ stage: 'standing', confirmedAt: expect.any(String) });
  });

  it('end with one click, as a mail program sends it, and stay ended', async () => {
    await call('POST', await link(id, 'confirm'));
    const answer = await fetch(console.url + (await link(id, 'unsubscribe')), {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(answer.status).toBe(200);
    expect((await stored(id)).stage).toBe('ended');
    await call('POST', await link(id, 'confirm'));
    expect((await stored(id)).stage).toBe('ended');
  });

  it('that are changed lead nowhere', async () => {
    const confirm = await link(id, 'confirm');
    for (const forged of [
      confirm.replace('/confirm', '/unsubscribe'),
      `${confirm}x`,
      confirm.replace(/until=\d/, 'until=9'),
    ]) {
      expect((await call('GET', forged)).status).toBe(404);
      expect((await call('POST', forged)).status).toBe(404);
    }
    expect((await stored(id)).stage).toBe('new');
  });

  it('give a feed in which hostile text is text', async () => {
    const { status, text } = await call('GET', await link(id, 'feed.atom'));
    expect(status).toBe(200);
    expect(text).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\s*<feed xmlns="http:\/\/www.w3.org\/2005\/Atom">/);
    expect(text).toContain('urn:kelisim:d1-signed');
    expect(text).not.toContain('<script>');
    expect(text).not.toContain('urn:kelisim:d2');
  });

  it('give a calendar in which hostile text is text', async () => {
    const { text } = await call('GET', await link(id, 'calendar.ics'));
    expect(text.match(/BEGIN:VEVENT\r\n/g)).toHaveLength(1);
    expect(text.replace(/\r\n /g, '')).toContain('\\nATTENDEE:x\\; «Сибирь»');
    expect(text).not.toMatch(/^ATTENDEE/m);
    expect(text).toContain('DTSTART;VALUE=DATE:29990501');
  });
});
