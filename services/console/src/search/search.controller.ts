import { Controller, Get, Header } from '@nestjs/common';
import { Catalogue } from '../frame/catalogue';
import { documentOf } from '../frame/layout';
import { type Visit, Visiting } from '../frame/visit';
import { askedOf } from './asked';
import { Looking } from './looking';
import { searchPage } from './view';

/** Search in agreements and stories. */
@Controller()
export class SearchController {
  constructor(
    private readonly looking: Looking,
    private readonly catalogue: Catalogue,
  ) {}

  @Get('search')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async page(@Visiting() visit: Visit): Promise<string> {
    const asked = askedOf(visit.asked);
    const found = await this.looking.find(asked).catch((error: unknown) => {
      // The address of a page that is none: its search from the beginning.
      if (error instanceof RangeError && asked.after) return this.looking.find({ ...asked, after: undefined });
      throw error;
    });
    return documentOf(visit, searchPage({ asked, found, visit, sourceName: (id) => this.catalogue.name(id) }));
  }
}
