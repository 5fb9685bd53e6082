import type { Delivery } from '@kelisim/domain/documents/alerting';
import type { Dossier } from '@kelisim/domain/documents/dossier';
import { type DossierId, normaliseEvidence } from '@kelisim/domain/ids';
import { instant } from '@kelisim/domain/time';
import type { Announcer } from '../announcer';
import type { Corrections } from '../corrections';
import type { Owing } from '../deliveries/owing';
import { GONE } from '../news/correction';
import type { AlerterParts } from '../parts';
import type { Fault } from './incidents';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** News of so many days is looked at again: a weekend with the alerter away, and a day. */
const LOOK_BACK_MS = 3 * DAY_MS;
/** What failed is an incident for a week; after that it is known. */
const FAILED_MS = 7 * DAY_MS;

/** What a look at owed and delivered has found. */
export interface Balance {
  /** Deliveries that had not been made although they were owed; they are made now. */
  readonly made: number;
  /** Deliveries that are due for longer than an hour. */
  readonly late: number;
  /** Deliveries that failed within the last week, but for those whose address is refused: the subscription shows these. */
  readonly failed: number;
  /** Corrections owed for what is not told any more. */
  readonly retracted: number;
  readonly cause?: string;
}

/** Compares what is owed with what was delivered. */
export class Audit {
  constructor(
    private readonly parts: AlerterParts,
    private readonly announcer: Announcer,
    private readonly owing: Owing,
    private readonly corrections: Corrections,
  ) {}

  async look(): Promise<Balance> {
    const made = await this.makeUp();
    const late = await this.late();
    return { made, retracted: await this.takeBack(), ...late };
  }

  /** Owes what recent news asks for and nobody has made a delivery of. */
  private async makeUp(): Promise<number> {
    const { documents, clock } = this.parts;
    const since = instant(clock.now() - LOOK_BACK_MS);
    let made = 0;
    for await (const { body } of documents.scan('dossier', 'announced')) {
      const isRecent = body.history.some((entry) => entry.news && entry.live && entry.firstSeenAt >= since);
      if (isRecent && !body.redirectTo) made += await this.owing.owe(await this.announcer.owedFor(body));
    }
    return made;
  }

  private async late(): Promise<Pick<Balance, 'late' | 'failed' | 'cause'>> {
    const { documents, clock } = this.parts;
    const [hourAgo, weekAgo] = [instant(clock.now() - HOUR_MS), instant(clock.now() - FAILED_MS)];
    let [late, failed] = [0, 0];
    let cause: string | undefined;
    for await (const { body } of documents.scan('delivery', 'due')) {
      if ((body.tellAt ?? body.createdAt) > hourAgo) continue;
      late++;
      cause ??= body.trouble?.message;
    }
    for await (const { body } of documents.scan('delivery', 'failed')) {
      if (body.createdAt < weekAgo || body.trouble?.reason === 'address-refused') continue;
      failed++;
      cause ??= body.trouble?.message;
    }
    return { late, failed, ...(cause && { cause }) };
  }

  /**
   * A dossier that stands no longer, or a status that it has no longer, because its source shows another version: those
   * who were told are told of that. What another reading of the same words gives is no retraction.
   */
  private async takeBack(): Promise<number> {
    let count = 0;
    for (const stage of ['sent', 'folded'] as const)
      for await (const { body } of this.parts.documents.scan('delivery', stage))
        if (body.kind === 'news' && body.dossierId && (await this.isTakenBack(body, body.dossierId)))
          if (await this.corrections.owe(body, GONE)) count++;
    return count;
  }

  private async isTakenBack(delivery: Delivery, id: DossierId): Promise<boolean> {
    const dossier = await this.standing(id);
    if (dossier?.history.some((entry) => entry.status === delivery.change)) return false;
    const { documents } = this.parts;
    if (!delivery.articleId) return false;
    const article = (await documents.get('article', delivery.articleId))?.body;
    const page = article && (await documents.get('page', article.pageId))?.body;
    return !page || page.articleId !== delivery.articleId || (await this.isDismissed(page.id, delivery));
  }

  /** Whether a person has said that the words that were told mean no agreement. */
  private async isDismissed(page: string, { news }: Delivery): Promise<boolean> {
    const { documents } = this.parts;
    const overlay = (await documents.get('overlay', page))?.body;
    const made = (await documents.getMany('correction', overlay?.correctionIds ?? [])).map(({ body }) => body);
    const revoked = new Set(made.flatMap((each) => (each.kind === 'revoke' ? each.revokes : [])));
    const words = normaliseEvidence(news?.evidence ?? '');
    return made.some(
      (each) =>
        each.kind === 'dismiss' &&
        !revoked.has(each.id) &&
        each.one.some((anchor) => normaliseEvidence(anchor.words) === words),
    );
  }

  private async standing(id: DossierId): Promise<Dossier | undefined> {
    const stored = await this.parts.documents.get('dossier', id);
    return stored?.body.redirectTo ? this.standing(stored.body.redirectTo) : stored?.body;
  }
}

/** The incident of a balance that does not come out even; undefined where it does. */
export function owedFault({ late, failed, cause }: Balance): Fault | undefined {
  if (!late && !failed) return undefined;
  const title = `${late} late, ${failed} failed`;
  return { id: 'deliveries-owed', kind: 'deliveries-owed', title, regions: [], ...(cause && { cause }) };
}
