import type { ServiceContext } from '@kelisim/composition';
import { ConsoleModule } from '@kelisim/console';
import { NestFactory } from '@nestjs/core';
import { UserError } from './user-error';

/** A console that listens. */
export interface ConsoleServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts the console over opened ports.
 * @throws UserError when its port is taken
 */
export async function startConsole({ config, ports }: ServiceContext): Promise<ConsoleServer> {
  const app = await NestFactory.create(ConsoleModule.over(ports, config.language), { logger: false });
  const { host, port } = config.console;
  try {
    await app.listen(port, host);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw new UserError(
        `the console's port ${port} is taken; set KELISIM_CONSOLE_PORT to another one, or to 0 for a free one`,
      );
    throw error;
  }
  return { url: await app.getUrl(), close: () => app.close() };
}
