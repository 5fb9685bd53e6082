import type { Analysis } from '@kelisim/domain/analysis';
import type { Article } from '@kelisim/domain/documents/article';
import type { RecordOf } from '@kelisim/domain/records/records';
import type { Documents } from '@kelisim/ports/documents';
import type { Search } from '@kelisim/ports/search';

/** An article that has been read. */
export interface ReadArticle extends Article {
  readonly analysis: Analysis;
}

/** A story with those who tell it. */
export interface StoryView {
  readonly record: RecordOf<'stories'>;
  /** The one whose text is shown: the asked one, else the leading one. */
  readonly article: ReadArticle;
  readonly others: readonly Article[];
  /** All versions of the shown article that are kept, the latest first. */
  readonly versions: readonly Article[];
  /** The dossiers that its agreements are told in. */
  readonly dossiers: readonly RecordOf<'dossiers'>[];
}

/** Versions of one page that are gone back through. */
const MOST_VERSIONS = 20;

/** Looks stories up. */
export class StoryLook {
  constructor(
    private readonly documents: Documents,
    private readonly search: Search,
  ) {}

  /**
   * A story's record with the articles that tell it, the leading one first; undefined where there is none.
   * @param shown the article whose text is wanted
   */
  async story(id: string, shown?: string): Promise<StoryView | undefined> {
    const record = await this.record(id);
    if (!record) return undefined;
    const articles = (await this.documents.getMany('article', record.articleIds)).map(({ body }) => body);
    const asked = shown ? await this.version(shown, articles) : undefined;
    const article = asked ?? articles[0];
    if (!article || !isRead(article)) return undefined;
    const others = articles.filter((other) => other.id !== article.id && other.pageId !== article.pageId);
    const current = articles.find((other) => other.pageId === article.pageId) ?? article;
    const [versions, dossiers] = await Promise.all([this.versions(current), this.dossiers(article)]);
    return { record, article, others, versions, dossiers };
  }

  /** The record, or that of the story which this one was joined into. */
  private async record(id: string): Promise<RecordOf<'stories'> | undefined> {
    const record = await this.search.get('stories', id);
    if (record) return record;
    const redirect = (await this.documents.get('story', id))?.body.redirectTo;
    return redirect && redirect !== id ? this.record(redirect) : undefined;
  }

  /** An article of the story, or an earlier version of one. */
  private async version(id: string, articles: readonly Article[]): Promise<Article | undefined> {
    const known = articles.find((article) => article.id === id);
    if (known) return known;
    const body = (await this.documents.get('article', id))?.body;
    return body && articles.some(({ pageId }) => pageId === body.pageId) ? body : undefined;
  }

  private async versions(latest: Article): Promise<Article[]> {
    const found = [latest];
    for (let before = latest.supersedes; before && found.length < MOST_VERSIONS; ) {
      const article = (await this.documents.get('article', before))?.body;
      if (!article) break;
      found.push(article);
      before = article.supersedes;
    }
    return found;
  }

  private async dossiers({ analysis, records: made }: ReadArticle): Promise<RecordOf<'dossiers'>[]> {
    if (!analysis.agreements.length || !analysis.relevant) return [];
    const candidates = made?.agreements ?? [];
    const records = await Promise.all(candidates.map((fact) => this.search.get('agreements', fact)));
    const ids = [...new Set(records.flatMap((record) => record?.dossierId ?? []))];
    const dossiers = await Promise.all(ids.map((dossier) => this.search.get('dossiers', dossier)));
    return dossiers.flatMap((dossier) => dossier ?? []);
  }
}

const isRead = (article: Article): article is ReadArticle => article.analysis !== undefined;
