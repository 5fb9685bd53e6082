import type { z } from 'zod';
import { type Source, source } from './source';

/** A folder of data files, wherever it lies; the caller does the reading. */
export interface SourceFolder {
  /** The names of its files, in any order. */
  list(): Promise<readonly string[]>;
  read(file: string): Promise<string>;
}

/** What is wrong with one data file: one entry for each faulty field. */
export interface BrokenSource {
  readonly file: string;
  /** Dotted path, such as `startPages.0.url`; empty when the file as a whole is at fault. */
  readonly field: string;
  readonly problem: string;
}

export interface LoadedSources {
  /** Sorted by id. */
  readonly sources: readonly Source[];
  readonly broken: readonly BrokenSource[];
}

/** The line that a person is shown for a broken data file. */
export const brokenLine = ({ file, field, problem }: BrokenSource): string =>
  field ? `${file}: ${field}: ${problem}` : `${file}: ${problem}`;

/**
 * Reads every `*.json` of a folder. A broken file is reported and left out; the others count all the same.
 * Of two files with one id, the one whose name sorts first counts.
 */
export async function loadSources(folder: SourceFolder): Promise<LoadedSources> {
  const sources = new Map<string, Source>();
  const broken: BrokenSource[] = [];
  const files = (await folder.list()).filter((name) => name.endsWith('.json')).sort();
  for (const file of files) {
    const read = await readSource(folder, file);
    if (Array.isArray(read)) broken.push(...read);
    else if (sources.has(read.id)) broken.push({ file, field: 'id', problem: `"${read.id}" is taken by another file` });
    else sources.set(read.id, read);
  }
  return { sources: [...sources.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), broken };
}

async function readSource(folder: SourceFolder, file: string): Promise<Source | BrokenSource[]> {
  try {
    return parseSource(file, await folder.read(file));
  } catch (error) {
    return [{ file, field: '', problem: `cannot be read (${error instanceof Error ? error.message : String(error)})` }];
  }
}

/** One data file's content as a source, or everything that is wrong with it. */
export function parseSource(file: string, content: string): Source | BrokenSource[] {
  let value: unknown;
  try {
    value = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch (error) {
    return [{ file, field: '', problem: `not JSON (${(error as SyntaxError).message})` }]; // JSON.parse throws no other
  }
  const parsed = source.safeParse(value, { reportInput: true });
  if (!parsed.success) return parsed.error.issues.map((issue) => problemOf(file, issue));
  const stem = file.slice(file.lastIndexOf('/') + 1).replace(/\.json$/, '');
  if (parsed.data.id === stem) return parsed.data;
  return [{ file, field: 'id', problem: `"${parsed.data.id}" is not the name of the file` }];
}

function problemOf(file: string, issue: z.core.$ZodIssue): BrokenSource {
  const at = issue.path.join('.');
  if (issue.code !== 'unrecognized_keys') return { file, field: at, problem: problemText(issue) };
  return { file, field: [at, issue.keys[0]].filter(Boolean).join('.'), problem: 'no such field' };
}

function problemText(issue: z.core.$ZodIssue): string {
  const found = issue.input;
  if (found === undefined && issue.code !== 'custom') return 'is missing';
  const shown = typeof found === 'string' ? `"${found.slice(0, 80)}" ` : '';
  if (issue.code === 'invalid_union') return 'is none of the kinds that exist';
  return `${shown}${issue.message}`.replace(/\s+/g, ' ').trim();
}
