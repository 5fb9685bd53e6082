import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startAlerter } from '@kelisim/alerter';
import type { Ports } from '@kelisim/composition';
import { readConfig } from '@kelisim/config';
import type { Delivery, RenderedMail, Subscription } from '@kelisim/domain/documents/alerting';
import type { Dossier } from '@kelisim/domain/documents/dossier';
import { webhookSender } from '@kelisim/fetching';
import { change, silent, sweep } from '@kelisim/flow';
import type { Mailer } from '@kelisim/ports/mailer';
import { openSqlite } from '@kelisim/store-sqlite';
import { newSubscription, type Wish } from '@kelisim/subscriptions';
import { LeapingClock } from './leaping-clock';

const MINUTE_MS = 60_000;

/** The alerter over an embedded store, on a clock that the test moves. */
export class World {
  private constructor(
    readonly ports: Ports,
    readonly clock: LeapingClock,
    readonly sent: RenderedMail[],
    private readonly end: () => Promise<void>,
  ) {}

  /** @param mailer the mails' way out; without one they are kept in `sent` */
  static async open(startsAt: string, mailer?: Mailer, allow: readonly string[] = []): Promise<World> {
    const folder = mkdtempSync(path.join(tmpdir(), 'kelisim-deliveries-'));
    const clock = new LeapingClock(startsAt);
    const store = openSqlite(path.join(folder, 'store.sqlite'), clock);
    const sent: RenderedMail[] = [];
    const keeping: Mailer = {
      send: async (mail) => {
        sent.push(mail);
        return { kind: 'accepted' };
      },
      close: async () => undefined,
    };
    const ports = {
      ...store,
      archive: {} as Ports['archive'], // the alerter has nothing to do with it
      mailer: mailer ?? keeping,
      webhooks: webhookSender({ userAgent: 'Kelisim/test', allow, deadlineMs: 2_000 }),
      clock,
    };
    const config = readConfig({ KELISIM_DATA_DIR: folder, KELISIM_CONSOLE_URL: 'https://kelisim.example' });
    const context = {
      config,
      ports,
      log: silent,
      holder: 'test',
      sources: [],
      sourceName: (id: string) => `Источник ${id}`,
    };
    const alerter = await startAlerter(context);
    return new World(ports, clock, sent, async () => {
      await alerter.close();
      await ports.webhooks.close();
      await store.close();
      rmSync(folder, { recursive: true });
    });
  }

  /** Enters a confirmed subscription; `pending` has it asked first. */
  async subscribe(wish: Wish, pending = false): Promise<Subscription> {
    const body = newSubscription(
      { language: 'ru', address: 'reader@example.org', ...wish },
      this.clock.instant(),
      !pending,
    );
    await change(this.ports.documents, 'subscription', body.id, () => body);
    if (pending) await this.ports.queue.send('confirm', body.id);
    // The alerter looks at who hears what every other second.
    this.clock.leap(2_000);
    await this.quiet();
    return body;
  }

  /** A dossier as the indexer leaves it. */
  async announce(body: Dossier): Promise<void> {
    await change(this.ports.documents, 'dossier', body.id, () => body);
    await this.ports.queue.send('alert', body.id);
    await this.quiet();
  }

  /** Lets time pass, sending again each minute what stayed behind, as the indexer's sweep does. */
  async pass(milliseconds: number, step = MINUTE_MS): Promise<void> {
    for (let left = milliseconds; left > 0; left -= step) {
      this.clock.leap(Math.min(step, left));
      await sweep(this.ports.documents, this.ports.queue, this.clock.instant());
      await this.quiet();
    }
  }

  /** Resolves when no message waits or runs; delayed ones wait for the clock. */
  async quiet(): Promise<void> {
    const topics = ['alert', 'tell', 'confirm', 'place', 'close', 'deliver'] as const;
    for (let still = 0; still < 3; ) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      const counts = await Promise.all(topics.map((topic) => this.ports.queue.counts(topic)));
      still = counts.every(({ waiting, running }) => waiting + running === 0) ? still + 1 : 0;
    }
  }

  async deliveries(): Promise<Delivery[]> {
    const all: Delivery[] = [];
    for await (const { body } of this.ports.documents.scan('delivery')) all.push(body);
    return all;
  }

  async subscription(id: string): Promise<Subscription> {
    const stored = await this.ports.documents.get('subscription', id);
    if (!stored) throw new Error(`no subscription ${id}`);
    return stored.body;
  }

  close(): Promise<void> {
    return this.end();
  }
}
