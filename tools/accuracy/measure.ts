import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readStory } from '@kelisim/reading';

/** One annotated text: its file and the language that its annotation states. */
export interface AnnotatedText {
  readonly file: string;
  readonly language: string;
}

/** Scores of one fact: `core.f1`, `full.f1`, `share`, … by the scorer's own names. */
export type Scores = Record<string, Record<string, number | null | Record<string, number | null>>>;

/** What the scorer finds wrong in one text. */
export interface TextErrors {
  readonly file: string;
  readonly errors: readonly { readonly type: string; readonly error: string; readonly level?: string }[];
}

/** The result of scoring some texts. */
export interface Measure {
  readonly texts: number;
  readonly scores: Scores;
  readonly errors: readonly TextErrors[];
  /** The scorer's table, for people. */
  readonly table: string;
}

const SCORER = path.join(__dirname, '../../test/corpus/score.mjs');

/** All annotated texts of some folders: `<name>.txt` with `<name>.json` beside it. */
export function annotatedTexts(folders: readonly string[]): AnnotatedText[] {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => {
        const file = path.join(folder, name);
        const gold = JSON.parse(readFileSync(file, 'utf8')) as { language?: string };
        return { file: file.replace(/json$/, 'txt'), language: gold.language ?? 'ru' };
      }),
  );
}

/** Reads a text as the scorer takes it: one line of JSON. */
function line(file: string): string {
  return JSON.stringify({ file: path.basename(file), ...readStory({ text: readFileSync(file, 'utf8') }) });
}

function run(folder: string, output: string, ...flags: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [SCORER, folder, '--output', '-', ...flags], {
    input: output,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`the scorer says: ${stderr}`);
  return stdout;
}

/** Reads the texts and compares what comes out with their annotation. */
export function measure(texts: readonly AnnotatedText[]): Measure {
  const folder = mkdtempSync(path.join(tmpdir(), 'kelisim-accuracy-'));
  try {
    for (const { file } of texts) {
      for (const kind of ['txt', 'json']) {
        cpSync(file.replace(/txt$/, kind), path.join(folder, path.basename(file).replace(/txt$/, kind)));
      }
    }
    const output = texts.map(({ file }) => line(file)).join('\n');
    const { scores, errors } = JSON.parse(run(folder, output, '--json', '--errors')) as Pick<
      Measure,
      'scores' | 'errors'
    >;
    return { texts: texts.length, scores, errors, table: run(folder, output).trimEnd() };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A score by its path: `relevance.f1`, `people.core.f1`, `evidence.share`. */
export function scoreAt(scores: Scores, name: string): number | undefined {
  const value = name
    .split('.')
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], scores);
  return typeof value === 'number' ? value : undefined;
}
