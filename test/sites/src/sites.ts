import type { Server } from 'node:http';
import { akimat } from './akimat';
import type { DemoDay, SiteName } from './articles';
import type { Site } from './page';
import { paper } from './paper';
import { pressOffice } from './press-office';
import { type LoggedRequest, originOf, serve } from './server';
import { type DemoSource, demoSources } from './sources';

/** When each day's crawl happens: its evening, after the last piece of the day. */
export const DEMO_CLOCK: Readonly<Record<DemoDay, string>> = {
  1: '2026-03-16T15:00:00.000Z',
  2: '2026-03-17T15:00:00.000Z',
  3: '2026-03-18T15:00:00.000Z',
};

const SITES: readonly Site[] = [pressOffice, akimat, paper];

/** The three running sites. */
export interface Sites {
  /** `http://127.0.0.1:PORT` of each. */
  readonly origins: Readonly<Record<SiteName, string>>;
  /** Entries for the catalogue of sources, with these addresses. */
  readonly sources: readonly DemoSource[];
  /** Every request since the start, oldest first; empty it to begin a new count. */
  readonly log: LoggedRequest[];
  /** Shows the pages of a day; day 1 is shown at the start. */
  publish(day: DemoDay): void;
  /** Closes all three, with the connections that clients keep open. */
  close(): Promise<void>;
}

/**
 * Starts the three local sites of the demo on 127.0.0.1.
 * @param options `ports`: fixed ports; what is left out or 0 takes a free one
 * @throws when a port is taken
 */
export async function startSites(options: { ports?: Partial<Record<SiteName, number>> } = {}): Promise<Sites> {
  const log: LoggedRequest[] = [];
  let today: DemoDay = 1;
  const servers: Server[] = [];
  const close = async () => void (await Promise.all(servers.map(closed)));
  const origins: Record<SiteName, string> = { 'press-office': '', akimat: '', paper: '' };
  try {
    for (const site of SITES) {
      const server = await serve(site, options.ports?.[site.name] ?? 0, () => today, log);
      servers.push(server);
      origins[site.name] = originOf(server);
    }
  } catch (error) {
    await close(); // none is left running when one cannot start
    throw error;
  }
  const publish = (day: DemoDay) => {
    today = day;
  };
  return { origins, sources: demoSources(origins), log, publish, close };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
