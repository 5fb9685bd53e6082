import type { Article } from '@kelisim/domain/documents/article';
import { type Dossier, dossier } from '@kelisim/domain/documents/dossier';
import type { Series } from '@kelisim/domain/documents/series';
import {
  articleId,
  dossierId,
  type PageId,
  pageId,
  type SeriesId,
  type SourceId,
  sha256,
  storyId,
} from '@kelisim/domain/ids';
import type { IsoInstant } from '@kelisim/domain/time';
import { regionName } from '@kelisim/gazetteer';
import { entriesOf, postingOf } from '@kelisim/ledger';
import type { Documents } from '@kelisim/ports/documents';
import type { Search } from '@kelisim/ports/search';
import { agreementFactId, figureFactId, type ReadArticle, RecordMaker } from '@kelisim/records';

import { told } from './story';

/** Stories put at once. */
const BATCH = 1_000;
const maker = new RecordMaker({ region: regionName, source: (id) => `Пресс-служба ${id}` });

function articleOf(number: number): ReadArticle {
  const { day, source, analysis } = told(number);
  const url = `https://${source}.example/news/${number}`;
  const [page, contentHash] = [pageId(url), sha256(analysis.text)];
  const id = articleId(page, contentHash);
  const firstSeenAt = `${day}T08:00:00.000Z` as IsoInstant;
  return {
    ...{
      id,
      pageId: page as PageId,
      sourceId: source as SourceId,
      url,
      stage: 'indexed',
      origin: 'backfill',
      version: 1,
    },
    ...{ attempts: 0, firstSeenAt, title: analysis.title ?? '', publishedOn: day, language: analysis.language },
    ...{ text: analysis.text, contentHash, analysis, storyId: storyId(id) },
  } satisfies Article as ReadArticle;
}

function dossierOf(article: ReadArticle): Dossier {
  const { analysis, firstSeenAt, publishedOn } = article;
  const fact = analysis.agreements[0]!;
  const factId = agreementFactId(article.id, fact);
  const { instrument, status, parties, subject, signedOn, evidence } = fact;
  return dossier.parse({
    ...{
      id: dossierId(factId),
      stage: 'announced',
      block: analysis.regions.join('|'),
      createdAt: firstSeenAt,
      attempts: 0,
    },
    ...{ title: `${parties.map((party) => party.name).join(' — ')}: ${subject}`, instrument, status, parties },
    ...{ regions: analysis.regions, sectors: analysis.sectors, facts: [factId], anchors: [] },
    ...(subject && { subject }),
    ...(signedOn && { signedOn }),
    history: [
      {
        status,
        on: signedOn,
        articleId: article.id,
        factId,
        reportedOn: publishedOn,
        evidence,
        news: true,
        live: false,
        firstSeenAt,
      },
    ],
    articles: [
      {
        ...{ articleId: article.id, storyId: article.storyId, title: article.title, url: article.url },
        ...{ sourceId: article.sourceId, publishedOn },
      },
    ],
  });
}

/** How much there is to look through. */
export interface Size {
  readonly stories: number;
  readonly dossiers: number;
}

/** Fills empty stores with years of made-up news: documents and the records made of them. */
export async function fill({ documents, search }: { documents: Documents; search: Search }, size: Size): Promise<void> {
  let dossiers = 0;
  for (let from = 0; from < size.stories; from += BATCH) {
    const articles = Array.from({ length: Math.min(BATCH, size.stories - from) }, (_, at) => articleOf(from + at));
    const founding = articles.filter(({ analysis }) => analysis.relevant && analysis.agreements.length);
    const made = founding.slice(0, size.dossiers - dossiers).map(dossierOf);
    dossiers += made.length;
    await documents.writeMany(articles.map((body) => ({ create: 'article' as const, id: body.id, body })));
    await documents.writeMany(
      articles.map(({ id, storyId: story = storyId(id) }) => ({
        create: 'story' as const,
        id: story,
        body: { id: story, stage: 'announced' as const, attempts: 0, articleIds: [id] },
      })),
    );
    await documents.writeMany(made.map((body) => ({ create: 'dossier' as const, id: body.id, body })));
    await putRecords(search, articles, made);
  }
  await putLedger(search, size);
  await documents.settle();
  await search.settle();
}

async function putRecords(
  search: Search,
  articles: readonly ReadArticle[],
  dossiers: readonly Dossier[],
): Promise<void> {
  const dossierOfFact = new Map(dossiers.map(({ id, facts }) => [facts[0], id]));
  const relevant = articles.filter(({ analysis }) => analysis.relevant);
  const at = (article: ReadArticle) => [article, article.storyId!, article.firstSeenAt] as const;
  await search.put(
    'stories',
    articles.map((article) => maker.story(article.storyId!, [article], article.firstSeenAt)),
  );
  await search.put(
    'figures',
    relevant.flatMap((article) => maker.figures(...at(article))),
  );
  await search.put(
    'events',
    relevant.flatMap((article) => maker.events(...at(article))),
  );
  await search.put(
    'dossiers',
    dossiers.map((each) => maker.dossier(each, each.createdAt)),
  );
  await search.put(
    'agreements',
    relevant.flatMap((article) =>
      article.analysis.agreements.map((fact) =>
        maker.agreement(
          article,
          article.storyId!,
          fact,
          dossierOfFact.get(agreementFactId(article.id, fact)),
          article.firstSeenAt,
        ),
      ),
    ),
  );
}

/** What all figures together make of the ledger. */
async function putLedger(search: Search, size: Size): Promise<void> {
  const all = new Map<SeriesId, Series>();
  for (let number = 0; number < size.stories; number += 1) {
    const article = articleOf(number);
    for (const { id, key, claim } of article.analysis.relevant ? postingsOf(article) : []) {
      const known = all.get(id) ?? { ...key, id, claims: [] };
      known.claims.push(claim);
      all.set(id, known);
    }
  }
  const records = [...all.values()].flatMap((series) =>
    entriesOf(series).map((entry) => maker.ledger(series, entry, '2026-01-01T00:00:00.000Z')),
  );
  for (let from = 0; from < records.length; from += BATCH)
    await search.put('ledger', records.slice(from, from + BATCH));
}

function postingsOf({ id, sourceId, url, publishedOn, analysis }: ReadArticle) {
  return analysis.figures.flatMap((figure) => {
    const told = { factId: figureFactId(id, figure), articleId: id, sourceId, url, regions: analysis.regions, figure };
    return postingOf({ ...told, ...(publishedOn && { publishedOn }) }) ?? [];
  });
}
