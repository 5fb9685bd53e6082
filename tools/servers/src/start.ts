import { spawn } from 'node:child_process';
import { elasticsearchMissing, fetchElasticsearch } from './elasticsearch/distribution';
import { startElasticsearch } from './elasticsearch/server';
import type { RunningServer } from './processes';
import { redisMissing, startRedis } from './redis';

/**
 * `start.ts COMMAND…`: starts Redis and Elasticsearch (fetched first if need be), runs the command with `REDIS_URL`
 * and `ELASTICSEARCH_URL` set, and ends them whatever became of it. A server that cannot be had is named; the
 * command runs without it.
 */
async function main(command: readonly string[]): Promise<number> {
  const servers: RunningServer[] = [];
  const env: NodeJS.ProcessEnv = { ...process.env };
  try {
    await begin('REDIS_URL', async () => startRedis());
    await begin('ELASTICSEARCH_URL', async () => {
      await fetchElasticsearch();
      return startElasticsearch();
    });
    return await toItsEnd(command, env);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }

  async function begin(variable: string, start: () => Promise<RunningServer>): Promise<void> {
    if (env[variable]) return;
    try {
      const server = await start();
      servers.push(server);
      env[variable] = server.url;
      console.error(`${variable}=${server.url} (pid ${server.pid})`);
    } catch (error) {
      const missing = variable === 'REDIS_URL' ? redisMissing() : elasticsearchMissing();
      console.error(`no ${variable}: ${missing ?? (error as Error).message}`);
    }
  }
}

function toItsEnd([name = 'env', ...args]: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(name, args, { env, stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: Error) => {
    console.error(error.message);
    process.exit(1);
  },
);
