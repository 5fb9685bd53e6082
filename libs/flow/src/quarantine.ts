import type { DocumentBody } from '@kelisim/domain/documents/kinds';
import type { Trouble } from '@kelisim/domain/documents/staged';
import type { Clock } from '@kelisim/ports/clock';
import type { Documents } from '@kelisim/ports/documents';
import type { Queue } from '@kelisim/ports/queue';
import { change } from './change';
import { type MovedKind, STEPS, type Step } from './stages';

/** A document that was set aside, with what an operator needs to decide about it. */
export interface Quarantined {
  readonly kind: MovedKind;
  readonly id: string;
  /** The stage it was set aside from. */
  readonly from: string;
  readonly attempts: number;
  readonly trouble?: Trouble;
  /** What a person recognises it by. */
  readonly label: string;
}

const ASIDE = [
  ['article', 'quarantined'],
  ['dossier', 'quarantined'],
  ['story', 'quarantined'],
  ['subscription', 'refused'],
  ['delivery', 'failed'],
] as const;

/** Everything that is set aside, kind by kind. */
export async function* quarantined(documents: Documents): AsyncIterable<Quarantined> {
  for (const [kind, stage] of ASIDE) {
    for await (const { id, body } of documents.scan(kind, stage as never)) {
      const { attempts, trouble, quarantinedFrom } = body;
      yield { kind, id, from: quarantinedFrom ?? '', attempts, ...(trouble && { trouble }), label: label(body) };
    }
  }
}

function label(body: DocumentBody<MovedKind>): string {
  if ('subscriptionId' in body) return body.mail?.to ?? body.call?.url ?? body.subscriptionId;
  if ('articleIds' in body) return body.id;
  if ('address' in body) return body.address;
  return ('url' in body ? body.url : body.title) ?? '';
}

/**
 * Puts a document back where it was set aside from, with its attempts forgiven, and sends its message.
 * @returns false when nothing of this id is set aside
 */
export async function replay(
  documents: Documents,
  queue: Queue,
  clock: Clock,
  kind: MovedKind,
  id: string,
): Promise<boolean> {
  let step: Step | undefined;
  await change(documents, kind, id, (body) => {
    step = Object.values(STEPS).find((each) => each.kind === kind && each.stage === body?.quarantinedFrom);
    if (!body || !step || body.stage !== step.quarantine) {
      step = undefined;
      return undefined;
    }
    const { quarantinedFrom: _, trouble: __, ...rest } = body;
    return { ...rest, stage: step.stage, attempts: 0, dueAt: clock.instant() } as DocumentBody<MovedKind>;
  });
  if (step) await queue.send(step.topic, id);
  return step !== undefined;
}
