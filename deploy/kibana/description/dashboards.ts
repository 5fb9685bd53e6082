import type { Dashboard, Panel } from './kinds';

const chart = (id: string, width: number, height: number): Panel => ({ shows: 'chart', id, width, height });
const search = (id: string, height = 18): Panel => ({ shows: 'search', id, width: 48, height });

/** The map of the regions that agreements join. Its title is the word for `map.ID`. */
export const MAP = { id: 'dossiers', view: 'dossiers', field: 'regionPoints' } as const;

/** All dashboards. */
export const DASHBOARDS: readonly Dashboard[] = [
  {
    id: 'agreements',
    from: 'now-5y/d',
    to: 'now',
    panels: [
      chart('dossiers-count', 8, 8),
      chart('dossiers-signed', 8, 8),
      chart('dossiers-by-instrument', 32, 8),
      chart('dossiers-by-month', 48, 12),
      chart('dossiers-by-pair', 24, 16),
      { shows: 'map', id: MAP.id, width: 24, height: 16 },
      chart('dossiers-by-sector', 28, 14),
      chart('dossiers-by-party', 20, 14),
      search('dossiers'),
      search('agreements'),
    ],
  },
  {
    id: 'trade',
    from: 'now-10y/d',
    to: 'now',
    panels: [
      chart('ledger-turnover', 48, 14),
      chart('ledger-exports', 24, 14),
      chart('ledger-imports', 24, 14),
      chart('ledger-conflicts', 8, 10),
      chart('ledger-by-state', 16, 10),
      chart('figures-by-measure', 24, 10),
      search('conflicts', 14),
      chart('figures-goods', 24, 14),
      { shows: 'search', id: 'figures', width: 48, height: 18 },
    ],
  },
  {
    id: 'events',
    from: 'now-1y/d',
    to: 'now+1y/d',
    panels: [
      chart('events-upcoming', 8, 12),
      chart('events-by-month', 40, 12),
      chart('events-by-region', 48, 12),
      search('events-upcoming'),
      search('events'),
    ],
  },
  {
    id: 'coverage',
    from: 'now-90d/d',
    to: 'now',
    panels: [
      chart('stories-by-day', 48, 12),
      chart('sources-by-state', 16, 14),
      chart('stories-by-region', 32, 14),
      chart('stories-by-source', 24, 16),
      chart('sources-by-region', 24, 16),
      search('sources-in-trouble', 14),
      search('stories'),
    ],
  },
  {
    id: 'system',
    from: 'now-24h',
    to: 'now',
    panels: [
      chart('documents-quarantined', 12, 8),
      chart('documents-overdue', 12, 8),
      chart('sources-failing', 24, 8),
      chart('documents-by-stage', 48, 18),
    ],
  },
];
