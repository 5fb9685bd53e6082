import { instant } from '@kelisim/domain/time';
import type { Clock } from './clock';

/** What `setTimeout` can wait for at once; a longer delay would fire at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

const sleep = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener('abort', end, { once: true });
  });

async function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  let left = milliseconds;
  while (left > LONGEST_TIMER && !signal?.aborted) {
    await sleep(LONGEST_TIMER, signal);
    left -= LONGEST_TIMER;
  }
  await sleep(Math.max(0, left), signal);
}

/** A clock that shows `start` now and then runs as fast as real time: the demo's own calendar. */
export function offsetClock(start: number): Clock {
  const offset = start - Date.now();
  const now = () => Date.now() + offset;
  return { now, instant: () => instant(now()), wait };
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => Date.now(), instant: () => instant(Date.now()), wait };
