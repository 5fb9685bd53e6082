import type { StartService } from '@kelisim/composition';
import { Runner, STEPS } from '@kelisim/flow';
import { Alerter } from './alerter';
import { ensureDefaultSubscription } from './default-subscription';

/** Starts to tell subscribers of what is new. */
export const startAlerter: StartService = async ({ config, ports, log }) => {
  const { documents, queue, clock, mailer } = ports;
  await ensureDefaultSubscription(documents, clock, config);
  const mail = { from: config.mail.from, ...(config.console.url && { consoleUrl: config.console.url }) };
  const alerter = new Alerter({ documents, queue, clock, mailer, mail, graceMs: config.flow.sweepMs });
  const runner = new Runner(documents, clock, log, { mostAttempts: config.flow.mostAttempts });
  const workers = [
    queue.work(
      'alert',
      runner.handler(STEPS.alert, (dossier) => alerter.announce(dossier)),
      { concurrency: 1 },
    ),
    queue.work(
      'tell',
      runner.handler(STEPS.tell, (story) => alerter.tell(story)),
      { concurrency: 1 },
    ),
    queue.work(
      'deliver',
      runner.handler(STEPS.deliver, (delivery) => alerter.deliver(delivery)),
      {
        concurrency: config.flow.jobsAtOnce,
      },
    ),
  ];
  return {
    close: async () => {
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
};
