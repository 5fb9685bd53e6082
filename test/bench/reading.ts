import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readStory } from '@kelisim/reading';

const CORPUS = path.join(__dirname, '..', 'corpus', 'dev');
/** Texts read before anything is measured: by then every path is compiled and every common word cached. */
const WARM_UP_ROUNDS = 3;
const ROUNDS = 10;

/** Texts a second of the whole reading on one warm core, on the corpus (or a folder of `.txt` files). */
export async function run([folder = CORPUS]: readonly string[]): Promise<void> {
  const texts = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));
  if (!texts.length) throw new Error(`no .txt file in ${folder}`);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const round = () => {
    for (const text of texts) readStory({ text });
  };
  for (let i = 0; i < WARM_UP_ROUNDS; i++) round();
  const [start, before] = [performance.now(), process.cpuUsage()];
  for (let i = 0; i < ROUNDS; i++) round();
  const seconds = (performance.now() - start) / 1000;
  const used = process.cpuUsage(before);
  const processorSeconds = (used.user + used.system) / 1e6;
  const count = texts.length * ROUNDS;
  console.log(
    `reading: ${(count / seconds).toFixed(0)} texts/s (${(count / processorSeconds).toFixed(0)} a processor second), ` +
      `${texts.length} texts of ${Math.round(characters / texts.length)} characters, ` +
      `${Math.round(process.memoryUsage().rss / 1e6)} MB resident`,
  );
}
