import type { Search } from '@kelisim/ports/search';
import { Keeping, SubscriptionFaulty, shown, tryOut, type Wish } from '@kelisim/subscriptions';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  NotFoundException,
  Param,
  Patch,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import { SEARCH } from '../frame/tokens';
import type { WebRequest } from '../frame/visit';
import { sameSite } from '../saved/same-site';

/** The part of Express' response that is used here. */
interface Response {
  status(code: number): Response;
  json(body: object): void;
}

const MOST_DELIVERIES = 200;
const TRIED_OUT = 10;

/** Subscriptions for programs: entered, looked at, changed, tried out, ended. */
@Controller('api/subscriptions')
export class SubscriptionsApiController {
  constructor(
    private readonly keeping: Keeping,
    @Inject(SEARCH) private readonly search: Search,
  ) {}

  @Get()
  async list(): Promise<object> {
    const records: object[] = [];
    for await (const subscription of this.keeping.all()) records.push(shown(subscription));
    return { total: records.length, records };
  }

  /** By mail it hears nothing until its reader has said yes. */
  @Post()
  async enter(@Req() request: WebRequest, @Body() wish: Wish, @Res() response: Response): Promise<void> {
    sameSite(request);
    await faultsTold(response, async () => response.status(201).json(shown(await this.keeping.enter(objectOf(wish)))));
  }

  @Get(':id')
  async one(@Param('id') id: string): Promise<object> {
    return shown(there(await this.keeping.get(id)));
  }

  @Patch(':id')
  async edit(
    @Req() request: WebRequest,
    @Param('id') id: string,
    @Body() wish: Wish,
    @Res() response: Response,
  ): Promise<void> {
    sameSite(request);
    await faultsTold(response, async () =>
      response.status(200).json(shown(there(await this.keeping.edit(id, objectOf(wish))))),
    );
  }

  @Delete(':id')
  @HttpCode(204)
  async remove(@Req() request: WebRequest, @Param('id') id: string): Promise<void> {
    sameSite(request);
    there(await this.keeping.remove(id));
  }

  /** What it would have found so far; sends nothing. */
  @Get(':id/test')
  async test(@Param('id') id: string): Promise<object> {
    const found = await tryOut(this.search, there(await this.keeping.get(id)), TRIED_OUT);
    return {
      found: found.map(({ newest, ...rest }) => ({
        ...rest,
        newest: newest.map(({ lemmas: _, ...record }) => record),
      })),
    };
  }

  @Get(':id/deliveries')
  async deliveries(@Param('id') id: string): Promise<object> {
    there(await this.keeping.get(id));
    const records = await this.keeping.deliveries(id, MOST_DELIVERIES);
    // The unsubscribing link in a mail is its reader's alone.
    return {
      records: records.map(({ mail, call: _, dueAt: __, ...rest }) => ({
        ...rest,
        ...(mail && { subject: mail.subject }),
      })),
    };
  }
}

function there<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new NotFoundException();
  return value;
}

const objectOf = (wish: unknown): Wish => (typeof wish === 'object' && wish !== null ? (wish as Wish) : {}); // checked field by field

async function faultsTold(response: Response, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof SubscriptionFaulty)) throw error;
    response.status(400).json({ error: 'badRequest', faults: error.faults });
  }
}
