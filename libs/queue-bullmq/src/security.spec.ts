import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describeWith, ownRedis, startRedis } from '@kelisim/test-servers';
import { Redis } from 'ioredis';
import { connect, RedisRefused } from './connection';
import { type BullQueueOptions, openBullQueue } from './queue';

const PASSWORD = 'of-a-test';
const ACL = path.join(__dirname, '..', '..', '..', 'deploy', 'redis', 'users.acl.template');

jest.setTimeout(60_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kelisim-redis-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Everything that the queue does, once. */
async function everything(options: BullQueueOptions): Promise<string[]> {
  const words: string[] = [];
  const queue = await openBullQueue({ ...options, word: (message) => words.push(message) });
  const done = new Promise<void>((resolve) => {
    let seen = 0;
    const handler = async () => {
      seen += 1;
      if (seen === 1) return { kind: 'retry', afterMs: 1, charged: false } as const;
      if (seen === 2) return { kind: 'retry', afterMs: 1, charged: true } as const;
      resolve();
      return { kind: 'done' } as const;
    };
    queue.work('classify', handler, { concurrency: 2 });
  });
  await queue.send('classify', 'a1');
  await queue.sendMany('index', ['a1', 'a2']);
  await queue.send('deliver', 'm1', { delayMs: 60_000 });
  await done;
  await queue.counts('index');
  await queue.clear();
  await queue.close();
  return words;
}

describeWith(ownRedis, 'Redis with users', () => {
  it('gives the queue what it needs, and nothing beyond its own keys', async () => {
    const acl = path.join(folder, 'users.acl');
    const hash = createHash('sha256').update(PASSWORD).digest('hex');
    writeFileSync(acl, readFileSync(ACL, 'utf8').replace('{{REDIS_PASSWORD_SHA256}}', hash));
    const server = await startRedis({ arguments: ['--aclfile', acl] });
    try {
      const url = server.url.replace('//', `//kelisim:${PASSWORD}@`);
      expect(await everything({ url })).toEqual([]);
      const client = new Redis(url);
      const forbidden = [
        client.flushall(),
        client.config('GET', '*'),
        client.keys('*'),
        client.get('other:key'),
        client.set('other:key', 'x'),
        client.acl('LIST'),
        client.call('SHUTDOWN'),
      ];
      for (const command of forbidden) await expect(command).rejects.toThrow(/NOPERM/);
      client.disconnect();
      await expect(connect({ url: server.url })).rejects.toThrow(RedisRefused);
    } finally {
      await server.stop();
    }
  });
});

const openssl = ownRedis.missing ?? (hasOpenssl() ? undefined : 'no openssl to make a certificate with');

describeWith({ missing: openssl }, 'Redis with TLS', () => {
  it('is reached with the certificate that signed its own, and refused without', async () => {
    const { ca, args } = certificates(folder);
    const server = await startRedis({ scheme: 'rediss', arguments: args });
    try {
      expect(await everything({ url: server.url, ca })).toEqual([]);
      await expect(connect({ url: server.url })).rejects.toThrow(/shows a certificate that we do not trust/);
    } finally {
      await server.stop();
    }
  });
});

function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A certificate for 127.0.0.1 that signed itself, and Redis's arguments to use it. */
function certificates(place: string): { ca: string; args: string[] } {
  const [key, certificate] = [path.join(place, 'key.pem'), path.join(place, 'certificate.pem')];
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const files = ['-keyout', key, '-out', certificate];
  const make = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  execFileSync('openssl', [...make, ...subject, ...files], { stdio: 'ignore' });
  const tls = ['--tls-cert-file', certificate, '--tls-key-file', key, '--tls-ca-cert-file', certificate];
  return { ca: readFileSync(certificate, 'utf8'), args: [...tls, '--tls-auth-clients', 'no'] };
}
