import type { Dossier } from '@kelisim/domain/documents/dossier';
import type { RecordOf } from '@kelisim/domain/records/records';
import type { Clock } from '@kelisim/ports/clock';
import type { Search } from '@kelisim/ports/search';
import { type Occasion, occasionsOf } from '../calendar/occasions';
import { Recent } from '../frame/recent';
import { type Coverage, coverageOf } from '../sources/coverage';
import { byMonth, lastMonths, type Month, type Pairs, pairsOf } from './figures';

const MONTHS = 24;
const [PAIR_ROWS, PAIR_COLUMNS] = [12, 12];
const [NEWEST, UPCOMING] = [5, 8];
/** Changed dossiers that are looked through for what is new. */
const CANDIDATES = 200;
/** Days ahead in which events are looked for, until there are enough. */
const AHEAD = [7, 31, 120];
/** Counts over everything may be so old. */
const COUNTED_FOR_MS = 60_000;
const DAY_MS = 86_400_000;

/** What the overview shows. */
export interface Overview {
  readonly totals: { readonly dossiers: number; readonly stories: number };
  readonly fresh: readonly RecordOf<'dossiers'>[];
  /** How many are new since the visit before. */
  readonly newCount: number;
  readonly isNew: (dossier: RecordOf<'dossiers'>) => boolean;
  readonly months: readonly Month[];
  readonly pairs: Pairs;
  readonly upcoming: readonly Occasion[];
  readonly coverage: readonly Coverage[];
}

interface Counted {
  readonly totals: Overview['totals'];
  readonly months: readonly Month[];
  readonly pairs: Pairs;
}

/** Looks things up for the overview. */
export class OverviewLook {
  private readonly counted: Recent<Counted>;

  constructor(
    private readonly search: Search,
    private readonly clock: Clock,
  ) {
    this.counted = new Recent(
      () => this.count(),
      COUNTED_FOR_MS,
      () => clock.now(),
    );
  }

  /** @param before the moment of the reader's visit before this one */
  async overview(before: string | undefined): Promise<Overview> {
    const today = this.clock.instant().slice(0, 10);
    const [counted, changed, upcoming, coverage] = await Promise.all([
      this.counted.get(),
      this.changed(before),
      this.upcoming(today),
      coverageOf(this.search),
    ]);
    const isNew = (dossier: RecordOf<'dossiers'>) => before !== undefined && newestStep(dossier) > before;
    const fresh = changed.filter(isNew);
    const shown = fresh.length ? fresh.slice(0, NEWEST) : await this.newest();
    return { ...counted, fresh: shown, newCount: fresh.length, isNew, upcoming, coverage };
  }

  private async count(): Promise<Counted> {
    const months = lastMonths(this.clock.instant(), MONTHS);
    const [dossiers, stories, byStatus, pairs] = await Promise.all([
      this.search.find({ collection: 'dossiers', sort: 'newest', limit: 0 }),
      this.search.find({ collection: 'stories', filters: { relevant: true }, sort: 'newest', limit: 0 }),
      this.search.cross({ collection: 'dossiers', filters: { from: `${months[0]}-01` } }, 'month', 'statuses'),
      this.search.cross({ collection: 'dossiers' }, 'regions', 'regions'),
    ]);
    return {
      totals: { dossiers: dossiers.total, stories: stories.total },
      months: byMonth(months, byStatus),
      pairs: pairsOf(pairs, PAIR_ROWS, PAIR_COLUMNS),
    };
  }

  private async changed(before: string | undefined): Promise<RecordOf<'dossiers'>[]> {
    if (before === undefined) return [];
    const filters = { indexedSince: before };
    const { hits } = await this.search.find({ collection: 'dossiers', filters, sort: 'newest', limit: CANDIDATES });
    return hits.map((hit) => hit.record);
  }

  private async newest(): Promise<RecordOf<'dossiers'>[]> {
    const { hits } = await this.search.find({ collection: 'dossiers', sort: 'newest', limit: NEWEST });
    return hits.map((hit) => hit.record);
  }

  private async upcoming(today: string): Promise<Occasion[]> {
    for (const days of AHEAD) {
      const happenedTo = new Date(Date.parse(today) + days * DAY_MS).toISOString().slice(0, 10);
      const filters = { happenedFrom: today, happenedTo };
      const { hits } = await this.search.find({ collection: 'events', filters, sort: 'newest', limit: CANDIDATES });
      const occasions = occasionsOf(
        hits.map((hit) => hit.record),
        today,
      ).filter((occasion) => occasion.from >= today);
      if (occasions.length >= UPCOMING || days === AHEAD.at(-1)) return occasions.slice(0, UPCOMING);
    }
    return [];
  }
}

/** When the latest step of a dossier was first seen. */
function newestStep({ history, indexedAt }: RecordOf<'dossiers'>): string {
  const steps = JSON.parse(history) as Pick<Dossier['history'][number], 'firstSeenAt'>[]; // as the indexer put it
  return (
    steps
      .map((step) => step.firstSeenAt ?? '')
      .sort()
      .at(-1) ?? indexedAt
  );
}
