import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startElasticsearch } from './elasticsearch/server';
import { isAlive, type RunningServer } from './processes';
import { startRedis } from './redis';

/**
 * Holds one server for a test run: `keeper.ts KIND FOLDER OWNER`. It tells the address (or the failure) in
 * FOLDER/KIND.json and ends the server when told to, or when the process OWNER has gone, however that ended.
 */
const STARTERS: Readonly<Record<string, () => Promise<RunningServer>>> = {
  redis: () => startRedis(),
  elasticsearch: () => startElasticsearch(),
};

async function keep(kind: string, folder: string, owner: number): Promise<void> {
  const tell = (news: object) => {
    const file = path.join(folder, `${kind}.json`);
    writeFileSync(`${file}.part`, JSON.stringify({ ...news, keeper: process.pid }));
    renameSync(`${file}.part`, file);
  };
  tell({});
  try {
    const server = await STARTERS[kind]?.();
    if (!server) throw new Error(`no server is called ${kind}`);
    tell({ url: server.url, server: server.pid });
    await ended(owner);
    await server.stop();
  } catch (error) {
    tell({ failure: (error as Error).message });
  }
}

function ended(owner: number): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
    const watch = setInterval(() => {
      if (isAlive(owner)) return;
      clearInterval(watch);
      resolve();
    }, 500);
  });
}

const [kind = '', folder = '', owner = ''] = process.argv.slice(2);
keep(kind, folder, Number(owner)).then(() => process.exit(0));
