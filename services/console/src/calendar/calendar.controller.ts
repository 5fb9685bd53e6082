import type { Clock } from '@kelisim/ports/clock';
import type { Search } from '@kelisim/ports/search';
import { Controller, Get, Header, Inject } from '@nestjs/common';
import { documentOf } from '../frame/layout';
import { CLOCK, SEARCH } from '../frame/tokens';
import { type Visit, Visiting } from '../frame/visit';
import { occasionsOf } from './occasions';
import { calendarPage } from './view';

/** Reports looked through for a month; a busier one shows its latest. */
const MOST_REPORTS = 1_000;

const shifted = (month: string, by: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
};
const lastDay = (month: string): string =>
  new Date(Date.parse(`${shifted(month, 1)}-01`) - 86_400_000).toISOString().slice(0, 10);

/** Events month by month. */
@Controller('calendar')
export class CalendarController {
  constructor(
    @Inject(SEARCH) private readonly search: Search,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  async page(@Visiting() visit: Visit): Promise<string> {
    const today = this.clock.instant().slice(0, 10);
    const asked = visit.asked.get('month') ?? '';
    const month = /^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(asked) ? asked : today.slice(0, 7);
    const region = visit.asked.get('region') || undefined;
    const filters = { happenedFrom: `${month}-01`, happenedTo: lastDay(month), ...(region && { regions: [region] }) };
    const found = await this.search.find({
      collection: 'events',
      filters,
      facets: ['regions'],
      sort: 'newest',
      limit: MOST_REPORTS,
    });
    const occasions = occasionsOf(
      found.hits.map((hit) => hit.record),
      today,
    ).filter(({ from }) => from.startsWith(month));
    const regions = (found.facets.regions ?? []).map(({ value }) => value);
    return documentOf(
      visit,
      calendarPage(
        { month, before: shifted(month, -1), after: shifted(month, 1), occasions, regions, ...(region && { region }) },
        visit,
      ),
    );
  }
}
