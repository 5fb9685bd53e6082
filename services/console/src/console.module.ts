import type { InterfaceLanguage } from '@kelisim/phrases';
import type { Documents } from '@kelisim/ports/documents';
import type { Search } from '@kelisim/ports/search';
import { type DynamicModule, Module } from '@nestjs/common';
import { CONSOLE_LANGUAGE, ConsoleController } from './console.controller';
import { Desk } from './desk';

/** The analysts' console as a Nest module, over ports that the composition root opened. */
@Module({})
export class ConsoleModule {
  static over(ports: { documents: Documents; search: Search }, language: InterfaceLanguage): DynamicModule {
    return {
      module: ConsoleModule,
      controllers: [ConsoleController],
      providers: [
        { provide: Desk, useFactory: () => new Desk(ports.documents, ports.search) },
        { provide: CONSOLE_LANGUAGE, useValue: language },
      ],
    };
  }
}
