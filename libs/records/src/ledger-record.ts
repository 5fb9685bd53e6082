import type { Series } from '@kelisim/domain/documents/series';
import type { SeriesId } from '@kelisim/domain/ids';
import type { RecordOf } from '@kelisim/domain/records/records';
import { lemmaText } from '@kelisim/language';
import { daysOf, type Entry, yearsOf } from '@kelisim/ledger';

/** The id of the record of one period of a series; it begins with the series'. */
export const ledgerRecordId = (series: SeriesId, period: string | undefined): string =>
  `${series}-${(period ?? 'undated').replace('/', '_')}`;

const unique = (values: readonly string[]): string[] => [...new Set(values)];

/** What analysts search and chart of one entry of the ledger. */
export function ledgerRecord(
  series: Series,
  entry: Entry,
  regionName: (code: string) => string,
  indexedAt: string,
): RecordOf<'ledger'> {
  const { id, claims: _, ...key } = series;
  const { period, state, stands, besides } = entry;
  const readings = [stands, ...besides];
  const claims = readings.flatMap((reading) => reading.claims);
  const regions = unique([key.region, key.partner].filter((code) => code !== undefined)).filter((code) =>
    code.includes('-'),
  );
  const regionNames = regions.map(regionName);
  const days = period === undefined ? undefined : daysOf(period);
  const published = claims.flatMap(({ publishedOn }) => publishedOn?.slice(0, 10) ?? []).sort();
  return {
    ...key,
    id: ledgerRecordId(id, period),
    seriesId: id,
    lemmas: lemmaText([...regionNames, ...claims.map(({ evidence }) => evidence.text)].join('\n')),
    regions,
    regionNames,
    ...(period && days && { period, periodFrom: days.first, periodTo: days.last }),
    years: days ? yearsOf(days) : [],
    state,
    value: stands.value,
    ...(stands.qualifier && { qualifier: stands.qualifier }),
    least: Math.min(...claims.map(({ value }) => value)),
    greatest: Math.max(...claims.map(({ value }) => value)),
    claims: claims.length,
    articleIds: unique(claims.map(({ articleId }) => articleId)),
    sourceIds: unique(claims.map(({ sourceId }) => sourceId)),
    urls: unique(claims.map(({ url }) => url)),
    ...(published.length && { publishedOn: published.at(-1) }),
    indexedAt,
    readings: JSON.stringify(readings),
  };
}
