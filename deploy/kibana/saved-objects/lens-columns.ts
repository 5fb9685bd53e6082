import { COLLECTIONS } from '@kelisim/domain/records/records';
import type { Bucket, Chart, Metric, ViewId } from '../description/kinds';
import type { Words } from '../words';
import { kql } from './saved-object';

/** A column of a Lens layer, as far as our charts use them. */
export type Column = Readonly<Record<string, unknown>> & { readonly label: string };

const OPERATIONS = { different: 'unique_count', sum: 'sum', greatest: 'max' } as const;
/** Calendar intervals in the letters of Elasticsearch. */
const INTERVALS = { day: 'd', month: 'M', year: 'y' } as const;

/** The ids of a chart's columns: buckets first, in the order in which they nest. */
export const columnIds = ({ buckets, metrics }: Chart) => ({
  buckets: buckets.map((_, i) => `bucket${i}`),
  metrics: metrics.map((_, i) => `metric${i}`),
});

/** All columns of a chart by id. */
export function columnsOf(chart: Chart, words: Words): Record<string, Column> {
  const ids = columnIds(chart);
  const byMetric = ids.metrics[0] ?? '';
  return Object.fromEntries([
    ...chart.buckets.map((bucket, i) => [ids.buckets[i], bucketColumn(chart.view, bucket, byMetric, words)]),
    ...chart.metrics.map((metric, i) => [ids.metrics[i], metricColumn(chart.view, metric, words)]),
  ]);
}

function bucketColumn(view: ViewId, bucket: Bucket, byMetric: string, words: Words): Column {
  const column = {
    label: words(`field.${bucket.field}`),
    customLabel: true,
    isBucketed: true,
    sourceField: bucket.field,
  };
  if (bucket.by !== 'value') {
    const params = { interval: INTERVALS[bucket.by], includeEmptyRows: false, dropPartials: false };
    return { ...column, dataType: 'date', operationType: 'date_histogram', scale: 'interval', params };
  }
  const params = {
    size: bucket.most,
    orderBy: { type: 'column', columnId: byMetric },
    orderDirection: 'desc',
    otherBucket: false,
    missingBucket: false,
    parentFormat: { id: 'terms' },
  };
  const dataType = typeOf(view, bucket.field);
  return { ...column, dataType, operationType: 'terms', scale: 'ordinal', params };
}

function metricColumn(view: ViewId, metric: Metric, words: Words): Column {
  const filter = 'only' in metric ? { filter: kql(metric.only) } : {};
  const column = { customLabel: true, isBucketed: false, scale: 'ratio', ...filter, params: { emptyAsNull: false } };
  if (metric.count === 'records') {
    const label = words('named' in metric ? `metric.${metric.named}` : 'metric.records');
    return { ...column, label, dataType: 'number', operationType: 'count', sourceField: '___records___' };
  }
  const label = words(`metric.${metric.count}`, { field: words(`field.${metric.field}`).toLowerCase() });
  const dataType = metric.count === 'greatest' ? typeOf(view, metric.field) : 'number';
  return { ...column, label, dataType, operationType: OPERATIONS[metric.count], sourceField: metric.field };
}

const TYPES: Readonly<Record<string, string>> = { date: 'date', number: 'number', boolean: 'boolean' };

/** The type of a field in the words of Lens, from the contract of its records. */
function typeOf(view: ViewId, field: string): string {
  if (view === 'documents') return field === 'dueAt' ? 'date' : 'string';
  const shape: Readonly<Record<string, { meta(): object | undefined; unwrap?: () => unknown }>> =
    COLLECTIONS[view].shape;
  const schema = shape[field];
  const inner = schema?.unwrap?.() as typeof schema; // an optional field tells its use inside
  const { use } = (schema?.meta() ?? inner?.meta() ?? {}) as { use?: string }; // as `fields.ts` writes it
  return TYPES[use ?? ''] ?? 'string';
}
