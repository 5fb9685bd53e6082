import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { actingRegions, buildStory, findSectors, judge, readStory } from '@kelisim/reading';

const CORPUS = path.join(__dirname, '..', 'corpus', 'dev');
/** The heap of a process that only reads; V8 takes several times as much as it needs where nothing limits it. */
const HEAP = ['--max-old-space-size=160', '--max-semi-space-size=8'];
/** Reading before anything is measured: by then the compiler has seen every path and every common word is known. */
const WARM_UP_SECONDS = 20;
const ROUNDS = 15;

/**
 * Texts a second on one warm core, on the corpus (or a folder of `.txt` files), in a process of its own: of what every
 * fact stands on (words, numbers, time, places, people, organizations, frame, relevance), and of the whole reading. Then
 * how much more four times as much text costs.
 */
export async function run([folder = CORPUS]: readonly string[]): Promise<void> {
  await inProcess(['rates', folder], HEAP);
  // A text of megabytes needs more than pages do.
  await inProcess(['shapes', folder], []);
}

async function inProcess(args: readonly string[], flags: readonly string[]): Promise<void> {
  const child = fork(__filename, args, { execArgv: [...process.execArgv, ...flags] });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`the reader ended with ${code ?? 'a signal'}`);
}

function textsIn(folder: string): string[] {
  const texts = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));
  if (!texts.length) throw new Error(`no .txt file in ${folder}`);
  return texts;
}

function measureRates(texts: readonly string[]): void {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  for (const end = performance.now() + WARM_UP_SECONDS * 1000; performance.now() < end; ) texts.forEach(whole);
  const of = `${texts.length} texts of ${Math.round(characters / texts.length)} characters`;
  console.log(`reading, without facts: ${rates(texts, withoutFacts)}, ${of}`);
  console.log(`reading: ${rates(texts, whole)}, ${of}, ${Math.round(process.memoryUsage().rss / 1e6)} MB resident`);
}

function measureShapes(texts: readonly string[]): void {
  texts.forEach(whole);
  for (const [name, size, make] of SHAPES) {
    const [one, four] = [size / 4, size].map((length) => seconds(make(length, texts))) as [number, number];
    const ratio = (four / one).toFixed(1);
    console.log(`reading ${name}, without facts: ${four.toFixed(2)} s, ${ratio} times what a quarter of it costs`);
  }
}

const whole = (text: string): unknown => readStory({ text });

function withoutFacts(text: string): void {
  const story = buildStory({ text });
  judge(story);
  actingRegions(story);
  findSectors(story);
}

function rates(texts: readonly string[], read: (text: string) => unknown): string {
  const [start, before] = [performance.now(), process.cpuUsage()];
  for (let round = 0; round < ROUNDS; round++) texts.forEach(read);
  const { user, system } = process.cpuUsage(before);
  const count = texts.length * ROUNDS;
  const perSecond = (count / (performance.now() - start)) * 1000;
  return `${perSecond.toFixed(0)} texts/s (${(count / ((user + system) / 1e6)).toFixed(0)} a processor second)`;
}

/** Processor seconds of reading a text, the best of three where that is quickly done. */
function seconds(text: string): number {
  const once = () => {
    const before = process.cpuUsage();
    withoutFacts(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  const first = once();
  return first > 2 ? first : Math.min(first, once(), once());
}

const GIVEN = ['Иван', 'Асхат', 'Мария', 'Нурлан', 'Сергей', 'Айгуль'];
const SURNAMES = ['Петров', 'Нурланов', 'Белова', 'Сарсенов', 'Ковалёв', 'Дергилёва', 'Ким'];

/** What hostile or broken pages are like; the size is of characters, brackets or names. */
const SHAPES: readonly (readonly [string, number, (size: number, texts: readonly string[]) => string])[] = [
  [
    'one sentence of 5 MB',
    5_000_000 / 2, // two bytes a letter
    (size, texts) => {
      const prose = texts.join(' ').replace(/[\n.!?…]+/g, ' ');
      return prose.repeat(Math.ceil(size / prose.length)).slice(0, size);
    },
  ],
  ['100,000 brackets', 100_000, (size) => '('.repeat(size)],
  [
    '10,000 names',
    10_000,
    (size) =>
      Array.from({ length: size }, (_, at) => `${GIVEN[at % GIVEN.length]} ${SURNAMES[at % SURNAMES.length]}`).join(
        ', ',
      ),
  ],
];

if (require.main === module) {
  const texts = textsIn(process.argv[3] ?? CORPUS);
  if (process.argv[2] === 'shapes') measureShapes(texts);
  else measureRates(texts);
}
