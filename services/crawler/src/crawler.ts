import type { SourceId } from '@kelisim/domain/ids';
import { instant } from '@kelisim/domain/time';
import { hostOf } from '@kelisim/fetching';
import { change } from '@kelisim/flow';
import type { Stored } from '@kelisim/ports/documents';
import type { Source } from '@kelisim/sources';
import { HostGate } from './host-gate';
import { PageVisit, type VisitOutcome } from './page-visit';
import type { CrawlerParts } from './parts';
import { SourceVisit } from './source-visit';

/** Pages looked up at once; of these, each host gets its share. */
const BATCH = 1000;
/** Pages of one host in one round, so that a slow host does not keep the round from ending. */
const PAGES_OF_A_HOST = 50;
/** Pause between rounds that found nothing due. */
const IDLE_MS = 1000;

/** What a round did. */
export interface Round {
  readonly sources: number;
  readonly pages: number;
}

/** Watches sources: looks at their start pages, visits their pages, hands articles on. */
export class Crawler {
  private readonly gate: HostGate;
  private readonly sourceVisit: SourceVisit;
  private readonly pageVisit: PageVisit;
  private readonly sources: ReadonlyMap<string, Source>;

  constructor(private readonly parts: CrawlerParts) {
    this.gate = new HostGate(parts);
    this.sourceVisit = new SourceVisit(parts, this.gate);
    this.pageVisit = new PageVisit(parts);
    this.sources = new Map(parts.sources.map((source) => [source.id, source]));
  }

  /** Sees to it that every source has its watch. */
  async enter(): Promise<void> {
    const { documents, clock } = this.parts;
    for (const { id } of this.parts.sources)
      await change(documents, 'watch', id, (body) =>
        body
          ? undefined
          : {
              id: id as SourceId,
              stage: 'watched',
              baselineDone: false,
              attempts: 0,
              dueAt: clock.instant(),
              lists: {},
            },
      );
  }

  /** Does everything that is due now, hosts side by side. */
  async round(): Promise<Round> {
    const { documents, clock } = this.parts;
    await documents.settle();
    const watches = await documents.due('watch', 'watched', clock.instant(), BATCH);
    const looked = await this.together(watches, (watch) => this.look(watch));
    await documents.settle();
    const now = clock.instant();
    const pages = [
      ...(await documents.due('page', 'discovered', now, BATCH)),
      ...(await documents.due('page', 'fetched', now, BATCH)),
    ];
    const visited = await this.together([...byHost(pages).values()], (line) => this.visitLine(line));
    return { sources: sum(looked), pages: sum(visited) };
  }

  /** Rounds until nothing is due. */
  async untilIdle(): Promise<Round> {
    let [sources, pages] = [0, 0];
    for (;;) {
      const round = await this.round();
      sources += round.sources;
      pages += round.pages;
      if (!round.sources && !round.pages) return { sources, pages };
    }
  }

  /** Rounds until the signal aborts. */
  async run(signal: AbortSignal): Promise<void> {
    await this.enter();
    while (!signal.aborted) {
      const busy = await this.round().then(
        ({ sources, pages }) => sources + pages > 0,
        (error: unknown) =>
          this.parts.log.error({ stage: 'fetch', err: error }, 'a round of the crawl failed; the next one follows'),
      );
      if (!busy) await this.parts.clock.wait(IDLE_MS, signal);
    }
  }

  /** Lets go of all hosts. */
  close(): Promise<void> {
    return this.gate.close();
  }

  private async look(due: Stored<'watch'>): Promise<number> {
    const source = this.sources.get(due.id);
    const watch = source && (await this.parts.documents.get('watch', due.id));
    if (!watch?.body.dueAt || watch.body.dueAt > this.parts.clock.instant()) return 0;
    await this.sourceVisit.visit(watch, source!);
    return 1;
  }

  /** Visits pages of one host, one after another. */
  private async visitLine(pages: readonly Stored<'page'>[]): Promise<number> {
    let visited = 0;
    for (const { id } of pages.slice(0, PAGES_OF_A_HOST)) {
      const went = await this.visit(id);
      if (went === 'later') break;
      if (went) visited++;
    }
    return visited;
  }

  private async visit(id: string): Promise<boolean | 'later'> {
    const { documents, clock } = this.parts;
    const page = await documents.get('page', id);
    const source = page && this.sources.get(page.body.sourceId);
    if (!page || !source || !page.body.dueAt || page.body.dueAt > clock.instant()) return false;
    const { etag, lastModified, articleId } = page.body;
    const known = articleId ? { known: { ...(etag && { etag }), ...(lastModified && { lastModified }) } } : {};
    const asked = await this.gate.ask(source, { url: page.body.address, accept: 'page', ...known });
    if (asked.kind === 'later') {
      await documents.replaceIf(page, { ...page.body, dueAt: instant(clock.now() + asked.waitMs) });
      return 'later';
    }
    this.report(page, await this.pageVisit.take(page, source, asked.result));
    return true;
  }

  private report(page: Stored<'page'>, outcome: VisitOutcome): void {
    const event = { stage: 'fetch', sourceId: page.body.sourceId, pageId: page.id, url: page.body.address };
    if (typeof outcome === 'string') this.parts.log.info({ ...event, outcome });
    else this.parts.log.warn({ ...event, outcome: 'refused', reason: outcome.refused, why: outcome.cause });
  }

  /** Does all of it, so many at once. */
  private async together<Item>(items: readonly Item[], act: (item: Item) => Promise<number>): Promise<number[]> {
    const waiting = [...items];
    const results: number[] = [];
    const worker = async () => {
      for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) results.push(await act(item));
    };
    await Promise.all(Array.from({ length: this.parts.hostsAtOnce }, worker));
    return results;
  }
}

function byHost(pages: readonly Stored<'page'>[]): Map<string, Stored<'page'>[]> {
  const hosts = new Map<string, Stored<'page'>[]>();
  for (const page of pages) {
    const host = hostOf(page.body.address);
    const line = hosts.get(host);
    if (line) line.push(page);
    else hosts.set(host, [page]);
  }
  return hosts;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
