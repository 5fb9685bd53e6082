import { Keeping, SubscriptionFaulty } from '@kelisim/subscriptions';
import { Body, Controller, Get, Header, Param, Post, Redirect, Req, Res } from '@nestjs/common';
import { Catalogue } from '../frame/catalogue';
import { documentOf } from '../frame/layout';
import { type Visit, Visiting, type WebRequest } from '../frame/visit';
import { askedOf, isNarrowed } from '../search/asked';
import { SavedLook } from './look';
import { sameSite } from './same-site';
import { subscribed, subscribePage } from './subscribe-view';
import { savedPage, searchName } from './view';
import { wishOf } from './wish';

/** The part of Express' response that is used here. */
interface Response {
  setHeader(name: string, value: string): void;
  status(code: number): Response;
  type(name: string): Response;
  send(body: string): void;
}

type Form = Readonly<Record<string, unknown>>;
const textOf = (form: Form | undefined, field: string): string =>
  (typeof form?.[field] === 'string' ? (form[field] as string) : '').slice(0, 4_000);

/** Searches that are kept, and become subscriptions. */
@Controller('searches')
export class SavedController {
  constructor(
    private readonly look: SavedLook,
    private readonly catalogue: Catalogue,
    private readonly keeping: Keeping,
  ) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  async page(@Visiting() visit: Visit): Promise<string> {
    return documentOf(visit, savedPage(await this.look.all(), visit));
  }

  @Post()
  @Redirect('/searches', 303)
  async keep(@Req() request: WebRequest, @Body() form: Form, @Visiting() visit: Visit): Promise<void> {
    sameSite(request);
    const asked = askedOf(new URLSearchParams(textOf(form, 'question')));
    if (isNarrowed(asked))
      await this.look.keep(
        asked,
        searchName(asked, visit, (id) => this.catalogue.name(id)),
      );
  }

  @Post(':id/forget')
  @Redirect('/searches', 303)
  async forget(@Req() request: WebRequest, @Param('id') id: string): Promise<void> {
    sameSite(request);
    await this.look.forget(id);
  }

  /** One click where the address is known; else it is asked for once. */
  @Post('subscribe')
  async subscribe(
    @Req() request: WebRequest,
    @Body() form: Form,
    @Visiting() visit: Visit,
    @Res() response: Response,
  ): Promise<void> {
    sameSite(request);
    const question = textOf(form, 'question');
    const asked = askedOf(new URLSearchParams(question));
    const name = searchName(asked, visit, (id) => this.catalogue.name(id));
    const address = textOf(form, 'address').trim() || decodeURIComponent(visit.cookies.get('address') ?? '');
    const page = (fault?: string) =>
      documentOf(visit, subscribePage({ question, asked, name, address, ...(fault && { fault }) }, visit));
    if (!address) return send(response, 200, page());
    try {
      const subscription = await this.keeping.enter({ ...wishOf(asked), name, address, language: visit.language });
      response.setHeader(
        'Set-Cookie',
        `address=${encodeURIComponent(subscription.address)}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax`,
      );
      send(response, 200, documentOf(visit, subscribed(subscription, asked, visit)));
    } catch (error) {
      if (!(error instanceof SubscriptionFaulty)) throw error;
      send(response, 400, page(visit.say('console.saved.badAddress', { address })));
    }
  }
}

function send(response: Response, status: number, page: string): void {
  response.status(status).type('html').send(page);
}
