import type { Article } from '@kelisim/domain/documents/article';
import type { Dossier } from '@kelisim/domain/documents/dossier';
import type { RecordOf } from '@kelisim/domain/records/records';
import { lemmasOf } from '@kelisim/language';
import type { Documents } from '@kelisim/ports/documents';
import type { Search, SearchResult } from '@kelisim/ports/search';
import { parseQuery } from '@kelisim/query';

const PAGE_OF_STORIES = 20;
const NEWEST_DOSSIERS = 10;

/** What the console looks things up in. */
export class Desk {
  constructor(
    private readonly documents: Documents,
    private readonly search: Search,
  ) {}

  /** Relevant stories that match a person's words (all without words), newest first, page by page. */
  stories(words: string | undefined, after: string | undefined): Promise<SearchResult<'stories'>> {
    const query = words ? parseQuery(words, lemmasOf) : undefined;
    return this.search.find({
      collection: 'stories',
      ...(query && { query }),
      filters: { relevant: true },
      sort: query ? 'relevance' : 'newest',
      limit: PAGE_OF_STORIES,
      ...(after && { after }),
    });
  }

  async newestDossiers(): Promise<readonly RecordOf<'dossiers'>[]> {
    const { hits } = await this.search.find({ collection: 'dossiers', sort: 'newest', limit: NEWEST_DOSSIERS });
    return hits.map((hit) => hit.record);
  }

  /** A story's record with the articles that tell it, the leading one first. */
  async story(id: string): Promise<{ record: RecordOf<'stories'>; articles: Article[] } | undefined> {
    const record = await this.search.get('stories', id);
    if (!record) return undefined;
    const articles = await this.documents.getMany('article', record.articleIds);
    return { record, articles: articles.map(({ body }) => body) };
  }

  /** A dossier, or the one that it was joined into. */
  async dossier(id: string): Promise<Dossier | undefined> {
    const stored = await this.documents.get('dossier', id);
    return stored?.body.redirectTo ? this.dossier(stored.body.redirectTo) : stored?.body;
  }
}
