import type { Archive } from '@kelisim/ports/archive';
import type { Clock } from '@kelisim/ports/clock';
import type { Documents } from '@kelisim/ports/documents';
import type { Queue } from '@kelisim/ports/queue';
import type { Search } from '@kelisim/ports/search';
import { Keeping } from '@kelisim/subscriptions';
import { type DynamicModule, Module } from '@nestjs/common';
import { ApiController } from './api/api.controller';
import { ArchiveController } from './archive/archive.controller';
import { CalendarController } from './calendar/calendar.controller';
import { DossierController } from './dossier/dossier.controller';
import { DossierLook } from './dossier/look';
import { ExportController } from './exports/export.controller';
import { FiguresController } from './figures/figures.controller';
import { FiguresLook } from './figures/look';
import { ProofController } from './figures/proof.controller';
import { AssetsController } from './frame/assets.controller';
import { Catalogue } from './frame/catalogue';
import { Origin } from './frame/origin';
import { ARCHIVE, CLOCK, DOCUMENTS, SEARCH } from './frame/tokens';
import { OverviewLook } from './overview/look';
import { OverviewController } from './overview/overview.controller';
import { NamesLook } from './people/look';
import { PeopleController } from './people/people.controller';
import { SavedLook } from './saved/look';
import { SavedController } from './saved/saved.controller';
import { Looking } from './search/looking';
import { SearchController } from './search/search.controller';
import { SourcesController } from './sources/sources.controller';
import { StoryLook } from './story/look';
import { StoryController } from './story/story.controller';
import { SubscriptionsApiController } from './subscriptions/api.controller';
import { SubscriptionLinkController } from './subscriptions/link.controller';

/** What the console looks things up in. */
export interface ConsolePorts {
  readonly documents: Documents;
  readonly search: Search;
  readonly archive: Archive;
  readonly clock: Clock;
  readonly queue: Queue;
}

/** The analysts' console as a Nest module, over ports that the composition root opened. */
@Module({})
export class ConsoleModule {
  static over(
    { documents, search, archive, clock, queue }: ConsolePorts,
    catalogue: Catalogue,
    url: string | undefined,
  ): DynamicModule {
    const given = <T>(provide: unknown, value: T) => ({ provide: provide as symbol, useValue: value }); // a token or a class
    return {
      module: ConsoleModule,
      controllers: [
        OverviewController,
        SearchController,
        SavedController,
        StoryController,
        DossierController,
        FiguresController,
        ProofController,
        CalendarController,
        PeopleController,
        SourcesController,
        ExportController,
        // Before the collections: their last part of an address could be any word.
        SubscriptionsApiController,
        SubscriptionLinkController,
        ApiController,
        ArchiveController,
        AssetsController,
      ],
      providers: [
        given(DOCUMENTS, documents),
        given(SEARCH, search),
        given(ARCHIVE, archive),
        given(CLOCK, clock),
        given(Catalogue, catalogue),
        given(Origin, new Origin(url)),
        given(Keeping, new Keeping({ documents, queue, clock })),
        given(Looking, new Looking(search)),
        given(OverviewLook, new OverviewLook(search, clock)),
        given(StoryLook, new StoryLook(documents, search)),
        given(DossierLook, new DossierLook(documents, catalogue)),
        given(FiguresLook, new FiguresLook(search)),
        given(NamesLook, new NamesLook(documents, search, () => clock.now())),
        given(SavedLook, new SavedLook(documents, search, clock)),
      ],
    };
  }
}
