import type { FoundLink } from '@kelisim/discovery';
import type { Page } from '@kelisim/domain/documents/page';
import type { Watch } from '@kelisim/domain/documents/watch';
import { pageId, type SourceId } from '@kelisim/domain/ids';
import { instant } from '@kelisim/domain/time';
import type { Validators } from '@kelisim/fetching';
import type { Stored } from '@kelisim/ports/documents';
import type { Source, StartPage } from '@kelisim/sources';
import type { HostGate } from './host-gate';
import type { CrawlerParts } from './parts';
import { addressOf, linksOf, nextPage } from './start-page';

/** What one look at a start page gave. */
interface Look {
  readonly ok: boolean;
  readonly found: number;
  readonly validators?: Validators;
  readonly trouble?: NonNullable<Watch['trouble']>;
  readonly waitMs?: number;
}

/** Looks at a source's start pages and enters what is new as pages to be visited. */
export class SourceVisit {
  constructor(
    private readonly parts: CrawlerParts,
    private readonly gate: HostGate,
  ) {}

  /** @returns how many new pages were found */
  async visit(watch: Stored<'watch'>, source: Source): Promise<number> {
    const { clock, documents, log } = this.parts;
    const looks: Look[] = [];
    const lists = { ...watch.body.lists };
    for (const start of source.startPages) {
      const look = await this.look(start, source, watch.body);
      looks.push(look);
      if (look.validators) lists[addressOf(start)] = look.validators;
    }
    const found = looks.reduce((sum, look) => sum + look.found, 0);
    const trouble = looks.find((look) => look.trouble)?.trouble;
    const ok = looks.some((look) => look.ok);
    if (trouble) log.warn({ sourceId: source.id, reason: trouble.reason }, trouble.message);
    const { trouble: _, ...rest } = watch.body;
    const next = clock.now() + nextLookMs(source, looks);
    await documents.replaceIf(watch, {
      ...rest,
      lists,
      dueAt: instant(next),
      attempts: ok ? 0 : watch.body.attempts + 1,
      baselineDone: watch.body.baselineDone || looks.every((look) => look.ok),
      ...(trouble && { trouble }),
      ...(ok && { lastSuccessAt: clock.instant() }),
      ...(found > 0 && { lastNewArticleAt: clock.instant() }),
    });
    return found;
  }

  /** Follows one list from its first page until it brings nothing new. */
  private async look(start: StartPage, source: Source, watch: Watch): Promise<Look> {
    const seen = new Set<string>();
    let url: string | undefined = addressOf(start);
    let validators: Validators | undefined;
    let found = 0;
    while (url) {
      const known: Validators | undefined = seen.size ? undefined : watch.lists[url];
      const asked = await this.gate.ask(source, { url, accept: 'feed', ...(known && { known }) });
      if (asked.kind === 'later') return { ok: false, found, waitMs: asked.waitMs };
      const { result } = asked;
      if (result.kind === 'not-modified') return { ok: true, found, validators: result.validators };
      if (result.kind === 'refused')
        return { ok: seen.size > 0, found, trouble: this.trouble(result.reason, `${url}: ${result.cause}`) };
      const links = linksOf(start, source, result);
      if (links.kind === 'nothing')
        return { ok: seen.size > 0, found, trouble: this.trouble(links.reason, `${url}: ${links.cause}`) };
      validators ??= result.validators;
      const fresh = await this.enter(links.links, source, watch);
      found += fresh;
      url = nextPage(links, seen, fresh > 0);
    }
    return { ok: true, found, ...(validators && { validators }) };
  }

  private trouble(reason: NonNullable<Watch['trouble']>['reason'], message: string) {
    return { reason, message, at: this.parts.clock.instant() };
  }

  /** Enters links as pages; those that are known stay as they are. Returns how many were new. */
  private async enter(links: readonly FoundLink[], source: Source, watch: Watch): Promise<number> {
    const writes = links.map((link) => {
      const body = this.page(link, source, watch);
      return { create: 'page' as const, id: body.id, body };
    });
    const results = await this.parts.documents.writeMany(writes);
    return results.filter((result) => result.done).length;
  }

  private page(link: FoundLink, source: Source, watch: Watch): Page {
    const now = this.parts.clock.instant();
    const { title, publishedOn } = link;
    return {
      id: pageId(link.canonical),
      sourceId: source.id as SourceId,
      url: link.canonical,
      address: link.url,
      stage: 'discovered',
      origin: watch.baselineDone ? 'live' : 'baseline',
      firstSeenAt: now,
      dueAt: now,
      attempts: 0,
      ...((title || publishedOn) && { announced: { ...(title && { title }), ...(publishedOn && { publishedOn }) } }),
    };
  }
}

/** The source's own interval; sooner when its host asked for a shorter wait than that. */
function nextLookMs(source: Source, looks: readonly Look[]): number {
  const usual = source.pace.checkEveryMinutes * 60_000;
  const waits = looks.flatMap((look) => look.waitMs ?? []);
  return waits.length ? Math.min(usual, Math.max(...waits)) : usual;
}
