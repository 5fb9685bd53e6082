import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { startClassifier } from '@kelisim/classifier';
import { readConfig } from '@kelisim/config';
import { startIndexer } from '@kelisim/indexer';
import { orderReprocess } from '../../services/kelisim/src/reprocess/order';
import { untilSettled } from '../../services/kelisim/src/settled';
import { openWorkplace } from '../../services/kelisim/src/workplace';
import { keepingTerminal } from './demo-store';

const SCHEMA = path.join(__dirname, '..', '..', 'libs', 'store-sqlite', 'src', 'schema');
const FIRST = path.join(SCHEMA, 'fixtures', 'first-schema.sqlite.gz');

it('a store that an early program has written is worked on as it is, and read again', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kelisim-older-'));
  writeFileSync(path.join(folder, 'kelisim.sqlite'), gunzipSync(readFileSync(FIRST)));
  const config = readConfig({ KELISIM_DATA_DIR: folder, KELISIM_READERS: '0' });
  const workplace = await openWorkplace(keepingTerminal().terminal, { config, sources: [], quiet: true });
  const services = [await startClassifier(workplace), await startIndexer(workplace)];
  try {
    const { ports } = workplace;
    // Its dossiers were never announced: that comes first.
    for await (const stored of ports.documents.scan('dossier', 'changed'))
      await ports.documents.replaceIf(stored, { ...stored.body, stage: 'announced' });
    const counts = await orderReprocess({ ...ports, graceMs: 60_000 }, () => true);
    await untilSettled(ports, ['classify', 'index']);
    expect(counts).toEqual({ ordered: 2, untold: 0, underWay: 0 });
    expect(await ports.documents.count('article')).toEqual({ indexed: 2 });
    const { total } = await ports.search.find({ collection: 'agreements', sort: 'newest', limit: 1 });
    expect(total).toBeGreaterThan(5);
  } finally {
    for (const service of services) await service.close();
    await workplace.close();
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
