import type { IsoInstant } from '@kelisim/domain/time';
import { instant } from '@kelisim/domain/time';
import type { Clock } from '@kelisim/ports/clock';
import type { Documents } from '@kelisim/ports/documents';
import type { Queue } from '@kelisim/ports/queue';
import { STEPS } from './stages';

/** How many documents one look takes; the next look takes the rest. */
const BATCH = 500;

/**
 * Sends again what stayed behind: every document that is due and whose message may have been lost. A message too many
 * is harmless, so a sweep may run at any time and twice at once.
 * @param until what is due by then; later than now at start-up, when no message can still be under way
 * @returns how many messages were sent
 */
export async function sweep(documents: Documents, queue: Queue, until: IsoInstant): Promise<number> {
  let sent = 0;
  for (const step of Object.values(STEPS)) {
    const due = await documents.due(step.kind, step.stage, until, BATCH);
    await queue.sendMany(
      step.topic,
      due.map((document) => document.id),
    );
    sent += due.length;
  }
  return sent;
}

/** When a document that has just reached a stage becomes the sweep's business: its own message should be through by then. */
export const dueAfter = (clock: Clock, graceMs: number): IsoInstant => instant(clock.now() + graceMs);
