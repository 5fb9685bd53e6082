import { type LocalServer, serve } from './testing-server';
import { webhookSender } from './webhook-sender';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

function sender(options: Partial<Parameters<typeof webhookSender>[0]> = {}) {
  const made = webhookSender({ userAgent: 'Kelisim/0.1', deadlineMs: 300, ...options });
  open.push(made);
  return made;
}
const call = (url: string) => ({ url, headers: { 'Kelisim-Signature': 'v1=00' }, body: '{"id":"m1"}' });

async function hook(answer: Parameters<typeof serve>[0]): Promise<LocalServer> {
  const server = await serve(answer);
  open.push(server);
  return server;
}

describe('a webhook that answers', () => {
  const rules: [status: number, headers: Record<string, string>, outcome: object][] = [
    [200, {}, { kind: 'accepted' }],
    [204, {}, { kind: 'accepted' }],
    [400, {}, { kind: 'refused', reason: 'webhook-refused' }],
    [410, {}, { kind: 'refused', reason: 'webhook-refused' }],
    [408, {}, { kind: 'later' }],
    [429, { 'retry-after': '120' }, { kind: 'later', afterMs: 120_000 }],
    [500, {}, { kind: 'later' }],
    [503, { 'retry-after': 'soon' }, { kind: 'later' }],
    // A redirect would carry the news to an address that nobody entered.
    [302, { location: 'https://elsewhere.example/' }, { kind: 'refused', reason: 'webhook-refused' }],
  ];
  it.each(rules)('%d %j', async (status, headers, outcome) => {
    const server = await hook((_request, response) => response.writeHead(status, headers).end('x'));
    expect(await sender({ allow: [`127.0.0.1:${server.port}`] }).post(call(server.origin))).toMatchObject(outcome);
  });

  it('gets the body and its signature', async () => {
    const seen: unknown[] = [];
    const server = await hook((request, response) => {
      const chunks: Buffer[] = [];
      request
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => {
          seen.push(
            request.method,
            request.headers['kelisim-signature'],
            request.headers['content-type'],
            Buffer.concat(chunks).toString(),
          );
          response.end();
        });
    });
    await sender({ allow: [`127.0.0.1:${server.port}`] }).post(call(server.origin));
    expect(seen).toEqual(['POST', 'v1=00', 'application/json; charset=utf-8', '{"id":"m1"}']);
  });

  it('never, is tried later', async () => {
    const server = await hook(() => undefined);
    expect(await sender({ allow: [`127.0.0.1:${server.port}`] }).post(call(server.origin))).toMatchObject({
      kind: 'later',
    });
  });
});

describe('an address that the crawler may not ask', () => {
  const inside: [string, string][] = [
    ['this machine', 'http://127.0.0.1/'],
    ['another port of it', 'http://127.0.0.1:9200/'],
    ['a private network', 'http://10.0.0.7/'],
    ['a cloud’s metadata', 'http://169.254.169.254/latest/'],
    ['IPv6 of this machine', 'http://[::1]/'],
    ['IPv4 within IPv6', 'http://[::ffff:10.0.0.7]/'],
    ['a number', 'http://2130706433/'],
    ['another scheme', 'file:///etc/passwd'],
    ['no address at all', 'hook'],
  ];
  it.each(inside)('is not called either: %s', async (_, url) => {
    expect(await sender().post(call(url))).toMatchObject({ kind: 'refused', reason: 'address-forbidden' });
  });

  it('is not called by a name that leads inside, though it led outside when it was entered', async () => {
    const answers = ['93.184.216.34', '10.0.0.7'];
    const resolve: NonNullable<Parameters<typeof webhookSender>[0]['resolve']> = (_host, _options, done) =>
      done(null, [{ address: answers[1]!, family: 4 }]);
    expect(await sender({ resolve }).post(call('http://hook.example/'))).toMatchObject({
      kind: 'refused',
      reason: 'address-forbidden',
    });
  });
});
