import type { Chart, Shape } from '../description/kinds';
import type { Words } from '../words';
import { toView } from './data-view';
import { columnIds, columnsOf } from './lens-columns';
import { kql, type SavedObject, savedObject } from './saved-object';

const LAYER = 'layer1';
const TYPES: Readonly<Record<Shape, string>> = {
  number: 'lnsMetric',
  bars: 'lnsXY',
  rows: 'lnsXY',
  stack: 'lnsXY',
  lines: 'lnsXY',
  ring: 'lnsPie',
  table: 'lnsDatatable',
  heat: 'lnsHeatmap',
};
const SERIES = { bars: 'bar', rows: 'bar_horizontal', stack: 'bar_stacked', lines: 'line' } as const;

/** The Lens chart that a description amounts to. */
export function lens(chart: Chart, words: Words): SavedObject {
  const { buckets, metrics } = columnIds(chart);
  const layer = {
    columnOrder: [...buckets, ...metrics],
    columns: columnsOf(chart, words),
    incompleteColumns: {},
    sampling: 1,
  };
  return savedObject(
    'lens',
    chart.id,
    {
      title: words(`chart.${chart.id}`),
      visualizationType: TYPES[chart.shape],
      state: {
        visualization: visualization(chart),
        query: kql(chart.only),
        filters: [],
        datasourceStates: { formBased: { layers: { [LAYER]: layer } } },
        internalReferences: [],
        adHocDataViews: {},
      },
    },
    [toView(chart.view, `indexpattern-datasource-layer-${LAYER}`)],
  );
}

function visualization(chart: Chart): object {
  const { buckets, metrics } = columnIds(chart);
  const layer = { layerId: LAYER, layerType: 'data' };
  switch (chart.shape) {
    case 'number':
      return { ...layer, metricAccessor: metrics[0] };
    case 'table':
      return { ...layer, columns: [...buckets, ...metrics].map((columnId) => ({ columnId })) };
    case 'ring':
      return { shape: 'donut', layers: [{ ...layer, ...RING, primaryGroups: buckets, metrics: metrics.slice(0, 1) }] };
    case 'heat':
      return { ...layer, ...HEAT, xAccessor: buckets[1], yAccessor: buckets[0], valueAccessor: metrics[0] };
    default:
      return xy(chart, SERIES[chart.shape]);
  }
}

const RING = { numberDisplay: 'value', categoryDisplay: 'default', legendDisplay: 'show', nestedLegend: false };
const HEAT = {
  shape: 'heatmap',
  legend: { isVisible: true, position: 'right', type: 'heatmap_legend' },
  gridConfig: {
    type: 'heatmap_grid',
    isCellLabelVisible: true,
    isYAxisLabelVisible: true,
    isXAxisLabelVisible: true,
    isYAxisTitleVisible: false,
    isXAxisTitleVisible: false,
  },
};

function xy(chart: Chart, seriesType: string): object {
  const { buckets, metrics } = columnIds(chart);
  const [xAccessor, splitAccessor] = buckets;
  const series = { seriesType, accessors: metrics, xAccessor, ...(splitAccessor && { splitAccessor }) };
  return {
    legend: { isVisible: true, position: 'right' },
    valueLabels: 'show',
    preferredSeriesType: seriesType,
    layers: [{ layerId: LAYER, layerType: 'data', position: 'top', showGridlines: false, ...series }],
  };
}
