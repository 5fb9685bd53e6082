import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { RecordOf } from '@kelisim/domain/records/records';
import type { Clock } from '@kelisim/ports/clock';
import type { Search } from '@kelisim/ports/search';
import { Controller, Get, Inject, NotFoundException, Param, Res } from '@nestjs/common';
import { occasionsOf } from '../calendar/occasions';
import { Catalogue } from '../frame/catalogue';
import { Origin } from '../frame/origin';
import { CLOCK, SEARCH } from '../frame/tokens';
import { type Visit, Visiting } from '../frame/visit';
import { type Asked, addressOf, askedOf, narrowing } from '../search/asked';
import { atom, type FeedEntry } from './atom';
import { calendarFile } from './calendar-file';
import { csv } from './csv';
import { MEDIA_TYPES, type SearchFormat } from './formats';
import { type Column, dossierColumns, figureColumns, type Place, storyColumns } from './table';
import { xlsx } from './xlsx';

/** The part of Express' response that is used here. */
interface Response extends NodeJS.WritableStream {
  setHeader(name: string, value: string): void;
}

type Row = RecordOf<'dossiers'> | RecordOf<'stories'> | RecordOf<'ledger'>;

/** A feed is what is new, not everything. */
const FEED_ENTRIES = 100;
const CALENDAR_ENTRIES = 1_000;
/** Past days that a calendar still shows. */
const PAST_DAYS = 60;

/** Searches to take along: whole, written as they are read. */
@Controller('export')
export class ExportController {
  constructor(
    @Inject(SEARCH) private readonly search: Search,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly catalogue: Catalogue,
    private readonly origin: Origin,
  ) {}

  @Get('search.:format')
  async found(
    @Param('format') format: SearchFormat,
    @Visiting() visit: Visit,
    @Res() response: Response,
  ): Promise<void> {
    const asked = askedOf(visit.asked);
    const place = this.place(visit);
    if (format === 'atom') return this.feed(asked, place, response);
    const rows = this.search.all(narrowing(asked, asked.among)) as AsyncIterable<Row>;
    const columns = (asked.among === 'stories' ? storyColumns(place) : dossierColumns(place)) as Column<Row>[]; // of what is looked through
    await this.send({ rows, columns, name: asked.among, format }, visit, response);
  }

  @Get('figures.:format')
  async figures(
    @Param('format') format: SearchFormat,
    @Visiting() visit: Visit,
    @Res() response: Response,
  ): Promise<void> {
    const [region, measure, state] = ['region', 'measure', 'state'].map((name) => visit.asked.getAll(name));
    const filters = { regions: region, measures: measure, statuses: state };
    const rows = this.search.all({ collection: 'ledger', filters }) as AsyncIterable<Row>;
    await this.send(
      { rows, columns: figureColumns(this.place(visit)) as Column<Row>[], name: 'figures', format },
      visit,
      response,
    );
  }

  @Get('events.ics')
  async events(@Visiting() visit: Visit, @Res() response: Response): Promise<void> {
    const today = this.clock.instant().slice(0, 10);
    const happenedFrom = new Date(Date.parse(today) - PAST_DAYS * 86_400_000).toISOString().slice(0, 10);
    const filters = { happenedFrom, regions: visit.asked.getAll('region') };
    const { hits } = await this.search.find({ collection: 'events', filters, sort: 'newest', limit: CALENDAR_ENTRIES });
    const occasions = occasionsOf(
      hits.map((hit) => hit.record),
      today,
    ).filter(({ on }) => on.length >= 10);
    const { origin } = this.place(visit);
    const entries = occasions.map(({ told: [first], from, to, kind, name, place, outcome }) => ({
      ...{ id: first!.id, from, to, title: name ?? visit.say(`eventKind.${kind}`), ...(place && { place }) },
      text: `${visit.say(`console.outcomes.${outcome}`)}. ${first!.evidence}`,
      address: `${origin}/stories/${first!.storyId}`,
      stamp: first!.indexedAt,
    }));
    headers(response, 'ics', `kelisim-${visit.say('console.files.events')}`);
    response.end(calendarFile(visit.say('console.sections.calendar'), entries));
  }

  private place(visit: Visit): Place {
    return { visit, origin: this.origin.of(visit), sourceName: (id) => this.catalogue.name(id) };
  }

  private async send(
    table: { rows: AsyncIterable<Row>; columns: Column<Row>[]; name: string; format: string },
    visit: Visit,
    response: Response,
  ): Promise<void> {
    const { rows, columns, name, format } = table;
    const title = visit.say(`console.files.${name}`);
    const content = contentOf({ rows, columns, format, title, linkTitle: visit.say('console.columns.link') });
    if (!content) throw new NotFoundException();
    headers(response, format as SearchFormat, `kelisim-${title}-${this.clock.instant().slice(0, 10)}`);
    await pipeline(content, response);
  }

  private async feed(asked: Asked, { visit, origin }: Place, response: Response): Promise<void> {
    const entries =
      asked.among === 'stories' ? await this.newStories(asked, origin) : await this.newDossiers(asked, visit, origin);
    const title = [visit.say('console.motto'), asked.words].filter(Boolean).join(': ');
    const [address, self] = [addressOf(asked), addressOf(asked, {}, '/export/search.atom')].map(
      (path) => `${origin}${path}`,
    ) as [string, string];
    headers(response, 'atom');
    response.end(atom({ title, address, self, updated: entries[0]?.updated ?? this.clock.instant() }, entries));
  }

  private async newDossiers(asked: Asked, { say }: Visit, origin: string): Promise<FeedEntry[]> {
    const { hits } = await this.search.find({ ...narrowing(asked, 'dossiers'), sort: 'newest', limit: FEED_ENTRIES });
    return hits.map(({ record }) => ({
      id: record.id,
      title: `${say(`status.${record.status}`)}: ${say(`instrument.${record.instrument}`)} — ${record.title}`,
      summary: record.evidence,
      address: `${origin}/dossiers/${record.id}`,
      published: `${record.firstReportedOn ?? record.indexedAt.slice(0, 10)}T00:00:00Z`,
      updated: record.indexedAt,
    }));
  }

  private async newStories(asked: Asked, origin: string): Promise<FeedEntry[]> {
    const { hits } = await this.search.find({ ...narrowing(asked, 'stories'), sort: 'newest', limit: FEED_ENTRIES });
    return hits.map(({ record }) => ({
      id: record.id,
      title: record.title || record.url,
      summary: record.text.slice(0, 500),
      address: `${origin}/stories/${record.id}`,
      published: `${record.publishedOn ?? record.indexedAt.slice(0, 10)}T00:00:00Z`,
      updated: record.indexedAt,
    }));
  }
}

interface Content {
  readonly rows: AsyncIterable<Row>;
  readonly columns: readonly Column<Row>[];
  readonly format: string;
  readonly title: string;
  readonly linkTitle: string;
}

function contentOf({ rows, columns, format, title, linkTitle }: Content): Readable | undefined {
  if (format === 'csv') return Readable.from(csv(rows, columns, linkTitle));
  if (format === 'jsonl') return Readable.from(jsonLines(rows));
  return format === 'xlsx' ? xlsx(rows, columns, title) : undefined;
}

/** Records as they are, one to a line; what only searches need is left out. */
async function* jsonLines(rows: AsyncIterable<Row>): AsyncGenerator<string> {
  for await (const { lemmas: _, ...row } of rows) yield `${JSON.stringify(row)}\n`;
}

function headers(response: Response, format: keyof typeof MEDIA_TYPES, name?: string): void {
  response.setHeader('Content-Type', MEDIA_TYPES[format]);
  response.setHeader('Cache-Control', 'no-store');
  if (name)
    response.setHeader(
      'Content-Disposition',
      `attachment; filename="kelisim.${format}"; filename*=UTF-8''${encodeURIComponent(`${name}.${format}`)}`,
    );
}
