import type { Article } from '@kelisim/domain/documents/article';
import type { Page } from '@kelisim/domain/documents/page';
import type { ArticleId, PageId, Sha256 } from '@kelisim/domain/ids';

/** What is to be erased: pages with their forms, every version of their articles, and what was archived of them. */
export interface Erasable {
  readonly pages: readonly Page[];
  readonly articles: readonly Article[];
  readonly archived: readonly Sha256[];
  /** Archived pages that others show as well: they stay. */
  readonly shared: readonly Sha256[];
}

/** The address of an erased page, which is none: the true one may have words of the headline in it. */
export const NO_ADDRESS = 'about:blank';

/** Shorter words stand in many texts and betray no article. */
const TELLING_CHARACTERS = 20;

/** By what other documents give away that they speak of erased articles. */
export class Traces {
  readonly pageIds: ReadonlySet<PageId>;
  readonly articleIds: ReadonlySet<ArticleId>;
  private readonly marks: readonly string[];

  constructor({ pages, articles }: Erasable) {
    this.pageIds = new Set(pages.map(({ id }) => id));
    this.articleIds = new Set(articles.map(({ id }) => id));
    const words = articles.flatMap(({ title, analysis }) => [title, ...evidenceOf(analysis)]);
    const telling = words.filter((text): text is string => (text?.length ?? 0) >= TELLING_CHARACTERS);
    const addresses = [...pages.flatMap(({ url, address }) => [url, address]), ...articles.map(({ url }) => url)];
    this.marks = [...new Set([...this.articleIds, ...addresses, ...telling])].filter(
      (mark) => mark && mark !== NO_ADDRESS,
    );
  }

  /** Whether anything in a value, however deep, is an id or an address of theirs or has words of theirs. */
  areIn(value: unknown): boolean {
    if (typeof value === 'string') return this.marks.some((mark) => value.includes(mark) || escaped(value, mark));
    if (value && typeof value === 'object') return Object.values(value).some((each) => this.areIn(each));
    return false;
  }
}

/** Bodies of webhook calls are JSON in a text, HTML has its own way of writing quotes. */
const escaped = (value: string, mark: string): boolean =>
  value.includes(JSON.stringify(mark).slice(1, -1)) ||
  value.includes(
    mark.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
  );

function evidenceOf(analysis: Article['analysis']): string[] {
  if (!analysis) return [];
  const { agreements, figures, events, projects, people, organizations, goods, quotes } = analysis;
  const all = [agreements, figures, events, projects, people, organizations, goods, quotes].flat();
  return all.flatMap(({ evidence }) => evidence?.text ?? []);
}
