import type { Ports } from '@kelisim/composition';

/** What a store has come to, in terms that do not depend on the order in which things happened. */
export interface StoreOutcome {
  readonly stories: readonly string[];
  readonly agreements: readonly string[];
  readonly figures: readonly string[];
  readonly dossiers: readonly string[];
  readonly deliveries: readonly string[];
  /** Documents that still wait for something, by kind and stage; empty when all is done. */
  readonly unfinished: Readonly<Record<string, number>>;
}

/** Reads the outcome out of a store. */
export async function outcome({ documents, search }: Ports): Promise<StoreOutcome> {
  const stories: string[] = [];
  for await (const story of search.all({ collection: 'stories' }))
    stories.push(`${story.title} | ${[...story.articleIds].sort().join(' ')}`);
  const agreements: string[] = [];
  for await (const one of search.all({ collection: 'agreements' }))
    agreements.push(`${one.instrument} ${one.status} ${one.url} | ${one.evidence}`);
  const figures: string[] = [];
  for await (const one of search.all({ collection: 'figures' }))
    figures.push(`${one.measure} ${one.kind} ${one.value} ${one.unit} ${one.url} | ${one.evidence}`);
  const dossiers: string[] = [];
  for await (const { body } of documents.scan('dossier'))
    if (!body.redirectTo)
      dossiers.push(
        [
          body.title,
          ...body.history.map((each) => `${each.status}@${each.articleId}`),
          ...body.articles.map((each) => each.articleId).sort(),
        ].join(' | '),
      );
  const deliveries: string[] = [];
  for await (const { body } of documents.scan('delivery'))
    if (body.dossierId) deliveries.push(`${body.stage} ${body.change}: ${await titleOf(documents, body.dossierId)}`);
  const unfinished: Record<string, number> = {};
  for (const [kind, stages] of [
    ['article', ['extracted', 'read', 'quarantined']],
    ['dossier', ['changed', 'quarantined']],
    ['story', ['changed', 'quarantined']],
    ['delivery', ['held', 'due', 'failed']],
  ] as const) {
    const counts = await documents.count(kind);
    for (const stage of stages) if (counts[stage]) unfinished[`${kind}:${stage}`] = counts[stage];
  }
  return {
    stories: stories.sort(),
    agreements: agreements.sort(),
    figures: figures.sort(),
    dossiers: dossiers.sort(),
    deliveries: deliveries.sort(),
    unfinished,
  };
}

/**
 * What a delivery tells of. The mail's own words quote the article that was known first, and which of two articles of
 * one day that is may depend on the order of arrival; what it is about may not.
 */
async function titleOf(documents: Ports['documents'], id: string): Promise<string> {
  const dossier = await documents.get('dossier', id);
  return dossier?.body.redirectTo
    ? titleOf(documents, dossier.body.redirectTo)
    : (dossier?.body.title ?? `${id} is gone`);
}
