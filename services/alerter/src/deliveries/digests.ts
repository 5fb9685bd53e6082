import type { Delivery } from '@kelisim/domain/documents/alerting';
import type { Dossier } from '@kelisim/domain/documents/dossier';
import { instant } from '@kelisim/domain/time';
import { done, dueAfter, type Outcome, RetryLater, skipped } from '@kelisim/flow';
import type { Stored, Write } from '@kelisim/ports/documents';
import { nextSlot } from '@kelisim/subscriptions';
import { hears } from '../audience';
import { renderDigest } from '../mail/render';
import type { AlerterParts } from '../parts';
import type { Coverage } from '../watch/coverage';
import { appendToDigest, digestId } from './digest-entry';
import { rendered } from './rendering';

/** Gathers what waits for its hour, and closes a digest when it has come. */
export class Digests {
  constructor(
    private readonly parts: AlerterParts,
    private readonly coverage: () => Coverage | undefined,
  ) {}

  /** Renders the digest of an hour that has come; one that is empty, or that nobody wants any more, is dropped. */
  async close(digest: Stored<'delivery'>): Promise<Outcome> {
    const { documents, clock, queue, graceMs } = this.parts;
    if (digest.body.dueAt && digest.body.dueAt > clock.instant())
      throw new RetryLater(Date.parse(digest.body.dueAt) - clock.now(), 'its hour has not come');
    const subscription = (await documents.get('subscription', digest.body.subscriptionId))?.body;
    const held = await this.held(digest.body);
    const told = subscription && hears(subscription) ? await this.standing(held) : [];
    const { dueAt: _, trouble: __, ...rest } = digest.body;
    const news = told.flatMap(({ body }) => body.news ?? []);
    const closed: Delivery =
      subscription && news.length > 0
        ? {
            ...rest,
            stage: 'due',
            attempts: 0,
            dueAt: dueAfter(clock, graceMs),
            ...this.message(digest, subscription, news),
          }
        : { ...rest, stage: 'dropped', attempts: 0 };
    // One that came in meanwhile is part of it, too.
    if (!(await documents.replaceIf(digest, closed))) throw new RetryLater(0, 'something was entered meanwhile');
    await this.fold(held, new Set(told.map(({ id }) => id)));
    if (closed.stage !== 'due') return done('nothing to tell');
    await queue.send('deliver', digest.id);
    return done(`${news.length} told`);
  }

  private message(
    digest: Stored<'delivery'>,
    subscription: Stored<'subscription'>['body'],
    news: Parameters<typeof rendered>[3],
  ) {
    const { mail, clock } = this.parts;
    if (subscription.channel === 'webhook' || news.length === 1)
      return rendered(this.parts, subscription, digest.body.id, news);
    return { mail: renderDigest(digest.body.id, subscription, news, mail, clock.now(), this.coverage()) };
  }

  /**
   * Finds a place for what was held and has not been told when it should: the process that held it has died. It is
   * told with its digest, or comes in the next one.
   */
  async place(item: Stored<'delivery'>): Promise<Outcome> {
    const { documents, queue, clock, graceMs } = this.parts;
    const { within, id, subscriptionId } = item.body;
    const digest = within && (await documents.get('delivery', within));
    const listing = digest?.body.items?.includes(id) ? digest.body : undefined;
    if (listing?.stage === 'collecting') {
      if (within && (listing.dueAt ?? '') <= clock.instant()) await queue.send('close', within);
      throw new RetryLater(graceMs, 'its digest is still open');
    }
    if (listing) {
      await this.fold([item], new Set(listing.stage === 'dropped' ? [] : [id]));
      return skipped('told');
    }
    const subscription = (await documents.get('subscription', subscriptionId))?.body;
    if (!subscription) {
      await this.fold([item], new Set());
      return done('dropped');
    }
    for (let after = clock.now(); ; after = nextSlot(subscription.schedule, after)) {
      const tellAt = instant(after);
      const isIn = await appendToDigest(documents, clock, subscription.id, tellAt, { held: [id], alone: [] });
      if (!isIn) continue;
      await documents.replaceIf(item, {
        ...item.body,
        tellAt,
        within: digestId(subscription.id, tellAt),
        dueAt: instant(after + graceMs),
      });
      return done('placed');
    }
  }

  private async held({ items = [] }: Delivery): Promise<Stored<'delivery'>[]> {
    const stored = await this.parts.documents.getMany('delivery', items);
    return stored.filter(({ body }) => body.stage === 'held');
  }

  /** Without what has been taken back before anybody was told. */
  private async standing(held: readonly Stored<'delivery'>[]): Promise<Stored<'delivery'>[]> {
    const ids = [...new Set(held.flatMap(({ body }) => body.dossierId ?? []))];
    const dossiers = await this.parts.documents.getMany('dossier', ids);
    const byId = new Map(dossiers.map(({ id, body }) => [id, body]));
    return held.filter(({ body }) => !body.dossierId || isStanding(byId.get(body.dossierId), body.change));
  }

  private async fold(held: readonly Stored<'delivery'>[], told: ReadonlySet<string>): Promise<void> {
    const sentAt = this.parts.clock.instant();
    const writes = held.map((item): Write => {
      const { dueAt: _, trouble: __, ...rest } = item.body;
      const stage = told.has(item.id) ? ('folded' as const) : ('dropped' as const);
      return { replace: item, body: { ...rest, stage, attempts: 0, ...(stage === 'folded' && { sentAt }) } };
    });
    await this.parts.documents.writeMany(writes);
  }
}

/** Whether a change that is to be told is still what its dossier says; a joined one's heir tells it. */
const isStanding = (dossier: Dossier | undefined, status: string): boolean =>
  dossier !== undefined &&
  (dossier.redirectTo !== undefined ||
    (dossier.history.some((entry) => entry.status === status) &&
      !dossier.notices.some((notice) => notice.kind === 'retraction')));
