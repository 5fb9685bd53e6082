import { Controller, Get, Header, NotFoundException, Param } from '@nestjs/common';
import { Catalogue } from '../frame/catalogue';
import { documentOf } from '../frame/layout';
import { type Visit, Visiting } from '../frame/visit';
import { DossierLook } from './look';
import { dossierPage } from './view';

/** An agreement in the world. */
@Controller('dossiers')
export class DossierController {
  constructor(
    private readonly look: DossierLook,
    private readonly catalogue: Catalogue,
  ) {}

  @Get(':id')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async dossier(@Param('id') id: string, @Visiting() visit: Visit): Promise<string> {
    const view = await this.look.dossier(id);
    if (!view) throw new NotFoundException();
    return documentOf(
      visit,
      dossierPage(view, visit, (source) => this.catalogue.name(source)),
    );
  }
}
