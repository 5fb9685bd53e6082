import type { Ports } from '@kelisim/composition';
import { TOPICS, type Topic } from '@kelisim/domain/messages';

/** How often the queue is looked at. */
const LOOK_MS = 25;

/** Longer than any retry of a step takes before it succeeds or its document is set aside. */
const LONGEST_MS = 120_000;

/**
 * Resolves when no message waits, is delayed or runs: everything that was sent has been worked through.
 * @param topics those that are worked on here; messages of others may wait for another process
 * @param longestMs two minutes unless told
 * @throws when that takes longer, with what is open
 */
export async function untilSettled(
  { queue, clock, documents, search }: Ports,
  topics: readonly Topic[] = TOPICS,
  longestMs: number = LONGEST_MS,
): Promise<void> {
  const until = Date.now() + longestMs;
  for (let quiet = 0; quiet < 2; ) {
    const counts = await Promise.all(topics.map((topic) => queue.counts(topic)));
    const open = counts.reduce((sum, { waiting, delayed, running }) => sum + waiting + delayed + running, 0);
    if (open && Date.now() > until) throw new Error(`the queue does not come to rest: ${JSON.stringify(counts)}`);
    // Twice in a row: between two looks a job may end and send another.
    quiet = open ? 0 : quiet + 1;
    if (quiet < 2) await clock.wait(LOOK_MS);
  }
  await documents.settle();
  await search.settle();
}
