import type { Log } from '@kelisim/flow';
import { type InterfaceLanguage, phrases } from '@kelisim/phrases';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { renderPage } from './views';

/** The part of Express' response that is used here. */
interface Response {
  status(code: number): Response;
  type(name: string): Response;
  send(body: string): void;
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
    const say = phrases(this.language);
    const message = status === 404 ? say('console.notFound') : say('console.broken');
    const response = host.switchToHttp().getResponse<Response>();
    response
      .status(status)
      .type('html')
      .send(renderPage('failure', this.language, message, { message }));
  }
}
