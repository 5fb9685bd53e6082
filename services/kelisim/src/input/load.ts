import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { decode, extractArticle, isRefused } from '@kelisim/article';
import { PageFetcher } from '@kelisim/fetching';
import type { StoryInput } from '@kelisim/reading';
import { UserError } from '../user-error';
import { type Input, systemCause } from './resolve';

/** No text or page of a news site comes near; what is larger is something else. */
const MOST_BYTES = 16 * 1024 * 1024;

/** A text to be read, with what its page told of it. */
export interface LoadedText extends StoryInput {
  /** True when it was extracted out of HTML. */
  readonly fromPage: boolean;
  readonly author?: string;
  readonly canonicalUrl?: string;
  readonly imageUrl?: string;
  readonly dateOrigin?: string;
}

/** How addresses are asked for. */
export interface LoadOptions {
  readonly userAgent: string;
  /** `host:port` that may be asked although they are not public. */
  readonly allow: readonly string[];
}

/**
 * Reads one input as text; HTML is recognised by its name or its first characters and reduced to its article.
 * @throws UserError that says what is wrong with it
 */
export async function load(input: Input, options: LoadOptions): Promise<LoadedText> {
  if (input.kind === 'missing') throw new UserError(input.cause);
  if (input.kind === 'url') return loadUrl(input.name, options);
  const bytes = input.kind === 'stdin' ? await collect(process.stdin) : await readFile(input.name);
  if (!bytes.length) throw new UserError('it is empty');
  const decoded = decode(bytes);
  if (isRefused(decoded)) throw new UserError(`it can't be read as text (${decoded.refused})`);
  if (decoded.text.includes('\u0000')) throw new UserError("it can't be read as text (binary)");
  if (!decoded.text.trim()) throw new UserError('it has no text');
  return isHtml(input.name, decoded.text)
    ? page(decoded.text, `file:///${input.name}`)
    : { text: decoded.text, fromPage: false };
}

const isHtml = (name: string, text: string): boolean =>
  /\.html?(\.gz)?$/i.test(name) || /^\s*(<!doctype html|<html|<\?xml[^>]*>\s*<!doctype html)/i.test(text.slice(0, 500));

async function readFile(name: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(name);
    if (size > MOST_BYTES) throw tooLarge(size);
    const file = createReadStream(name);
    return await collect(/\.gz$/i.test(name) ? file.pipe(createGunzip()) : file);
  } catch (error) {
    throw error instanceof UserError ? error : new UserError(systemCause(error));
  }
}

async function collect(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > MOST_BYTES) throw tooLarge(size);
    chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks);
}

const tooLarge = (size: number): UserError =>
  new UserError(
    `it is too large (${Math.ceil(size / 1_048_576)} MB or more; ${MOST_BYTES / 1_048_576} MB are the most)`,
  );

async function loadUrl(url: string, options: LoadOptions): Promise<LoadedText> {
  const fetcher = new PageFetcher({ userAgent: options.userAgent, allow: options.allow });
  try {
    const result = await fetcher.fetchPage({ url, accept: 'page' });
    if (result.kind !== 'page')
      throw new UserError(result.kind === 'refused' ? `${result.reason}: ${result.cause}` : 'the server sent no page');
    const decoded = decode(result.bytes, result.headers['content-type']);
    if (isRefused(decoded)) throw new UserError(`it can't be read as text (${decoded.refused})`);
    return page(decoded.text, result.finalUrl);
  } finally {
    await fetcher.close();
  }
}

function page(html: string, url: string): LoadedText {
  const article = extractArticle(html, { url });
  if (isRefused(article)) throw new UserError(`no article in this page (${article.refused})`);
  return { ...article, fromPage: true };
}
