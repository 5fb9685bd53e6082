import type { FetchRequest, FetchResult } from '@kelisim/fetching';
import type { Log } from '@kelisim/flow';
import type { Archive } from '@kelisim/ports/archive';
import type { Clock } from '@kelisim/ports/clock';
import type { Documents } from '@kelisim/ports/documents';
import type { Queue } from '@kelisim/ports/queue';
import type { Source } from '@kelisim/sources';
import type { PageReader } from './page-reader';

/** Asks for one page; whatever happens is a result. */
export interface Fetcher {
  fetchPage(request: FetchRequest): Promise<FetchResult>;
}

/** The ports and settings that the crawler works with. */
export interface CrawlerParts {
  readonly documents: Documents;
  readonly queue: Queue;
  readonly archive: Archive;
  readonly clock: Clock;
  readonly fetcher: Fetcher;
  readonly log: Log;
  /** Reads pages; in the crawler's own thread unless told. */
  readonly reader?: PageReader;
  /** The sources that are watched. */
  readonly sources: readonly Source[];
  /** Names this process and worker in leases. */
  readonly holder: string;
  /** How we are called in robots.txt. */
  readonly robotsName: string;
  /** How long the classifier has before the sweep sends again. */
  readonly graceMs: number;
  /** So many failures in a row set a page aside. */
  readonly mostAttempts: number;
  /** Hosts asked at once; any number of others may wait for their next slot meanwhile. */
  readonly hostsAtOnce: number;
  /** A number in [0, 1) that spreads waits and looks; `Math.random` unless told. */
  readonly chance?: () => number;
}
