import { phrases } from '@kelisim/phrases';
import type { Clock } from '@kelisim/ports/clock';
import type { Search } from '@kelisim/ports/search';
import { isGenuine, Keeping, type LinkProof, type LinkPurpose } from '@kelisim/subscriptions';
import { Controller, Get, Header, HttpCode, Inject, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { documentOf } from '../frame/layout';
import { Origin } from '../frame/origin';
import { CLOCK, SEARCH } from '../frame/tokens';
import { type Visit, Visiting } from '../frame/visit';
import { calendarOf, feedOf } from './feeds';
import { askPage, donePage } from './view';

type Asked = Readonly<Record<string, unknown>>;

/** What the links in mails lead to. Whoever has the link may do what it says; nobody logs in for it. */
@Controller('subscriptions/:id')
export class SubscriptionLinkController {
  constructor(
    private readonly keeping: Keeping,
    @Inject(SEARCH) private readonly search: Search,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly origin: Origin,
  ) {}

  /** Only asks: programs that look through mails follow every link in them. */
  @Get('confirm')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async askConfirm(@Param('id') id: string, @Query() asked: Asked, @Visiting() visit: Visit): Promise<string> {
    return documentOf(visit, askPage(await this.genuine(id, 'confirm', asked), 'confirm', visit));
  }

  @Post('confirm')
  @HttpCode(200)
  @Header('Content-Type', 'text/html; charset=utf-8')
  async confirm(@Param('id') id: string, @Query() asked: Asked, @Visiting() visit: Visit): Promise<string> {
    const subscription = await this.keeping.confirm(id, proofOf(asked));
    if (!subscription) throw new NotFoundException();
    return documentOf(visit, donePage(subscription, subscription.stage === 'ended' ? 'ended' : 'confirmed', visit));
  }

  @Get('unsubscribe')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async askEnd(@Param('id') id: string, @Query() asked: Asked, @Visiting() visit: Visit): Promise<string> {
    return documentOf(visit, askPage(await this.genuine(id, 'unsubscribe', asked), 'unsubscribe', visit));
  }

  /** Also what mail programs send for one click (RFC 8058): no cookie, no page, no second question. */
  @Post('unsubscribe')
  @HttpCode(200)
  @Header('Content-Type', 'text/html; charset=utf-8')
  async end(@Param('id') id: string, @Query() asked: Asked, @Visiting() visit: Visit): Promise<string> {
    const subscription = await this.keeping.end(id, proofOf(asked));
    if (!subscription) throw new NotFoundException();
    return documentOf(visit, donePage(subscription, 'ended', visit));
  }

  @Get('feed.atom')
  @Header('Content-Type', 'application/atom+xml; charset=utf-8')
  async feed(@Param('id') id: string, @Query() asked: Asked, @Visiting() visit: Visit): Promise<string> {
    const subscription = await this.genuine(id, 'feed.atom', asked);
    const base = this.origin.of(visit);
    return feedOf(this.search, subscription, { base, self: base + visit.address, now: this.clock.instant() });
  }

  @Get('calendar.ics')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  async calendar(@Param('id') id: string, @Query() asked: Asked, @Visiting() visit: Visit): Promise<string> {
    const subscription = await this.genuine(id, 'calendar.ics', asked);
    const base = this.origin.of(visit);
    return calendarOf(this.search, subscription, {
      base,
      now: this.clock.instant(),
      say: phrases(subscription.language),
    });
  }

  /** Which of id and signature was wrong, nobody is told. */
  private async genuine(id: string, purpose: LinkPurpose, asked: Asked) {
    const subscription = await this.keeping.get(id);
    if (!subscription || !isGenuine(subscription, purpose, proofOf(asked), this.clock.now()))
      throw new NotFoundException();
    if (subscription.stage === 'ended' && purpose !== 'unsubscribe') throw new NotFoundException();
    return subscription;
  }
}

const proofOf = ({ until, signature }: Asked): LinkProof => ({
  ...(typeof until === 'string' && { until }),
  ...(typeof signature === 'string' && { signature }),
});
