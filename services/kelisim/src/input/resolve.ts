import { type Dirent, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../user-error';

/** Kinds of files that a folder is searched for. */
const READABLE = /\.(txt|html?|html?\.gz)$/i;

/** What was named at the command line, as single things to be read. */
export type Input =
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'url'; readonly name: string }
  | { readonly kind: 'stdin'; readonly name: '-' }
  /** Named, but not there. */
  | { readonly kind: 'missing'; readonly name: string; readonly cause: string };

/**
 * Files as they are, folders as the texts and pages in them (sorted, with subfolders), addresses, `-` for standard input.
 * @throws UserError when nothing was named
 */
export function resolveInputs(names: readonly string[]): Input[] {
  if (!names.length) throw new UserError('nothing to read: name a file, a folder, an address, or - for standard input');
  return names.flatMap(resolveInput);
}

function resolveInput(name: string): Input[] {
  if (name === '-') return [{ kind: 'stdin', name }];
  if (/^https?:\/\//i.test(name)) return [{ kind: 'url', name }];
  try {
    if (!statSync(name).isDirectory()) return [{ kind: 'file', name }];
    const files = filesIn(name);
    return files.length ? files : [{ kind: 'missing', name, cause: 'no .txt or .html file in this folder' }];
  } catch (error) {
    return [{ kind: 'missing', name, cause: systemCause(error) }];
  }
}

function filesIn(folder: string): Input[] {
  const inside = (entry: Dirent) => path.join(entry.parentPath, entry.name);
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && READABLE.test(entry.name))
    .map((entry) => ({ kind: 'file' as const, name: inside(entry) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What the operating system said, in words. */
export function systemCause(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'no such file or folder';
  if (code === 'EACCES') return 'no permission to read it';
  if (code === 'EISDIR') return 'it is a folder';
  return error instanceof Error ? error.message : String(error);
}
