import { Controller, Get, Header } from '@nestjs/common';
import { Catalogue } from '../frame/catalogue';
import { documentOf } from '../frame/layout';
import { type Visit, Visiting } from '../frame/visit';
import { FiguresLook, figuresAsked } from './look';
import { figuresPage } from './view';

/** What is measured, by region and measure. */
@Controller('figures')
export class FiguresController {
  constructor(
    private readonly look: FiguresLook,
    private readonly catalogue: Catalogue,
  ) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  async page(@Visiting() visit: Visit): Promise<string> {
    const asked = figuresAsked(visit.asked);
    const found = await this.look.figures(asked);
    return documentOf(
      visit,
      figuresPage(asked, found, visit, (id) => this.catalogue.name(id)),
    );
  }
}
