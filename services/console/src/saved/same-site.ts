import { ForbiddenException } from '@nestjs/common';
import type { WebRequest } from '../frame/visit';

/**
 * Lets no other site send our forms: browsers say where a form comes from.
 * @throws ForbiddenException
 */
export function sameSite({ headers }: Pick<WebRequest, 'headers'>): void {
  const site = headers['sec-fetch-site'];
  const origin = headers.origin;
  if (site && site !== 'same-origin' && site !== 'none') throw new ForbiddenException();
  if (typeof origin === 'string' && origin !== 'null' && URL.canParse(origin) && new URL(origin).host !== headers.host)
    throw new ForbiddenException();
}
