import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from '@elastic/elasticsearch';
import { openPorts, type Ports, processHolder, type ServiceContext } from '@kelisim/composition';
import { readConfig } from '@kelisim/config';
import { importText } from '@kelisim/crawler';
import { type Analysis, analysis } from '@kelisim/domain/analysis';
import { pageId, type SourceId } from '@kelisim/domain/ids';
import { change, silent } from '@kelisim/flow';
import { startIndexer } from '@kelisim/indexer';
import { systemClock } from '@kelisim/ports/system-clock';
import { type Source, source } from '@kelisim/sources';
import { elasticsearch, redis } from '@kelisim/test-servers';
import { untilSettled } from '../../services/kelisim/src/settled';

const CORPUS = path.join(__dirname, '..', 'corpus', 'dev');
const FACTS = ['agreements', 'figures', 'people', 'organizations', 'events', 'projects', 'goods', 'quotes'] as const;

/** The analysis that a person made of a text: what is charted then does not hang on how well the reader reads. */
function goldOf(name: string): Analysis {
  const text = readFileSync(path.join(CORPUS, `${name}.txt`), 'utf8');
  const gold = JSON.parse(readFileSync(path.join(CORPUS, `${name}.json`), 'utf8'));
  const facts = FACTS.map((fact) => [fact, (gold[fact] ?? []).map((each: Gold) => withSpan(each, text))]);
  const lists = { regions: gold.regions ?? [], sectors: gold.sectors ?? [] };
  return analysis.parse({ ...gold, ...lists, ...Object.fromEntries(facts), text, score: gold.relevant ? 1 : 0 });
}

interface Gold {
  readonly evidence?: string;
  readonly signedOn?: string;
}

/** Gold tells evidence by its words, an analysis also where they stand; of several days of signing the first counts. */
function withSpan({ evidence, signedOn, ...rest }: Gold, text: string): object {
  const fact = { ...rest, ...(signedOn && { signedOn: signedOn.split('/')[0] }) };
  if (evidence === undefined) return fact;
  const start = Math.max(text.indexOf(evidence), 0);
  return { ...fact, evidence: { start, end: start + evidence.length, text: evidence } };
}

const watched = (id: string, name: string, side: 'ru' | 'kz', region: string): Source =>
  source.parse({
    ...{ id, name, side, region, owner: 'government', language: ['ru'], home: `https://${id}.test/` },
    startPages: [{ kind: 'feed', url: `https://${id}.test/feed` }],
    timeZone: 'Asia/Omsk',
    confidence: 'high',
    evidence: ['test'],
  });
const SOURCES = [
  watched('omsk-press', 'Пресс-служба Омской области', 'ru', 'RU-OMS'),
  watched('pavlodar-press', 'Пресс-служба Павлодарской области', 'kz', 'KZ-55'),
  watched('silent-press', 'Молчащая газета', 'kz', 'KZ-55'),
];

/** A paper of the other side that tells a turnover of its own, and nothing else. */
function elsewhere(gold: Analysis): Analysis {
  const turnover = gold.figures.filter(({ kind, measure }) => kind === 'amount' && measure === 'turnover');
  const text = `В Костанае пишут иначе. ${gold.text}`;
  const moved = turnover.map(({ evidence, ...figure }) => ({
    ...figure,
    value: figure.value * 2,
    evidence: { ...evidence, start: 0, end: evidence.text.length },
  }));
  return {
    ...gold,
    text,
    title: 'Товарооборот по данным Костаная',
    figures: moved,
    agreements: [],
    events: [],
    projects: [],
  };
}

/** The corpus as an analyst finds it in Elasticsearch, and the way to ask for it. */
export class GoldWorld {
  private constructor(
    readonly client: Client,
    /** First part of the names of its indices. */
    readonly prefix: string,
    private readonly ports: Ports,
    private readonly folder: string,
  ) {}

  static async open(): Promise<GoldWorld> {
    const folder = mkdtempSync(path.join(tmpdir(), 'kelisim-gold-'));
    const [url, prefix] = [await elasticsearch.url(), `gold-${process.pid}`];
    const servers = { REDIS_URL: await redis.url(), ELASTICSEARCH_URL: url, KELISIM_INDEX_PREFIX: prefix };
    const address = 'https://console.test';
    const config = readConfig({ KELISIM_DATA_DIR: folder, KELISIM_CONSOLE_URL: address, ...servers });
    const ports = await openPorts(config, systemClock, silent);
    const names = new Map(SOURCES.map(({ id, name }) => [id, name]));
    const context: ServiceContext = {
      ...{ config, ports, log: silent, holder: processHolder(), sources: SOURCES },
      sourceName: (id) => names.get(id) ?? id,
    };
    const world = new GoldWorld(new Client({ node: url }), prefix, ports, folder);
    const indexer = await startIndexer(context);
    await world.bring();
    await indexer.close();
    // An indexer counts by source when it starts; this one finds everything there.
    await (await startIndexer(context)).close();
    await ports.search.settle();
    return world;
  }

  /** Brings every text with its gold, as if the classifier had read it so. */
  private async bring(): Promise<void> {
    const files = readdirSync(CORPUS).filter((file) => file.endsWith('.json'));
    for (const file of files.sort()) {
      const name = path.basename(file, '.json');
      await this.bringOne(name, goldOf(name), SOURCES[0]!);
    }
    await this.bringOne('other-turnover', elsewhere(goldOf('d001')), SOURCES[1]!);
    await untilSettled(this.ports, ['index']);
  }

  private async bringOne(name: string, gold: Analysis, { id: sourceId }: Source): Promise<void> {
    const { ports } = this;
    const url = `https://${sourceId}.test/${name}`;
    await importText({ ...ports, graceMs: 600_000 }, { name, url, text: gold.text });
    const article = (await ports.documents.get('page', pageId(url)))?.body.articleId;
    if (!article) throw new Error(`${name} was not brought in`);
    await change(ports.documents, 'article', article, (body) =>
      body
        ? { ...body, stage: 'read', sourceId: sourceId as SourceId, language: gold.language, analysis: gold }
        : undefined,
    );
    await ports.queue.send('index', article);
  }

  async close(): Promise<void> {
    await this.ports.close();
    await this.client.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
