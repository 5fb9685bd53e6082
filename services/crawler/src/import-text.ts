import { languageOf } from '@kelisim/article';
import type { Language } from '@kelisim/domain/analysis';
import type { Article } from '@kelisim/domain/documents/article';
import { articleId, pageId, type SourceId } from '@kelisim/domain/ids';
import { change, dueAfter } from '@kelisim/flow';
import { contentHashOf } from './article-of';
import type { CrawlerParts } from './parts';

/** A text that someone brings in by hand. */
export interface ImportedText {
  /** Its file name or address: the same one again is a new version, if its words changed. */
  readonly name: string;
  readonly url: string;
  readonly title?: string;
  readonly publishedOn?: string;
  readonly language?: Language;
  readonly text: string;
}

/** The source that imported texts count as. */
export const IMPORT_SOURCE = 'import' as SourceId;

/**
 * Brings a text into the flow as the crawler would; it fills dossiers and alerts nobody.
 * @returns false when these very words are known from this file
 */
export async function importText(
  { documents, queue, clock, graceMs }: Pick<CrawlerParts, 'documents' | 'queue' | 'clock' | 'graceMs'>,
  imported: ImportedText,
): Promise<boolean> {
  const page = pageId(imported.url);
  const before = (await documents.get('page', page))?.body.articleId;
  const contentHash = contentHashOf(imported.title, imported.text);
  const id = articleId(page, contentHash);
  if (before === id) return false;
  const now = clock.instant();
  const former = before && (await documents.get('article', before));
  const article: Article = {
    id,
    pageId: page,
    sourceId: IMPORT_SOURCE,
    url: imported.url,
    file: imported.name,
    stage: 'extracted',
    origin: 'import',
    version: former ? former.body.version + 1 : 1,
    ...(before && { supersedes: before }),
    firstSeenAt: now,
    attempts: 0,
    dueAt: dueAfter(clock, graceMs),
    ...(imported.title && { title: imported.title }),
    ...(imported.publishedOn && { publishedOn: imported.publishedOn }),
    language: imported.language ?? languageOf(imported.text),
    text: imported.text,
    contentHash,
  };
  await change(documents, 'article', id, (body) => (body ? { ...body, stage: 'extracted', dueAt: now } : article));
  await change(documents, 'page', page, (body) => ({
    // One that was erased is begun anew: whoever brings its text again means it.
    ...(body && body.trouble?.reason !== 'erased'
      ? body
      : {
          id: page,
          sourceId: IMPORT_SOURCE,
          url: imported.url,
          address: imported.url,
          origin: 'import',
          firstSeenAt: now,
          attempts: 0,
        }),
    stage: 'fetched',
    fetchedAt: now,
    articleId: id,
  }));
  await queue.send('classify', id);
  return true;
}
