import type { StartService } from '@kelisim/composition';
import { Runner, STEPS } from '@kelisim/flow';
import { Classifier } from './classifier';
import { readHere, readInThreads } from './reader-threads';

/** Starts to read what the crawler brings. */
export const startClassifier: StartService = async ({ config, ports, log }) => {
  const { documents, queue, clock } = ports;
  const { readers, sweepMs, mostAttempts, jobsAtOnce } = config.flow;
  const reader = readers ? readInThreads(readers) : readHere;
  const classifier = new Classifier(documents, queue, clock, reader, sweepMs);
  const runner = new Runner(documents, clock, log, { mostAttempts });
  const handler = runner.handler(STEPS.classify, (article) => classifier.handle(article));
  const worker = queue.work('classify', handler, { concurrency: jobsAtOnce });
  return {
    close: async () => {
      await worker.close();
      await reader.close();
    },
  };
};
