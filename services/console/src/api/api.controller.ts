import type { Filters } from '@kelisim/domain/query';
import type { RecordOf } from '@kelisim/domain/records/records';
import { lemmasOf } from '@kelisim/language';
import type { Search } from '@kelisim/ports/search';
import { parseQuery } from '@kelisim/query';
import { BadRequestException, Controller, Get, Header, Inject, NotFoundException, Param } from '@nestjs/common';
import { documentOf } from '../frame/layout';
import { Origin } from '../frame/origin';
import { SEARCH } from '../frame/tokens';
import { type Visit, Visiting } from '../frame/visit';
import { askedOf, CHOICE_NAMES, CHOICES } from '../search/asked';
import { LISTED, type Listed, openApi } from './openapi';
import { apiPage } from './view';

const JSON_TYPE = 'application/json; charset=utf-8';
const MOST_ON_A_PAGE = 100;
const USUAL_ON_A_PAGE = 20;

/** Everything that the pages show, for programs. */
@Controller('api')
export class ApiController {
  constructor(
    @Inject(SEARCH) private readonly search: Search,
    private readonly origin: Origin,
  ) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  page(@Visiting() visit: Visit): string {
    return documentOf(visit, apiPage(visit));
  }

  @Get('openapi.json')
  @Header('Content-Type', JSON_TYPE)
  description(@Visiting() visit: Visit): object {
    return openApi(this.origin.of(visit));
  }

  @Get(':collection')
  @Header('Content-Type', JSON_TYPE)
  async list(@Param('collection') name: string, @Visiting() visit: Visit): Promise<object> {
    const asked = askedOf(visit.asked);
    const query = asked.words ? parseQuery(asked.words, lemmasOf) : undefined;
    const limit = Math.trunc(Number(visit.asked.get('limit') ?? USUAL_ON_A_PAGE));
    if (!(limit >= 1 && limit <= MOST_ON_A_PAGE)) throw new BadRequestException();
    const collection = collectionOf(name);
    const found = await this.search
      .find({
        collection,
        filters: filtersOf(visit.asked),
        sort: asked.sort,
        limit,
        ...(query && { query }),
        ...(asked.after && { after: asked.after }),
      })
      .catch((error: unknown) => {
        throw error instanceof RangeError ? new BadRequestException() : error;
      });
    return {
      total: found.total,
      records: found.hits.map(({ record }) => bare(record)),
      ...(found.next && { next: found.next }),
    };
  }

  @Get(':collection/:id')
  @Header('Content-Type', JSON_TYPE)
  async one(@Param('collection') name: string, @Param('id') id: string): Promise<object> {
    const record = await this.search.get(collectionOf(name), id);
    if (!record) throw new NotFoundException();
    return bare(record);
  }
}

/** Only what was given: a filter that records do not have finds nothing, and so must be asked for. */
function filtersOf(parameters: URLSearchParams): Filters {
  const { chosen, from, to } = askedOf(parameters);
  const exact = CHOICE_NAMES.filter((name) => chosen[name].length).map((name) => [CHOICES[name], chosen[name]]);
  return { ...Object.fromEntries(exact), ...(from && { happenedFrom: from }), ...(to && { happenedTo: to }) };
}

function collectionOf(name: string): Listed {
  const known = LISTED.find((each) => each === name);
  if (!known) throw new NotFoundException();
  return known;
}

const bare = ({ lemmas: _, ...record }: RecordOf<Listed>): object => record;
