import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Config } from '@kelisim/config';
import type { Log } from '@kelisim/flow';
import type { Source } from '@kelisim/sources';
import type { Ports } from './ports';

/** What a service is started with. */
export interface ServiceContext {
  readonly config: Config;
  readonly ports: Ports;
  readonly log: Log;
  /** Names this process in leases. */
  readonly holder: string;
  /** The sources that are watched. */
  readonly sources: readonly Source[];
  /** A source's name for people; its id where the catalogue no longer has it. */
  readonly sourceName: (id: string) => string;
}

/** A service that runs. `close` finishes what is under way. */
export interface Running {
  close(): Promise<void>;
}

/** Starts a service over opened ports. */
export type StartService = (context: ServiceContext) => Promise<Running>;

/** A name for this process that no other has, now or later, on any machine. */
export const processHolder = (): string => `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`;
