import type { Documents } from '@kelisim/ports/documents';

/** How much of what is to be watched is heard of. */
export interface Coverage {
  readonly watched: number;
  /** Sources that brought something new within a week. */
  readonly brought: number;
  readonly silent: number;
  /** Messages handed over so far. */
  readonly sent: number;
}

const WEEK_MS = 7 * 86_400_000;

/** Looks up the coverage of the last week. */
export async function coverageNow(documents: Documents, now: number): Promise<Coverage> {
  const since = new Date(now - WEEK_MS).toISOString();
  let [watched, brought, silent] = [0, 0, 0];
  for await (const { body } of documents.scan('watch')) {
    watched++;
    if ((body.lastNewArticleAt ?? '') >= since) brought++;
  }
  for await (const { body } of documents.scan('incident')) if (!body.over && body.kind !== 'deliveries-owed') silent++;
  return { watched, brought, silent, sent: (await documents.count('delivery')).sent ?? 0 };
}
