const { existsSync, readdirSync, readFileSync, rmSync } = require('node:fs');
const path = require('node:path');
const { setTimeout: wait } = require('node:timers/promises');

/** Ends the keepers of this run's servers, each by its pid, and waits until they have gone. */
module.exports = async () => {
  const folder = process.env.TEST_SERVERS_FOLDER;
  if (!folder || !existsSync(folder)) return;
  const news = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const keepers = news.map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')).keeper);
  for (const pid of keepers) signal(pid, 'SIGTERM');
  for (let waited = 0; waited < 30_000 && keepers.some((pid) => signal(pid, 0)); waited += 50) await wait(50);
  rmSync(folder, { recursive: true, force: true });
};

function signal(pid, name) {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
