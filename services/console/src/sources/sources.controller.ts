import type { Search } from '@kelisim/ports/search';
import { Controller, Get, Header, Inject } from '@nestjs/common';
import { documentOf } from '../frame/layout';
import { SEARCH } from '../frame/tokens';
import { type Visit, Visiting } from '../frame/visit';
import { coverageOf } from './coverage';
import { sourcesPage } from './view';

/** The watched sources and how they are doing. */
@Controller('sources')
export class SourcesController {
  constructor(@Inject(SEARCH) private readonly search: Search) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  async page(@Visiting() visit: Visit): Promise<string> {
    return documentOf(visit, sourcesPage(await coverageOf(this.search), visit));
  }
}
