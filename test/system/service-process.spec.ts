import { spawn } from 'node:child_process';
import path from 'node:path';
import { commandLine } from './command';

/** A service is a process that loads its dictionaries first. */
jest.setTimeout(90_000);

const ROOT = path.join(__dirname, '..', '..');
const folder = commandLine();
afterAll(() => folder.remove());

/** Starts a service on a store of its own; resolves with its health address once it is ready. */
function startService(name: string) {
  const args = ['-C', 'kelisim:source', '-r', './tools/ts-hook.js', `services/${name}/src/main.ts`];
  const env = { PATH: process.env.PATH, KELISIM_DATA_DIR: path.join(folder.folder, name), KELISIM_CONSOLE_PORT: '0' };
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const health = new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
      const address = /"health":"([^"]+)"/.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', () => reject(new Error(said)));
  });
  return { health, stop: () => void child.kill('SIGTERM'), ended };
}

describe('a service in a process of its own', () => {
  it.each(['classifier', 'indexer', 'alerter', 'console'])(
    '%s tells its health and its metrics, and ends when asked to',
    async (name) => {
      const service = startService(name);
      const health = await service.health;
      const ask = async (at: string) =>
        fetch(`${health}${at}`).then(async (answer) => ({ status: answer.status, body: await answer.text() }));
      expect(await ask('/health/live')).toEqual({ status: 200, body: '{"status":"live"}' });
      expect(await ask('/health/ready')).toEqual({ status: 200, body: '{"status":"ready"}' });
      expect((await ask('/metrics')).body).toMatch(/kelisim_queue_jobs\{topic="classify",state="waiting"\} 0/);
      expect((await ask('/elsewhere')).status).toBe(404);
      service.stop();
      expect(await service.ended).toBe(0);
    },
  );
});
