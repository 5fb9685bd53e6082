import type { OpenQueue } from './queue/harness';
import { messageRules } from './queue/messages';
import { retryRules } from './queue/retries';
import { workerRules } from './queue/workers';

export type { OpenQueue, QueueHarness } from './queue/harness';

/**
 * What every queue promises.
 * @param open gives an empty queue that no other test sees
 */
export function queueContract(name: string, open: OpenQueue): void {
  describe(`queue: ${name}`, () => {
    describe('messages', () => messageRules(open));
    describe('retries', () => retryRules(open));
    describe('workers', () => workerRules(open));
  });
}
