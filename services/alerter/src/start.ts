import type { StartService } from '@kelisim/composition';
import { Runner, STEPS } from '@kelisim/flow';
import { regionName } from '@kelisim/gazetteer';
import { RecordMaker } from '@kelisim/records';
import { Announcer } from './announcer';
import { Audience } from './audience';
import { Confirmations } from './confirmations';
import { Corrections } from './corrections';
import { ensureDefaultSubscription } from './default-subscription';
import { Courier } from './deliveries/courier';
import { Digests } from './deliveries/digests';
import { Owing } from './deliveries/owing';
import { mailSettings } from './mail/settings';
import type { AlerterParts } from './parts';
import { Teller } from './teller';
import { Audit } from './watch/audit';
import { Incidents } from './watch/incidents';
import { Watchman } from './watch/watchman';

/** Starts to tell subscribers of what is new, and to look whether they were told. */
export const startAlerter: StartService = async ({ config, ports, log, holder, sources, sourceName }) => {
  const { documents, queue, clock } = ports;
  await ensureDefaultSubscription(documents, clock, config);
  const { freshDays, sweepMs, mostAttempts, jobsAtOnce } = config.flow;
  const parts: AlerterParts = { ...ports, log, mail: mailSettings(config), graceMs: sweepMs, freshDays, sourceName };
  const alerter = assemble(parts, sources, holder, config.heartbeatUrl);
  const runner = new Runner(documents, clock, log, { mostAttempts });
  const workers = [
    queue.work(
      'alert',
      runner.handler(STEPS.alert, (dossier) => alerter.announcer.announce(dossier)),
      ONE,
    ),
    queue.work(
      'tell',
      runner.handler(STEPS.tell, (story) => alerter.teller.tell(story)),
      ONE,
    ),
    queue.work(
      'confirm',
      runner.handler(STEPS.confirm, (subscription) => alerter.confirmations.ask(subscription)),
      ONE,
    ),
    queue.work(
      'place',
      runner.handler(STEPS.place, (item) => alerter.digests.place(item)),
      ONE,
    ),
    queue.work(
      'close',
      runner.handler(STEPS.close, (digest) => alerter.digests.close(digest)),
      ONE,
    ),
    queue.work(
      'deliver',
      runner.handler(STEPS.deliver, (delivery) => alerter.courier.deliver(delivery)),
      { concurrency: jobsAtOnce },
    ),
  ];
  alerter.watchman.start();
  return {
    close: async () => {
      await alerter.watchman.close();
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
};

/** Who is owed what is decided by one at a time: two would only meet in the same documents. */
const ONE = { concurrency: 1 };

/** The parts of the alerter, joined. */
export function assemble(
  parts: AlerterParts,
  sources: Parameters<StartService>[0]['sources'],
  holder: string,
  heartbeatUrl?: string,
) {
  const records = new RecordMaker({ region: (code) => regionName(code) ?? code, source: parts.sourceName });
  const audience = new Audience(parts.documents, parts.clock);
  const owing = new Owing(parts);
  const corrections = new Corrections(parts);
  const announcer = new Announcer(parts, audience, owing, corrections, records);
  const audit = new Audit(parts, announcer, owing, corrections);
  const incidents = new Incidents(parts, audience, owing);
  const watchman = new Watchman(parts, audience, audit, incidents, sources, holder, heartbeatUrl);
  return {
    announcer,
    audience,
    watchman,
    teller: new Teller(parts, audience, owing, records),
    confirmations: new Confirmations(parts),
    digests: new Digests(parts, () => watchman.coverage()),
    courier: new Courier(parts),
  };
}
