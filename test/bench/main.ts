/** `npm run bench [-- NAME [ARGUMENTS…]]`: measures on this machine; without a name, reading and the whole chain. */
import { readdirSync } from 'node:fs';
import path from 'node:path';

/** What a file of this folder exports to be called by its name. */
interface Bench {
  run(args: readonly string[]): Promise<void>;
}

const names = readdirSync(__dirname)
  .map((file) => path.parse(file).name)
  .filter((name) => name !== 'main' && !name.endsWith('.spec'));

async function main([name, ...args]: readonly string[]): Promise<void> {
  const wanted = name === undefined ? ['reading', 'chain'] : [name];
  for (const each of wanted) {
    if (!names.includes(each)) throw new Error(`there is no benchmark ${each}; there are ${names.join(', ')}`);
    const bench = (await import(`./${each}.ts`)) as Bench;
    await bench.run(args);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
