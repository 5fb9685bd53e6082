import type { StartService } from '@kelisim/composition';
import { Runner, STEPS } from '@kelisim/flow';
import { READER_VERSION, readStory } from '@kelisim/reading';
import { Classifier, type Reader } from './classifier';

/** Reads in this very thread. */
const here: Reader = { version: READER_VERSION, read: async (article) => readStory(article) };

/** Starts to read what the crawler brings. */
export const startClassifier: StartService = async ({ config, ports, log }) => {
  const { documents, queue, clock } = ports;
  const classifier = new Classifier(documents, queue, clock, here, config.flow.sweepMs);
  const runner = new Runner(documents, clock, log, { mostAttempts: config.flow.mostAttempts });
  const worker = queue.work(
    'classify',
    runner.handler(STEPS.classify, (article) => classifier.handle(article)),
    {
      concurrency: config.flow.jobsAtOnce,
    },
  );
  return { close: () => worker.close() };
};
