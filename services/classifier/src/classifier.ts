import type { Analysis } from '@kelisim/domain/analysis';
import type { Article } from '@kelisim/domain/documents/article';
import { done, dueAfter, type Outcome, Refuse, RetryLater } from '@kelisim/flow';
import type { Clock } from '@kelisim/ports/clock';
import type { Documents, Stored } from '@kelisim/ports/documents';
import type { Queue } from '@kelisim/ports/queue';

/** Reads an article's text; pure, wherever it runs (here or in a worker thread). */
export interface Reader {
  /** Stored with what it read; another version reads anew. */
  readonly version: string;
  read(article: Pick<Article, 'title' | 'text' | 'publishedOn' | 'language'>): Promise<Analysis>;
}

/** Texts above this are no news: the longest of a year of press releases has 60,000 characters. */
const LONGEST_TEXT = 1_000_000;

/** Puts facts to articles: takes an extracted article, leaves it read. */
export class Classifier {
  constructor(
    private readonly documents: Documents,
    private readonly queue: Queue,
    private readonly clock: Clock,
    private readonly reader: Reader,
    /** How long the indexer has before the sweep sends again. */
    private readonly graceMs: number,
  ) {}

  /** @throws Refuse for a text that cannot be read; RetryLater when another worker changed the article */
  async handle(stored: Stored<'article'>): Promise<Outcome> {
    const { body } = stored;
    if (body.text.length > LONGEST_TEXT)
      throw new Refuse('text-too-long', `the text has ${body.text.length} characters, ${LONGEST_TEXT} are the most`);
    const analysis = await this.reader.read(body).catch(unreadable);
    const { trouble: _, ...rest } = body;
    const read = { ...rest, stage: 'read' as const, attempts: 0, reader: this.reader.version, analysis };
    const saved = await this.documents.replaceIf(stored, { ...read, dueAt: dueAfter(this.clock, this.graceMs) });
    if (!saved) throw new RetryLater(0, 'changed by another worker');
    await this.queue.send('index', stored.id);
    return done(analysis.relevant ? 'relevant' : 'not relevant');
  }
}

/** Reading is pure: what failed once fails again, so no further attempt is made. */
function unreadable(error: unknown): never {
  throw new Refuse('reader-failed', error instanceof Error ? error.message : String(error), { cause: error });
}
