import { type Chart, chart } from './kinds';

/** Sums of money that are shown beside each other are in one currency: that of foreign trade. */
const MONEY = 'kind: amount and unit: USD';

const agreements: readonly Chart[] = [
  chart({ id: 'dossiers-count', view: 'dossiers', shape: 'number', buckets: [], metrics: [{ count: 'records' }] }),
  chart({
    id: 'dossiers-signed',
    view: 'dossiers',
    shape: 'number',
    buckets: [],
    metrics: [{ count: 'records', only: 'status: (signed or in-force or extended)', named: 'standing' }],
  }),
  chart({
    id: 'dossiers-by-month',
    view: 'dossiers',
    shape: 'stack',
    buckets: [
      { by: 'month', field: 'firstReportedOn' },
      { by: 'value', field: 'statusName', most: 7 },
    ],
    metrics: [{ count: 'records' }],
  }),
  chart({
    id: 'dossiers-by-instrument',
    view: 'dossiers',
    shape: 'ring',
    buckets: [{ by: 'value', field: 'instrumentName', most: 11 }],
    metrics: [{ count: 'records' }],
  }),
  chart({
    id: 'dossiers-by-pair',
    view: 'dossiers',
    shape: 'rows',
    buckets: [{ by: 'value', field: 'regionPairs', most: 20 }],
    metrics: [{ count: 'records' }],
  }),
  chart({
    id: 'dossiers-by-sector',
    view: 'dossiers',
    shape: 'heat',
    buckets: [
      { by: 'value', field: 'sectorNames', most: 20 },
      { by: 'value', field: 'instrumentName', most: 11 },
    ],
    metrics: [{ count: 'records' }],
  }),
  chart({
    id: 'dossiers-by-party',
    view: 'dossiers',
    shape: 'table',
    buckets: [{ by: 'value', field: 'parties', most: 20 }],
    metrics: [{ count: 'records' }, { count: 'records', only: 'status: signed', named: 'signed' }],
  }),
];

const byYearAndRegion = (measure: 'turnover' | 'exports' | 'imports'): Chart =>
  chart({
    id: `ledger-${measure}`,
    view: 'ledger',
    shape: 'lines',
    // Values of one year beside each other: parts of years would look like falls.
    only: `measure: ${measure} and ${MONEY} and partner: KZ and period: * and not period: (*-* or */*)`,
    buckets: [
      { by: 'year', field: 'periodFrom' },
      { by: 'value', field: 'regionName', most: 10 },
    ],
    metrics: [{ count: 'greatest', field: 'value' }],
  });

const trade: readonly Chart[] = [
  byYearAndRegion('turnover'),
  byYearAndRegion('exports'),
  byYearAndRegion('imports'),
  chart({
    id: 'ledger-by-state',
    view: 'ledger',
    shape: 'ring',
    buckets: [{ by: 'value', field: 'stateName', most: 5 }],
    metrics: [{ count: 'records' }],
  }),
  chart({
    id: 'ledger-conflicts',
    view: 'ledger',
    shape: 'number',
    buckets: [],
    metrics: [{ count: 'records', only: 'state: conflict', named: 'conflicts' }],
  }),
  chart({
    id: 'figures-by-measure',
    view: 'figures',
    shape: 'stack',
    buckets: [
      { by: 'value', field: 'measureName', most: 12 },
      { by: 'value', field: 'kindName', most: 4 },
    ],
    metrics: [{ count: 'records' }],
  }),
  chart({
    id: 'figures-goods',
    view: 'figures',
    shape: 'table',
    buckets: [{ by: 'value', field: 'goods', most: 20 }],
    metrics: [{ count: 'records' }, { count: 'different', field: 'sourceId' }],
  }),
];

const events: readonly Chart[] = [
  chart({
    id: 'events-upcoming',
    view: 'events',
    shape: 'number',
    buckets: [],
    metrics: [{ count: 'records', only: 'upcoming: true', named: 'upcoming' }],
  }),
  chart({
    id: 'events-by-month',
    view: 'events',
    shape: 'stack',
    buckets: [
      { by: 'month', field: 'from' },
      { by: 'value', field: 'kindName', most: 11 },
    ],
    metrics: [{ count: 'records' }],
  }),
  chart({
    id: 'events-by-region',
    view: 'events',
    shape: 'rows',
    buckets: [{ by: 'value', field: 'regionNames', most: 20 }],
    metrics: [{ count: 'records' }, { count: 'records', only: 'upcoming: true', named: 'upcoming' }],
  }),
];

const coverage: readonly Chart[] = [
  chart({
    id: 'stories-by-day',
    view: 'stories',
    shape: 'stack',
    buckets: [
      { by: 'day', field: 'publishedOn' },
      { by: 'value', field: 'relevant', most: 2 },
    ],
    metrics: [{ count: 'records' }],
  }),
  chart({
    id: 'stories-by-region',
    view: 'stories',
    shape: 'rows',
    only: 'relevant: true',
    buckets: [{ by: 'value', field: 'regionNames', most: 30 }],
    metrics: [{ count: 'records' }],
  }),
  chart({
    id: 'stories-by-source',
    view: 'stories',
    shape: 'table',
    buckets: [{ by: 'value', field: 'sourceName', most: 50 }],
    metrics: [
      { count: 'records' },
      { count: 'records', only: 'relevant: true', named: 'relevant' },
      { count: 'greatest', field: 'publishedOn' },
    ],
  }),
  chart({
    id: 'sources-by-state',
    view: 'sources',
    shape: 'ring',
    buckets: [{ by: 'value', field: 'stateName', most: 4 }],
    metrics: [{ count: 'records' }],
  }),
  chart({
    id: 'sources-by-region',
    view: 'sources',
    shape: 'table',
    buckets: [{ by: 'value', field: 'regionNames', most: 120 }],
    metrics: [
      { count: 'records' },
      { count: 'sum', field: 'stories' },
      { count: 'sum', field: 'relevant' },
      { count: 'greatest', field: 'publishedOn' },
    ],
  }),
];

const system: readonly Chart[] = [
  chart({
    id: 'documents-by-stage',
    view: 'documents',
    shape: 'table',
    // What the flow does not move has no stage.
    only: 'not stage: ""',
    buckets: [
      { by: 'value', field: '_index', most: 30 },
      { by: 'value', field: 'stage', most: 10 },
    ],
    metrics: [{ count: 'records' }],
  }),
  chart({
    id: 'documents-quarantined',
    view: 'documents',
    shape: 'number',
    buckets: [],
    metrics: [{ count: 'records', only: 'stage: (quarantined or failed)', named: 'setAside' }],
  }),
  chart({
    id: 'documents-overdue',
    view: 'documents',
    shape: 'number',
    buckets: [],
    metrics: [{ count: 'records', only: 'dueAt < now-1h', named: 'overdue' }],
  }),
  chart({
    id: 'sources-failing',
    view: 'sources',
    shape: 'table',
    only: 'state: failing',
    buckets: [{ by: 'value', field: 'reason', most: 20 }],
    metrics: [{ count: 'records' }],
  }),
];

/** All Lens charts. */
export const CHARTS: readonly Chart[] = [...agreements, ...trade, ...events, ...coverage, ...system];
