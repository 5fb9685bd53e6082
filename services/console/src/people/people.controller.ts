import { Controller, Get, Header, NotFoundException, Param } from '@nestjs/common';
import { documentOf } from '../frame/layout';
import { type Visit, Visiting } from '../frame/visit';
import { type Kind, NamesLook } from './look';
import { directoryPage, namedPage } from './view';

const HTML = 'text/html; charset=utf-8';
const LONGEST_NAME = 200;

/** People and organizations: who there is, and a page for each. */
@Controller()
export class PeopleController {
  constructor(private readonly look: NamesLook) {}

  @Get('people')
  @Header('Content-Type', HTML)
  people(@Visiting() visit: Visit): Promise<string> {
    return this.directory('people', visit);
  }

  @Get('organizations')
  @Header('Content-Type', HTML)
  organizations(@Visiting() visit: Visit): Promise<string> {
    return this.directory('organizations', visit);
  }

  @Get('people/:name')
  @Header('Content-Type', HTML)
  person(@Param('name') name: string, @Visiting() visit: Visit): Promise<string> {
    return this.named('people', name, visit);
  }

  @Get('organizations/:name')
  @Header('Content-Type', HTML)
  organization(@Param('name') name: string, @Visiting() visit: Visit): Promise<string> {
    return this.named('organizations', name, visit);
  }

  private async directory(kind: Kind, visit: Visit): Promise<string> {
    const words = (visit.asked.get('name') ?? '').trim().slice(0, LONGEST_NAME);
    return documentOf(visit, directoryPage(kind, words, await this.look.directory(kind, words), visit));
  }

  private async named(kind: Kind, name: string, visit: Visit): Promise<string> {
    const named = await this.look.named(kind, name);
    if (!named) throw new NotFoundException();
    return documentOf(visit, namedPage(named, visit));
  }
}
