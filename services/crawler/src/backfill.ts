import type { Backfill, Watch } from '@kelisim/domain/documents/watch';
import type { SourceId } from '@kelisim/domain/ids';
import { type IsoInstant, instant } from '@kelisim/domain/time';
import { change } from '@kelisim/flow';
import type { Documents, Stored } from '@kelisim/ports/documents';
import type { Source } from '@kelisim/sources';
import { dateOf, enter } from './finding';
import type { HostGate } from './host-gate';
import { listPage } from './list-walk';
import type { CrawlerParts } from './parts';
import { addressOf } from './start-page';

/** So many times the pace of the live watch, which goes first. */
export const SLOWER = 3;
/** Digests kept of list pages: a list that repeats its last page does so at once. */
const MOST_SEEN = 200;
/** A step that failed is tried again after so long, and its list given up after so many times. */
const AGAIN_MS = 600_000;

/** The watch of a source that was never looked at. */
export const newWatch = ({ id }: Source, now: IsoInstant): Watch => ({
  id: id as SourceId,
  stage: 'watched',
  baselineDone: false,
  attempts: 0,
  dueAt: now,
  lists: {},
});

/**
 * Orders a backfill; one that is under way goes on, to the earlier of both days.
 * @param until the day (`YYYY-MM-DD`) to go back to
 */
export async function orderBackfill(
  documents: Documents,
  now: IsoInstant,
  source: Source,
  until: string,
): Promise<void> {
  const open = source.startPages.map((start, i) => ({ start: i, url: addressOf(start), after: [], failures: 0 }));
  await change(documents, 'watch', source.id, (existing) => {
    const watch = existing ?? newWatch(source, now);
    const former = watch.backfill;
    if (former?.dueAt && former.until <= until) return undefined;
    const backfill: Backfill = { until, dueAt: now, open, seen: [], lists: 0, found: 0 };
    return { ...watch, backfill, lookAt: watch.lookAt ?? watch.dueAt ?? now, dueAt: now };
  });
}

/** A step that waits for the pages of the one before looks again after so long at the least. */
const LEAST_WAIT_MS = 20;

/** Whether a page still waits for its first visit: until then its list page has not told how far back it reaches. */
const isUntouched = ({ body }: Stored<'page'>): boolean => body.stage === 'discovered' && !body.trouble;

/** What a step leaves to be done. */
interface Left {
  readonly open: Backfill['open'];
  readonly seen?: string;
  readonly found: number;
  readonly waitMs: number;
}

/**
 * Goes back through a source's lists, a list page at a step; every step ends in the watch's document, so that a new
 * process goes on with the next one. The pages it finds are due after those before them, at a slower pace than live
 * ones, and alert nobody.
 */
export class BackfillStep {
  constructor(
    private readonly parts: CrawlerParts,
    private readonly gate: HostGate,
  ) {}

  /** @returns how many new pages were found */
  async take(watch: Stored<'watch'>, source: Source): Promise<number> {
    const backfill = watch.body.backfill!; // asked for only where there is one
    const [first, ...others] = backfill.open;
    const left = first ? await this.step(backfill, first, others, source) : { open: [], found: 0, waitMs: 0 };
    await this.parts.documents.replaceIf(watch, this.after(watch.body, backfill, left));
    return left.found;
  }

  private after(watch: Watch, backfill: Backfill, { open, seen, found, waitMs }: Left): Watch {
    const { dueAt: _, ...rest } = backfill;
    const next = open.length ? { dueAt: instant(this.parts.clock.now() + waitMs) } : {};
    const dueAt = [watch.lookAt, next.dueAt].filter((each) => each !== undefined).sort()[0];
    return {
      ...watch,
      ...(dueAt && { dueAt }),
      backfill: {
        ...rest,
        ...next,
        open,
        seen: seen ? [...backfill.seen, seen].slice(-MOST_SEEN) : backfill.seen,
        lists: backfill.lists + (seen ? 1 : 0),
        found: backfill.found + found,
      },
    };
  }

  private async step(
    { until, seen }: Backfill,
    first: Backfill['open'][number],
    others: Backfill['open'],
    source: Source,
  ): Promise<Left> {
    const start = source.startPages[first.start];
    const none = { open: others, found: 0, waitMs: 0 };
    if (!start) return none;
    const before = await this.parts.documents.getMany('page', first.after);
    const stepMs = SLOWER * (await this.gate.gapMs(source, first.url));
    if (before.some(isUntouched)) return { ...none, open: [first, ...others], waitMs: Math.max(stepMs, LEAST_WAIT_MS) };
    if (await this.isPassed(before, until)) return none;
    const page = await listPage(this.gate, source, start, first.url);
    if (page.kind === 'later') return { ...none, open: [first, ...others], waitMs: Math.max(page.waitMs, 1000) };
    if (page.kind === 'trouble') return this.troubled(first, others, page.trouble);
    if (page.kind === 'unchanged' || seen.includes(page.found.signature)) return none;
    const now = this.parts.clock.now();
    const { links, parts, next, signature } = page.found;
    const wanted = links.filter((link) => (dateOf(link, source, now) ?? until) >= until);
    const { ids, fresh } = await enter(this.parts, source, wanted, 'backfill', { firstAt: now, stepMs });
    const isOver = links.length > 0 && wanted.length === 0;
    const following = [...parts, ...(next && !isOver ? [next] : [])];
    const open = [...following.map((url) => ({ start: first.start, url, after: ids, failures: 0 })), ...others];
    return { open, seen: signature, found: fresh, waitMs: (fresh + 1) * stepMs };
  }

  /** A list that cannot be had is tried again, and then left out: the others go on. */
  private async troubled(
    first: Backfill['open'][number],
    others: Backfill['open'],
    { reason, cause }: { reason: string; cause: string },
  ): Promise<Left> {
    this.parts.log.warn({ stage: 'fetch', reason }, `backfill: ${cause}`);
    const failures = first.failures + 1;
    if (failures >= this.parts.mostAttempts) return { open: others, found: 0, waitMs: 0 };
    return { open: [...others, { ...first, failures }], found: 0, waitMs: others.length ? 0 : AGAIN_MS };
  }

  /** Whether the articles of the list page before were all older than the day: lists run from new to old. */
  private async isPassed(pages: readonly Stored<'page'>[], until: string): Promise<boolean> {
    const ids = pages.flatMap(({ body }) => body.articleId ?? []);
    const articles = await this.parts.documents.getMany('article', ids);
    const days = articles.flatMap(({ body }) => body.publishedOn?.slice(0, 10) ?? []);
    return days.length > 0 && days.every((day) => day < until);
  }
}
