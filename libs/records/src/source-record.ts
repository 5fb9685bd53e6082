import type { Watch } from '@kelisim/domain/documents/watch';
import type { RecordOf } from '@kelisim/domain/records/records';
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

/** A source with nothing new for this many days is called silent: four weeks are more than the slowest office's gap. */
const SILENT_DAYS = 28;
const DAY_MS = 86_400_000;

/**
 * The record of one source.
 * @param counts stories that came from it, and how many of them tell of cooperation
 */
export function sourceRecord(
  source: WatchedSource,
  watch: Watch | undefined,
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
    state: stateOf(watch, now),
    ...(reason && { reason }),
    ...counts,
    ...(watch?.lastSuccessAt && { lastSuccessAt: watch.lastSuccessAt }),
    ...(watch?.lastNewArticleAt && { publishedOn: watch.lastNewArticleAt.slice(0, 10) }),
    indexedAt: now,
  };
}

function stateOf(watch: Watch | undefined, now: string): string {
  if (watch?.trouble) return 'failing';
  if (!watch?.lastSuccessAt) return 'unseen';
  const latest = Date.parse(watch.lastNewArticleAt ?? watch.lastSuccessAt);
  return Date.parse(now) - latest > SILENT_DAYS * DAY_MS ? 'silent' : 'fresh';
}
