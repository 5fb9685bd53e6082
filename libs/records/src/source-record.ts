import type { Watch } from '@kelisim/domain/documents/watch';
import type { RecordOf } from '@kelisim/domain/records/records';
import { hoursBetween, silentAfterHours } from '@kelisim/domain/silence';
import { lemmaText } from '@kelisim/language';

/** What of a source of the catalogue its record tells. */
export interface WatchedSource {
  readonly id: string;
  readonly name: string;
  readonly home: string;
  readonly side: string;
  readonly owner: string;
  readonly language: readonly string[];
  readonly region?: string | undefined;
  readonly enabled: boolean;
}

/**
 * The record of one source.
 * @param gaps hours between its new articles, as far as they are known
 * @param counts stories that came from it, and how many of them tell of cooperation
 */
export function sourceRecord(
  source: WatchedSource,
  watch: Watch | undefined,
  gaps: readonly number[],
  counts: { readonly stories: number; readonly relevant: number },
  regionName: (code: string) => string,
  now: string,
): RecordOf<'sources'> {
  const { id, name, home, side, owner, language, region, enabled } = source;
  const regions = region ? [region] : [];
  const regionNames = regions.map(regionName);
  const reason = watch?.trouble?.reason;
  return {
    ...{ id, name, side, owner, enabled, regions, regionNames },
    lemmas: lemmaText([name, ...regionNames].join('\n')),
    url: home,
    languages: [...language],
    state: stateOf(watch, gaps, now),
    ...(reason && { reason }),
    ...counts,
    ...(watch?.lastSuccessAt && { lastSuccessAt: watch.lastSuccessAt }),
    ...(watch?.lastNewArticleAt && { publishedOn: watch.lastNewArticleAt.slice(0, 10) }),
    indexedAt: now,
  };
}

/** `failing`, `unseen`, `silent` by its own habits, or `fresh`. */
export function stateOf(watch: Watch | undefined, gaps: readonly number[], now: string): string {
  if (watch?.trouble) return 'failing';
  if (!watch?.lastSuccessAt) return 'unseen';
  const latest = watch.lastNewArticleAt ?? watch.lastSuccessAt;
  return hoursBetween(latest, now) > silentAfterHours(gaps) ? 'silent' : 'fresh';
}
