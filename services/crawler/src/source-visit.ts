import type { Watch } from '@kelisim/domain/documents/watch';
import { daysBetween, instant } from '@kelisim/domain/time';
import type { Validators } from '@kelisim/fetching';
import type { Stored } from '@kelisim/ports/documents';
import { nextCheckMinutes, type Source, type StartPage } from '@kelisim/sources';
import { dateOf, enter } from './finding';
import type { HostGate } from './host-gate';
import { type ListPage, ListWalk, listPage } from './list-walk';
import { localDay } from './local-day';
import type { CrawlerParts } from './parts';
import { addressOf } from './start-page';

/** What one look at a start page gave. */
interface Look {
  /** Whether the list was read to where it was to be read. */
  readonly ok: boolean;
  /** Articles on it, and how many of them were new. */
  readonly shown: number;
  readonly found: number;
  /** What to recognise its pages by next time, by their address. */
  readonly lists: Readonly<Record<string, Validators>>;
  readonly trouble?: Watch['trouble'];
  readonly waitMs?: number;
}

/** A sitemap tells of years: what is older than this is for the backfill, in days. */
const SITEMAP_DAYS = 90;

/** Looks at a source's start pages and enters what is new as pages to be visited. */
export class SourceVisit {
  constructor(
    private readonly parts: CrawlerParts,
    private readonly gate: HostGate,
  ) {}

  /**
   * @param onPage called before each list page
   * @returns how many new pages were found
   */
  async visit(watch: Stored<'watch'>, source: Source, onPage: () => Promise<unknown>): Promise<number> {
    const looks: Look[] = [];
    for (const start of source.startPages) looks.push(await this.look(start, source, watch.body, onPage));
    const trouble = looks.find((look) => look.trouble)?.trouble;
    if (trouble) this.parts.log.warn({ sourceId: source.id, reason: trouble.reason }, trouble.message);
    const found = sum(looks, (look) => look.found);
    await this.parts.documents.replaceIf(watch, this.after(watch.body, source, looks, trouble, found));
    return found;
  }

  private after(watch: Watch, source: Source, looks: readonly Look[], trouble: Watch['trouble'], found: number): Watch {
    const { clock, chance = Math.random } = this.parts;
    const { trouble: _, ...rest } = watch;
    const ok = looks.some((look) => look.ok);
    const { pace } = source;
    const afterMinutes = watch.everyMinutes ?? pace.checkEveryMinutes;
    const shown = sum(looks, (look) => look.shown);
    // The first look finds a whole list new: that tells nothing of how often one is added.
    const everyMinutes = watch.baselineDone
      ? nextCheckMinutes({ afterMinutes, fresh: found, shown }, pace)
      : afterMinutes;
    const waits = looks.flatMap((look) => look.waitMs ?? []);
    const usual = everyMinutes * 60_000 * (1 + chance() / 10);
    const lookAt = instant(clock.now() + (waits.length ? Math.min(usual, Math.max(...waits, 1)) : usual));
    const stepAt = watch.backfill?.dueAt;
    return {
      ...rest,
      lists: Object.assign({}, watch.lists, ...looks.map((look) => look.lists)),
      lookAt,
      dueAt: stepAt && stepAt < lookAt ? stepAt : lookAt,
      everyMinutes,
      attempts: ok ? 0 : watch.attempts + 1,
      baselineDone: watch.baselineDone || looks.some((look) => look.ok),
      ...(trouble && { trouble }),
      ...(ok && { lastSuccessAt: clock.instant() }),
      ...(found > 0 && { lastNewArticleAt: clock.instant() }),
    };
  }

  /** Follows one list from its first page until it brings nothing new. A list read for the first time is baseline. */
  private async look(start: StartPage, source: Source, watch: Watch, onPage: () => Promise<unknown>): Promise<Look> {
    const address = addressOf(start);
    const isFirst = watch.lists[address] === undefined;
    const walk = new ListWalk(address, isFirst);
    const lists: Record<string, Validators> = {};
    let [shown, found] = [0, 0];
    for (let url = walk.next(); url; url = walk.next()) {
      await onPage();
      const isLaterPage = url !== address && !(url in watch.lists);
      const page = await listPage(this.gate, source, start, url, isLaterPage ? undefined : watch.lists[url]);
      if (page.kind === 'later' || page.kind === 'trouble') {
        const trouble = page.trouble && { ...this.trouble(page.trouble) };
        const isBegun = page.kind === 'trouble' && url !== address;
        const waits = page.kind === 'later' ? { waitMs: page.waitMs } : {};
        return { ok: isBegun, shown, found, lists: isBegun ? lists : {}, ...waits, ...(trouble && { trouble }) };
      }
      if (page.kind === 'unchanged' || url === address || start.kind === 'sitemap') lists[url] = toKnowAgain(page);
      if (page.kind === 'unchanged') continue;
      const { links } = page.found;
      const fresh = await this.enter(start, source, links, isFirst, found);
      shown += links.length;
      found += fresh;
      walk.found(page.found, fresh > 0);
    }
    return { ok: true, shown, found, lists };
  }

  private trouble({ reason, cause }: { reason: NonNullable<Watch['trouble']>['reason']; cause: string }) {
    return { reason, message: cause, at: this.parts.clock.instant() };
  }

  private async enter(
    start: StartPage,
    source: Source,
    links: Parameters<typeof enter>[2],
    isFirst: boolean,
    before: number,
  ): Promise<number> {
    const now = this.parts.clock.now();
    const today = localDay(now, source.timeZone);
    const isRecent = (day: string | undefined) => day === undefined || daysBetween(day, today) <= SITEMAP_DAYS;
    const wanted = start.kind === 'sitemap' ? links.filter((link) => isRecent(dateOf(link, source, now))) : links;
    const stepMs = source.pace.secondsBetweenRequests * 1000;
    const spread = { firstAt: now + before * stepMs, stepMs };
    const origin = isFirst ? 'baseline' : 'live';
    return (await enter(this.parts, source, wanted, origin, spread)).fresh;
  }
}

/** An index of sitemaps often stays the same while its parts change: it is always read anew. */
const toKnowAgain = (page: Extract<ListPage, { kind: 'list' | 'unchanged' }>): Validators =>
  page.kind === 'list' && page.found.parts.length ? {} : page.validators;

const sum = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((total, item) => total + of(item), 0);
