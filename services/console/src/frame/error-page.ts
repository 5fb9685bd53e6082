import type { Log } from '@kelisim/flow';
import type { InterfaceLanguage } from '@kelisim/phrases';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { html } from './html';
import { documentOf } from './layout';
import { type Visit, visitOf, type WebRequest } from './visit';

/** The part of Express' response that is used here. */
interface Response {
  readonly headersSent: boolean;
  status(code: number): Response;
  type(name: string): Response;
  send(body: string): void;
  destroy(): void;
}

/** Shows a page in the reader's language where something is not there or went wrong; the cause goes to the log alone. */
@Catch()
export class ErrorPage implements ExceptionFilter {
  constructor(
    private readonly language: InterfaceLanguage,
    private readonly log: Log,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const status = error instanceof HttpException ? error.getStatus() : 500;
    if (status >= 500) this.log.error({ err: error }, 'a page of the console failed');
    const response = host.switchToHttp().getResponse<Response>();
    const request = host.switchToHttp().getRequest<WebRequest>();
    // Half of a file has gone out: the reader must see that it broke off.
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const visit = request.visit ?? visitOf(request, this.language);
    if (visit.path.startsWith('/api/'))
      response
        .status(status)
        .type('json')
        .send(JSON.stringify({ error: reasonOf(status) }));
    else response.status(status).type('html').send(failure(visit, status));
  }
}

const reasonOf = (status: number): 'notFound' | 'badRequest' | 'broken' =>
  status === 404 ? 'notFound' : status < 500 ? 'badRequest' : 'broken';

function failure(visit: Visit, status: number): string {
  const title = visit.say(`console.${reasonOf(status)}`);
  const body = html`<div class="state"><h1>${title}</h1>
    <p>${visit.say(`console.${reasonOf(status)}Help`)}</p>
    <p><a class="button" href="/">${visit.say('console.sections.overview')}</a> <a class="button" href="/search">${visit.say('console.sections.search')}</a></p></div>`;
  return documentOf(visit, { title, body });
}
