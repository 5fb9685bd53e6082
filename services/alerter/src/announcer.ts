import type { Subscription } from '@kelisim/domain/documents/alerting';
import type { Dossier, DossierStatus } from '@kelisim/domain/documents/dossier';
import { type DossierId, deliveryId } from '@kelisim/domain/ids';
import { done, type Outcome, skipped } from '@kelisim/flow';
import type { Stored } from '@kelisim/ports/documents';
import type { RecordMaker } from '@kelisim/records';
import { asked, hearsSince } from '@kelisim/subscriptions';
import type { Audience } from './audience';
import type { Corrections } from './corrections';
import type { Owed, Owing } from './deliveries/owing';
import { newsOfChange } from './news/of-dossier';
import type { AlerterParts } from './parts';

/** Tells of dossiers: each subscription that wants it is owed one message for each change that is news to it. */
export class Announcer {
  constructor(
    private readonly parts: AlerterParts,
    private readonly audience: Audience,
    private readonly owing: Owing,
    private readonly corrections: Corrections,
    private readonly records: RecordMaker,
  ) {}

  /** Makes the deliveries of a changed dossier; those that exist already stay as they are, so nobody is told twice. */
  async announce(stored: Stored<'dossier'>): Promise<Outcome> {
    const { documents } = this.parts;
    const owed = stored.body.redirectTo ? [] : await this.owedFor(stored.body);
    const made = await this.owing.owe(owed);
    await this.corrections.ofNotices(stored.body);
    const { dueAt: _, trouble: __, ...rest } = stored.body;
    const saved = await documents.replaceIf(stored, { ...rest, stage: 'announced', attempts: 0 });
    // A dossier that changed meanwhile is due again by itself; what was made here stands.
    return saved ? done(`${made} deliveries`) : skipped('changed-meanwhile');
  }

  /** Everything that subscriptions are to hear of a dossier, told already or not. */
  async owedFor(dossier: Dossier): Promise<Owed[]> {
    const heardBefore = new Set<string>();
    const owed: Owed[] = [];
    for (const change of dossier.history) {
      if (!change.news) continue;
      for (const subscription of await this.hearing(dossier, change)) {
        // The first change of a dossier that a subscription's search finds is a new agreement to its reader.
        const kind = heardBefore.has(subscription.id) ? 'status' : 'agreement';
        heardBefore.add(subscription.id);
        const isOwed =
          change.live && subscription.wants.includes(kind) && change.firstSeenAt >= hearsSince(subscription);
        if (isOwed) owed.push(this.owed(subscription, dossier, change, kind));
      }
    }
    return this.untold(dossier, owed);
  }

  private hearing(dossier: Dossier, change: DossierStatus): Promise<Subscription[]> {
    const record = this.records.dossier({ ...dossier, status: change.status }, this.parts.clock.instant());
    return this.audience.hearing(asked('dossiers', record));
  }

  private owed(
    subscription: Subscription,
    dossier: Dossier,
    change: DossierStatus,
    kind: 'agreement' | 'status',
  ): Owed {
    const news = { ...newsOfChange(dossier, change, this.parts.sourceName), kind };
    return {
      subscription,
      subject: dossier.id,
      change: change.status,
      news,
      dossierId: dossier.id,
      articleId: change.articleId,
    };
  }

  /** What a dossier that was joined into this one has told is not told again. */
  private async untold(dossier: Dossier, owed: readonly Owed[]): Promise<Owed[]> {
    if (!dossier.absorbed.length) return [...owed];
    const idsOf = ({ subscription, change }: Owed) =>
      dossier.absorbed.map((id: DossierId) => deliveryId(subscription.id, id, change));
    const told = await this.parts.documents.getMany('delivery', owed.flatMap(idsOf));
    const ids = new Set<string>(told.map((each) => each.id));
    return owed.filter((one) => !idsOf(one).some((id) => ids.has(id)));
  }
}
