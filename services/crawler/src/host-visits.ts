import { instant } from '@kelisim/domain/time';
import type { Stored } from '@kelisim/ports/documents';
import type { Source } from '@kelisim/sources';
import { SLOWER } from './backfill';
import { postpone } from './due-pages';
import type { HostGate } from './host-gate';
import { PageVisit, type VisitOutcome } from './page-visit';
import type { CrawlerParts } from './parts';
import { SideBySide } from './side-by-side';

/** How a line ended: what was visited, and how long the host is to be left alone. */
export interface LineEnd {
  readonly visited: number;
  readonly restMs: number;
}

/** Answers of one host that may wait to be saved while it is asked on. */
const MOST_TAKEN_IN = 8;

/** Visits the pages of hosts, one line after another at each. */
export class HostVisits {
  private readonly pageVisit: PageVisit;
  /** When the backfill may ask a host again. */
  private readonly backfillAt = new Map<string, number>();

  constructor(
    private readonly parts: CrawlerParts,
    private readonly gate: HostGate,
    private readonly sources: ReadonlyMap<string, Source>,
  ) {
    this.pageVisit = new PageVisit(parts, gate);
  }

  /** Visits pages of one host in their order, until it is to be left alone or the signal aborts. */
  async visit(host: string, line: readonly Stored<'page'>[], stop: AbortSignal): Promise<LineEnd> {
    const ids = line.map(({ id }) => id);
    const pages = await this.inTurn(host, await this.parts.documents.getMany('page', ids));
    const taking = new SideBySide(MOST_TAKEN_IN);
    let [visited, restMs] = [0, 0];
    for (const page of pages) {
      const source = this.sources.get(page.body.sourceId);
      if (stop.aborted || taking.hasFailed) break;
      if (!source || !page.body.dueAt || page.body.dueAt > this.parts.clock.instant()) continue;
      const got = await this.pageVisit.ask(page, source);
      if (got.kind === 'later') {
        restMs = await this.left(page, got.waitMs, got.trouble);
        break;
      }
      await taking.add(async () => this.report(page, await this.pageVisit.takeIn(page, source, got)));
      visited += 1;
    }
    await taking.ended();
    return { visited, restMs };
  }

  /** What may be visited now: of the backfill one page in three slots, also after a pause in which many became due. */
  private async inTurn(host: string, pages: readonly Stored<'page'>[]): Promise<readonly Stored<'page'>[]> {
    const [first, ...others] = pages.filter(({ body }) => body.origin === 'backfill' && body.stage === 'discovered');
    const source = first && this.sources.get(first.body.sourceId);
    if (!first || !source) return pages;
    const stepMs = SLOWER * (await this.gate.gapMs(source, first.body.address));
    if (!stepMs) return pages;
    const now = this.parts.clock.now();
    const at = Math.max(now, this.backfillAt.get(host) ?? 0);
    const put = at > now ? [first, ...others] : others;
    this.backfillAt.set(host, at > now ? at : now + stepMs);
    const from = at > now ? at : now + stepMs;
    await postpone(
      this.parts.documents,
      put.map((page, i) => ({ page, dueAt: from + i * stepMs })),
    );
    return pages.filter((page) => !put.includes(page));
  }

  /** A page whose host cannot be asked stays due; why it waits is kept where it is more than the pace. */
  private async left(
    page: Stored<'page'>,
    waitMs: number,
    trouble: { reason: NonNullable<Stored<'page'>['body']['trouble']>['reason']; cause: string } | undefined,
  ): Promise<number> {
    const { documents, clock } = this.parts;
    if (trouble && page.body.trouble?.reason !== trouble.reason) {
      const at = clock.instant();
      const dueAt = instant(clock.now() + waitMs);
      await documents.replaceIf(page, {
        ...page.body,
        dueAt,
        trouble: { reason: trouble.reason, message: trouble.cause, at },
      });
    }
    return waitMs;
  }

  private report(page: Stored<'page'>, outcome: VisitOutcome): void {
    const event = { stage: 'fetch', sourceId: page.body.sourceId, pageId: page.id, url: page.body.address };
    if (typeof outcome === 'string') this.parts.log.info({ ...event, outcome });
    else this.parts.log.warn({ ...event, outcome: 'refused', reason: outcome.refused, why: outcome.cause });
  }
}
