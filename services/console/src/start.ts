import type { Running, ServiceContext } from '@kelisim/composition';
import { NestFactory } from '@nestjs/core';
import helmet from 'helmet';
import { ConsoleModule } from './console.module';
import { ErrorPage } from './error-page';

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

/**
 * Starts the console over opened ports.
 * @throws PortTaken
 */
export async function startConsole({ config, ports, log }: ServiceContext): Promise<RunningConsole> {
  const app = await NestFactory.create(ConsoleModule.over(ports, config.language), { logger: false });
  // Everything the pages need comes from this server: no script, no outside host, even if a text smuggled one in.
  app.use(helmet({ contentSecurityPolicy: { directives: { defaultSrc: ["'self'"], scriptSrc: ["'none'"] } } }));
  app.useGlobalFilters(new ErrorPage(config.language, log));
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
