import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';

const SCRIPT = path.join(__dirname, '..', '..', 'deploy', 'kibana', 'import.mjs');

/** Answers as Kibana's interface does; keeps what it was asked. */
class KibanaStand {
  readonly asked: { route: string; body: string; xsrf: unknown; who: string }[] = [];
  private constructor(private readonly server: Server) {}

  /** @param answers by route; of a list, one after the other, the last for good */
  static async open(
    answers: Readonly<Record<string, readonly [status: number, body: object][]>>,
  ): Promise<KibanaStand> {
    const turn = new Map<string, number>();
    const server = createServer(async (request, response) => {
      const route = `${request.method} ${request.url}`;
      stand.keep(route, request, await text(request));
      const list = answers[route] ?? [[404, { message: 'no such route' }]];
      const at = turn.get(route) ?? 0;
      turn.set(route, at + 1);
      const [status, body] = list[Math.min(at, list.length - 1)]!;
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
    const stand = new KibanaStand(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return stand;
  }

  private keep(route: string, { headers }: IncomingMessage, body: string): void {
    const who = Buffer.from(`${headers.authorization}`.replace('Basic ', ''), 'base64').toString();
    this.asked.push({ route, body, xsrf: headers['kbn-xsrf'], who });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

async function run(url: string, env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [SCRIPT], {
    env: { ...process.env, KIBANA_URL: url, KIBANA_USER: 'elastic', KIBANA_PASSWORD: 'of a test', ...env },
  });
  const [code, out, err] = await Promise.all([
    new Promise<number | null>((resolve) => child.once('exit', resolve)),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, out, err };
}

// Each starts a process of its own.
jest.setTimeout(30_000);

const AVAILABLE: [number, object][] = [[200, { status: { overall: { level: 'available' } } }]];
const IMPORT = 'POST /api/saved_objects/_import?overwrite=true';
const TAKEN: [number, object][] = [[200, { success: true, successCount: 50 }]];

describe('the import into Kibana', () => {
  let kibana: KibanaStand;
  afterEach(() => kibana?.close());

  it('waits until Kibana is available, and imports the edition over what is there', async () => {
    const starting: [number, object][] = [
      [503, { statusCode: 503, message: 'License is not available.' }],
      [200, { status: { overall: { level: 'degraded' } } }],
      ...AVAILABLE,
    ];
    kibana = await KibanaStand.open({ 'GET /api/status': starting, [IMPORT]: TAKEN });
    const { code, out, err } = await run(kibana.url, { KIBANA_EDITION: 'en', KIBANA_PATIENCE_SECONDS: '5' });
    expect([code, out]).toEqual([0, `50 objects imported into ${kibana.url}\n`]);
    expect(err).toContain('degraded');
    const sent = kibana.asked.at(-1)!;
    expect(sent).toMatchObject({ route: IMPORT, xsrf: 'kelisim', who: 'elastic:of a test' });
    expect(sent.body).toContain('filename="kelisim.en.ndjson"');
    expect(sent.body).toContain('Kelisim: agreements');
  });

  it('fails with the objects that were refused: success in part is none', async () => {
    const errors = [{ type: 'search', id: 'kelisim-search-events', error: { type: 'missing_references' } }];
    const refused: [number, object][] = [[200, { success: false, successCount: 49, errors }]];
    kibana = await KibanaStand.open({ 'GET /api/status': AVAILABLE, [IMPORT]: refused });
    const { code, err } = await run(kibana.url);
    expect(code).toBe(1);
    expect(err).toContain('nothing was imported');
    expect(err).toContain('search kelisim-search-events: missing_references');
  });

  it('fails when Kibana does not become available, and says what it was last', async () => {
    kibana = await KibanaStand.open({ 'GET /api/status': [[503, {}]] });
    const { code, err } = await run(kibana.url, { KIBANA_PATIENCE_SECONDS: '0.2' });
    expect([code, err.includes('is not available: HTTP 503')]).toEqual([1, true]);
  });

  it('does not wait for a password that is wrong', async () => {
    kibana = await KibanaStand.open({ 'GET /api/status': [[401, {}]] });
    const { code, err } = await run(kibana.url);
    expect([code, err.includes('refuses elastic')]).toEqual([1, true]);
  });

  it('makes the rule on new agreements when it is wanted, and leaves one that is there as it is', async () => {
    const [log, rule] = ['POST /api/actions/connector/kelisim-log', 'POST /api/alerting/rule/kelisim-new-agreement'];
    const answers = { 'GET /api/status': AVAILABLE, [IMPORT]: TAKEN };
    kibana = await KibanaStand.open({ ...answers, [log]: [[409, {}]], [rule]: [[200, {}]] });
    expect((await run(kibana.url, { KIBANA_RULE: 'true' })).code).toBe(0);
    const made = JSON.parse(kibana.asked.at(-1)!.body);
    expect(kibana.asked.at(-1)!.route).toBe(rule);
    expect(made).toMatchObject({
      rule_type_id: '.es-query',
      params: { index: ['kelisim-dossiers'], timeField: 'createdAt' },
    });
    expect(JSON.parse(made.params.esQuery).query).toBeDefined();
  });
});
