import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { checkedBody } from '@kelisim/ports/document-contract';
import { inWords, UserError } from '../user-error';
import { BACKUP_VERSION, type Counts, head, type Line, line } from './lines';

/**
 * The lines of a backup between its first and its last.
 * @throws UserError at the first line that is none, and at the end of a file that was cut off
 */
export async function* readBackup(file: string): AsyncIterable<Exclude<Line, { end: Counts }>> {
  const found = { documents: 0, archived: 0 };
  let number = 0;
  let end: Counts | undefined;
  for await (const text of linesOf(file)) {
    number++;
    if (number === 1) checkHead(file, text);
    else {
      const read = lineOf(file, number, text);
      if (end) throw new UserError(`${file}, line ${number}: there is more behind its end`);
      if ('end' in read) end = read.end;
      else {
        found['kind' in read ? 'documents' : 'archived']++;
        yield read;
      }
    }
  }
  if (end?.documents !== found.documents || end.archived !== found.archived)
    throw new UserError(`${file} is not whole: it was cut off, or lines are missing`);
}

/** Reads a backup to its end and checks every document against its contract; nothing is restored before that. */
export async function checkBackup(file: string): Promise<Counts> {
  const counts = { documents: 0, archived: 0 };
  for await (const read of readBackup(file))
    if ('kind' in read) {
      counts.documents++;
      checked(file, () => checkedBody(read.kind, read.id, read.body));
    } else counts.archived++;
  return counts;
}

function checked<Result>(file: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw new UserError(`${file}: ${inWords(error)}`);
  }
}

function checkHead(file: string, text: string): void {
  const parsed = head.safeParse(parsedJson(text));
  if (!parsed.success) throw new UserError(`${file} is no backup of Kelisim`);
  if (parsed.data.version > BACKUP_VERSION)
    throw new UserError(`${file} was written by a newer program: update this one`);
}

function lineOf(file: string, number: number, text: string): Line {
  const parsed = line.safeParse(parsedJson(text));
  if (!parsed.success) throw new UserError(`${file}, line ${number}: neither a document nor an archived page`);
  return parsed.data;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function* linesOf(file: string): AsyncIterable<string> {
  const unpacked = createGunzip().setEncoding('utf8');
  const source = createReadStream(file).on('error', (error) => unpacked.destroy(error));
  let rest = '';
  try {
    for await (const chunk of source.pipe(unpacked) as AsyncIterable<string>) {
      const [first = '', ...more] = chunk.split('\n');
      rest += first;
      for (const next of more) {
        yield rest;
        rest = next;
      }
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`${file} can't be read: ${inWords(error)}`);
  } finally {
    source.destroy();
  }
  if (rest) yield rest;
}
