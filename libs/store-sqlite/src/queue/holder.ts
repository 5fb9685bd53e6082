import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

/** This process among all that ever were: where process ids start anew, as in containers, the number alone is no name. */
const PROCESS = { host: hostname(), pid: process.pid, run: randomUUID() };

/** Names one claim, and in it the process that holds it. */
export const newToken = (): string => JSON.stringify([PROCESS.host, PROCESS.pid, PROCESS.run, randomUUID()]);

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of another user is there, though it may not be asked.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether the holder of a claim surely runs no more; false for processes of other machines, of which nothing is known. */
export function isGone(token: string): boolean {
  const [host, pid, run] = JSON.parse(token) as [string, number, string]; // as written above
  if (host !== PROCESS.host) return false;
  return pid === PROCESS.pid ? run !== PROCESS.run : !isAlive(pid);
}
