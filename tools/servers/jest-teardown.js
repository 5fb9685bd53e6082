const { existsSync, readdirSync, readFileSync, rmSync } = require('node:fs');
const path = require('node:path');
const { setTimeout: wait } = require('node:timers/promises');

const PATIENCE_MS = 30_000;

/** Ends the keepers of this run's servers, and servers that a broken test left behind, each by its pid. */
module.exports = async () => {
  const folder = process.env.TEST_SERVERS_FOLDER;
  if (!folder || !existsSync(folder)) return;
  const notes = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const noted = notes.map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
  // A keeper ends its server itself.
  const pids = noted.map(({ keeper, server }) => keeper ?? server).filter((pid) => pid > 0);
  for (const pid of pids) signal(pid, 'SIGTERM');
  for (let waited = 0; waited < PATIENCE_MS && pids.some((pid) => signal(pid, 0)); waited += 50) await wait(50);
  for (const pid of pids) signal(pid, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
};

function signal(pid, name) {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
