import type { Running, ServiceContext } from '@kelisim/composition';
import { NestFactory } from '@nestjs/core';
import helmet from 'helmet';
import { ConsoleModule } from './console.module';
import { Catalogue } from './frame/catalogue';
import { ErrorPage } from './frame/error-page';
import { visitOf, type WebRequest } from './frame/visit';

/** A console that listens. */
export interface RunningConsole extends Running {
  readonly url: string;
}

/** The console's port belongs to another program. */
export class PortTaken extends Error {
  constructor(port: number, options?: ErrorOptions) {
    super(
      `the console's port ${port} is taken; set KELISIM_CONSOLE_PORT to another one, or to 0 for a free one`,
      options,
    );
    this.name = 'PortTaken';
  }
}

/** Everything that the pages need comes from this server: nothing runs that stands in a page, even if a text smuggled it in. */
const ALLOWED = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

/**
 * Starts the console over opened ports.
 * @throws PortTaken
 */
export async function startConsole({
  config,
  ports,
  log,
  sources,
  sourceName,
}: ServiceContext): Promise<RunningConsole> {
  const { language } = config;
  const module = ConsoleModule.over(ports, new Catalogue(sources, sourceName), config.console.url);
  const app = await NestFactory.create(module, { logger: false });
  app.use(helmet({ contentSecurityPolicy: { useDefaults: false, directives: ALLOWED } }));
  app.use((request: WebRequest, _: unknown, next: () => void) => {
    request.visit = visitOf(request, language);
    next();
  });
  app.useGlobalFilters(new ErrorPage(language, log));
  const { host, port } = config.console;
  try {
    await app.listen(port, host);
  } catch (cause) {
    throw (cause as NodeJS.ErrnoException).code === 'EADDRINUSE' ? new PortTaken(port, { cause }) : cause;
  }
  const url = await app.getUrl();
  log.info({ url }, 'the console listens');
  return { url, close: () => app.close() };
}
