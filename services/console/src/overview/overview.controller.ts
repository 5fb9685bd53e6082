import type { Clock } from '@kelisim/ports/clock';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import { documentOf } from '../frame/layout';
import { CLOCK } from '../frame/tokens';
import { type Visit, Visiting } from '../frame/visit';
import { lastVisit } from './last-visit';
import { OverviewLook } from './look';
import { overviewPage } from './view';

/** The part of Express' response that is used here. */
interface Response {
  setHeader(name: string, value: string | readonly string[]): void;
  type(name: string): Response;
  send(body: string): void;
}

/** What is new, in figures and in names. */
@Controller()
export class OverviewController {
  constructor(
    private readonly look: OverviewLook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  async page(@Visiting() visit: Visit, @Res() response: Response): Promise<void> {
    const { before, cookies } = lastVisit(visit.cookies, this.clock.instant());
    const overview = await this.look.overview(before);
    response.setHeader('Set-Cookie', cookies);
    response.type('html').send(documentOf(visit, overviewPage(overview, visit, before)));
  }
}
