import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Corrections } from '@kelisim/corrections';
import { describeWith, elasticsearch, redis, START_TIMEOUT_MS } from '@kelisim/test-servers';
import { KEPT } from '../../services/kelisim/src/backup/lines';
import { restore } from '../../services/kelisim/src/backup/restore';
import { writeBackup } from '../../services/kelisim/src/backup/write';
import { untilSettled } from '../../services/kelisim/src/settled';
import { proofs, restoreParts } from '../archive/backup-parts';
import { type DemoStore, demoStore } from '../archive/demo-store';
import { documentsOf, type EmptyStore, emptyStore, mailsOfServices, recordsOf, toldOf } from '../archive/restored';

const needed = { missing: elasticsearch.missing ?? redis.missing };

describeWith(needed, 'a backup of the embedded demo in Redis and Elasticsearch, and back', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kelisim-backup-'));
  let demo: DemoStore;
  let servers: EmptyStore;

  beforeAll(async () => {
    demo = await demoStore();
    const { ports, config } = demo.workplace;
    for await (const { id } of ports.documents.scan('dossier')) {
      await new Corrections({ ...ports, graceMs: config.flow.sweepMs }).change(id, 'place', 'Омск');
      break;
    }
    await untilSettled(ports);
    servers = await emptyStore(demo.workplace, {
      REDIS_URL: await redis.url(),
      ELASTICSEARCH_URL: await elasticsearch.url(),
      KELISIM_INDEX_PREFIX: `backup-${process.pid}`,
    });
    await writeBackup(ports, path.join(folder, 'embedded.gz'));
    await restore(restoreParts(servers.workplace), path.join(folder, 'embedded.gz'));
  }, START_TIMEOUT_MS + 120_000);
  afterAll(async () => {
    await servers?.close();
    await demo?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('has the same documents and records', async () => {
    expect(await documentsOf(servers.workplace, KEPT)).toEqual(await documentsOf(demo.workplace, KEPT));
    expect(await recordsOf(servers.workplace)).toEqual(await recordsOf(demo.workplace));
  }, 60_000);

  it('mails nobody again, and has the same dossiers, subscriptions, deliveries and corrections afterwards', async () => {
    expect(await mailsOfServices(servers.workplace)).toEqual([]);
    const before = await toldOf(demo.workplace);
    const kinds = ['dossier', 'subscription', 'delivery', 'correction', 'overlay'];
    expect(Object.keys(before).map((name) => name.split(' ')[0])).toEqual(expect.arrayContaining(kinds));
    expect(await toldOf(servers.workplace)).toEqual(before);
  }, 120_000);

  it('proves every fact out of the archive that came along', async () => {
    const found = await proofs(servers.workplace);
    expect(found.length).toBeGreaterThan(100);
    expect(found.filter(({ verdict }) => verdict !== 'proven')).toEqual([]);
  }, 60_000);

  it('goes back into SQLite as it came', async () => {
    const back = await emptyStore(demo.workplace);
    try {
      await writeBackup(servers.workplace.ports, path.join(folder, 'distributed.gz'));
      await restore(restoreParts(back.workplace), path.join(folder, 'distributed.gz'));
      expect(await toldOf(back.workplace)).toEqual(await toldOf(demo.workplace));
      expect(await recordsOf(back.workplace)).toEqual(await recordsOf(demo.workplace));
      expect(await mailsOfServices(back.workplace)).toEqual([]);
    } finally {
      await back.close();
    }
  }, 120_000);
});
