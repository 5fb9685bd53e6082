import { readFileSync } from 'node:fs';
import path from 'node:path';
import { INTERFACE_LANGUAGES } from '@kelisim/phrases';
import { Controller, Get, Header, NotFoundException, Param, Res } from '@nestjs/common';
import { type Visit, Visiting } from './visit';

const FOLDER = path.join(__dirname, '..', 'assets');
const asset = (name: string): string => readFileSync(path.join(FOLDER, name), 'utf8');
const [STYLE, SCRIPT, ICON] = [asset('console.css'), asset('console.js'), asset('icon.svg')];
const AN_HOUR = 'public, max-age=3600';

/** The part of Express' response that is used here. */
interface Response {
  setHeader(name: string, value: string): void;
  redirect(status: number, address: string): void;
}

/** Style, script and picture of the console, and the choice of its language. */
@Controller()
export class AssetsController {
  @Get('assets/console.css')
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', AN_HOUR)
  style(): string {
    return STYLE;
  }

  @Get('assets/console.js')
  @Header('Content-Type', 'text/javascript; charset=utf-8')
  @Header('Cache-Control', AN_HOUR)
  script(): string {
    return SCRIPT;
  }

  @Get('assets/icon.svg')
  @Header('Content-Type', 'image/svg+xml')
  @Header('Cache-Control', AN_HOUR)
  icon(): string {
    return ICON;
  }

  @Get('language/:language')
  language(@Param('language') language: string, @Visiting() visit: Visit, @Res() response: Response): void {
    if (!INTERFACE_LANGUAGES.some((known) => known === language)) throw new NotFoundException();
    response.setHeader('Set-Cookie', `language=${language}; Path=/; Max-Age=31536000; SameSite=Lax`);
    response.redirect(303, ownAddress(visit.asked.get('back')));
  }
}

/** A place within this console: another site's address is none. */
export function ownAddress(address: string | null): string {
  if (!address?.startsWith('/')) return '/';
  const url = new URL(address, 'http://console');
  return url.host === 'console' ? url.pathname + url.search : '/';
}
