import type { Analysis } from '@kelisim/domain/analysis';
import type { Article } from '@kelisim/domain/documents/article';
import type { News, NewsKind } from '@kelisim/domain/documents/news';
import { normaliseEvidence, type StoryId } from '@kelisim/domain/ids';
import type { RecordOf } from '@kelisim/domain/records/records';
import { type IsoInstant, span } from '@kelisim/domain/time';
import type { ReadArticle, RecordMaker } from '@kelisim/records';
import { type AskedRecord, asked } from '@kelisim/subscriptions';

/** A piece of news with the record that subscriptions are matched against. */
export interface StoryNews {
  readonly kind: Extract<NewsKind, 'figure' | 'event' | 'story'>;
  /** What makes it this news and no other, whoever tells it. */
  readonly key: string;
  readonly record: AskedRecord;
  readonly news: News;
  /** When the article that tells it was first seen. */
  readonly seenAt: IsoInstant;
}

/**
 * What the articles of a story bring that is news: the story itself once, each figure, each event still to come.
 * @param fresh the articles that are news themselves, at least one
 * @param current all articles that tell it now
 */
export function newsOfStory(
  story: StoryId,
  fresh: readonly ReadArticle[],
  current: readonly ReadArticle[],
  records: RecordMaker,
  sourceName: (id: string) => string,
  now: string,
): StoryNews[] {
  const found = fresh.flatMap((article) => {
    const told = common(article, story, sourceName);
    return [
      ...figures(article, records.figures(article, story, now), told),
      ...events(article, records.events(article, story, now), told, now),
    ];
  });
  const lead = fresh[0]!;
  const record = records.story(story, current, now);
  const [first] = lead.analysis.agreements;
  const evidence = first?.evidence.text ?? lead.analysis.text.trim().split(/(?<=[.!?…])\s/, 1)[0];
  const itself: StoryNews = {
    kind: 'story',
    key: 'story',
    record: asked('stories', record),
    seenAt: lead.firstSeenAt,
    news: { ...common(lead, story, sourceName), kind: 'story', ...(evidence && { evidence: evidence.slice(0, 600) }) },
  };
  return [itself, ...unique(found)];
}

function common(article: ReadArticle, story: StoryId, sourceName: (id: string) => string) {
  const { title, publishedOn, regions } = article.analysis;
  const name = title ?? article.title ?? article.url;
  const teller = {
    title: name,
    url: article.url,
    sourceName: sourceName(article.sourceId),
    ...(publishedOn && { publishedOn }),
  };
  return { title: name, path: `/stories/${story}`, regions, story: teller, others: [] };
}

type Common = ReturnType<typeof common>;

function figures(
  { analysis, firstSeenAt }: ReadArticle,
  records: readonly RecordOf<'figures'>[],
  told: Common,
): StoryNews[] {
  return analysis.figures.map(({ evidence, rule: _, qualifier, direction, period, goods, ...figure }, at) => ({
    kind: 'figure' as const,
    // The same number of the same period is the same news, whoever tells it and in whatever words.
    key: [
      'figure',
      figure.region,
      figure.partner,
      figure.measure,
      figure.kind,
      figure.value,
      figure.unit,
      period,
      goods,
    ].join('|'),
    record: asked('figures', records[at]!),
    seenAt: firstSeenAt,
    news: {
      ...told,
      kind: 'figure' as const,
      evidence: evidence.text,
      figure: {
        kind: figure.kind,
        measure: figure.measure,
        value: figure.value,
        unit: figure.unit,
        ...(qualifier && { qualifier }),
        ...(direction && { direction }),
        ...(period && { period }),
        ...(goods && { goods }),
      },
    },
  }));
}

function events(
  { analysis, firstSeenAt }: ReadArticle,
  records: readonly RecordOf<'events'>[],
  told: Common,
  now: string,
): StoryNews[] {
  return analysis.events.flatMap(({ evidence, kind, name, on, place, upcoming }, at) => {
    if (!upcoming || (on && span(on).last < now.slice(0, 10))) return [];
    return {
      kind: 'event' as const,
      key: ['event', kind, on, normaliseEvidence(name ?? (on ? '' : evidence.text)), [...told.regions].sort()].join(
        '|',
      ),
      record: asked('events', records[at]!),
      seenAt: firstSeenAt,
      news: {
        ...told,
        ...(name && { title: name }),
        kind: 'event' as const,
        evidence: evidence.text,
        event: { kind, ...(on && { on }), ...(place && { place }) },
      },
    };
  });
}

/** Of two that tell the same the first stays. */
function unique(all: readonly StoryNews[]): StoryNews[] {
  return [...new Map([...all].reverse().map((each) => [each.key, each])).values()].reverse();
}

/** An article that has been read and is about cooperation. */
export const isTelling = (article: Article): article is ReadArticle & { analysis: Analysis } =>
  article.analysis?.relevant === true;
