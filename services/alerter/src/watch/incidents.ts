import type { Incident } from '@kelisim/domain/documents/incident';
import { change } from '@kelisim/flow';
import { hearsSince } from '@kelisim/subscriptions';
import type { Audience } from '../audience';
import type { Owing } from '../deliveries/owing';
import type { AlerterParts } from '../parts';

/** Something that is broken at this moment. */
export type Fault = Pick<Incident, 'id' | 'kind' | 'title' | 'regions' | 'sourceId' | 'cause'> & {
  readonly since?: Incident['since'];
};

/** Keeps incidents: each is told once when it begins and once when it is over. */
export class Incidents {
  constructor(
    private readonly parts: AlerterParts,
    private readonly audience: Audience,
    private readonly owing: Owing,
  ) {}

  /** @param faults everything that is broken now; what is not among them is over */
  async see(faults: readonly Fault[]): Promise<void> {
    const now = new Set(faults.map((fault) => fault.id));
    for (const fault of faults) await this.open(fault);
    for await (const { body } of this.parts.documents.scan('incident'))
      if (!now.has(body.id) && !body.over) await this.end(body.id);
    // What a crash left untold is told now; what was told is known.
    for await (const { body } of this.parts.documents.scan('incident')) await this.tell(body);
  }

  private async open({ since, ...fault }: Fault): Promise<void> {
    const { documents, clock } = this.parts;
    const seenAt = clock.instant();
    await change(documents, 'incident', fault.id, (body) => {
      if (body && !body.over) return { ...body, ...fault, seenAt };
      return { ...fault, since: since ?? seenAt, seenAt };
    });
  }

  private async end(id: string): Promise<void> {
    const over = this.parts.clock.instant();
    await change(this.parts.documents, 'incident', id, (body) => (body && !body.over ? { ...body, over } : undefined));
  }

  private async tell(incident: Incident): Promise<void> {
    const { since, over, kind, title, cause, regions, sourceId, seenAt } = incident;
    const subscriptions = await this.audience.ofIncidents(sourceId, regions);
    const news = (isOver: boolean) => ({
      kind: 'incident' as const,
      title,
      regions,
      others: [],
      incident: { what: kind, since, over: isOver, ...(cause && { cause }) },
    });
    const owed = subscriptions.flatMap((subscription) => {
      const begun = { subscription, subject: incident.id, change: `since ${since}`, news: news(false) };
      if (!over) return seenAt >= hearsSince(subscription) ? [begun] : [];
      const ended = { ...begun, change: `${begun.change} until ${over}`, news: news(true) };
      return over >= hearsSince(subscription) ? [ended] : [];
    });
    await this.owing.owe(owed);
  }
}
