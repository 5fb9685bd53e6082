import { canonicalUrl } from '@kelisim/discovery';
import type { Article } from '@kelisim/domain/documents/article';
import { type PageId, pageId } from '@kelisim/domain/ids';
import type { Documents } from '@kelisim/ports/documents';
import type { Search } from '@kelisim/ports/search';
import { factsOf, type ProvableFact } from './facts';

/** An article and those of its facts that are asked for. */
export interface Asked {
  readonly article: Article;
  readonly facts: readonly ProvableFact[];
}

type Stores = { readonly documents: Documents; readonly search: Search };

/** The collections whose records are facts. */
const OF_FACTS = ['agreements', 'figures', 'events'] as const;

/** What a name stands for: a fact, an article, a story, a dossier, a project or an address; empty where there is none of it. */
export async function find(stores: Stores, name: string): Promise<Asked[]> {
  const { documents } = stores;
  if (/^https?:|^file:/i.test(name)) return ofPages(documents, name);
  const article = await documents.get('article', name);
  if (article) return [whole(article.body)];
  const story = await documents.get('story', name);
  if (story)
    return story.body.redirectTo ? find(stores, story.body.redirectTo) : ofArticles(documents, story.body.articleIds);
  const joined = (await documents.get('dossier', name)) ?? (await documents.get('project', name));
  if (joined) {
    const { redirectTo, articles, facts } = joined.body;
    if (redirectTo) return find(stores, redirectTo);
    const told = await ofArticles(documents, [...new Set(articles.map(({ articleId }) => articleId))]);
    return told.map((asked) => only(asked, facts));
  }
  return ofFact(stores, name);
}

/** Everything that has been read, for a proof of all. */
export async function* everything({ documents }: Stores): AsyncIterable<Asked> {
  for await (const { body } of documents.scan('article')) if (body.analysis) yield whole(body);
}

const whole = (article: Article): Asked => ({ article, facts: factsOf(article) });
const only = ({ article, facts }: Asked, ids: readonly string[]): Asked => ({
  article,
  facts: facts.filter(({ id }) => ids.includes(id)),
});

async function ofArticles(documents: Documents, ids: readonly string[]): Promise<Asked[]> {
  return (await documents.getMany('article', ids)).map(({ body }) => whole(body));
}

/** A record of the search tells the article at once; a fact that has none is looked for in all articles. */
async function ofFact({ documents, search }: Stores, id: string): Promise<Asked[]> {
  for (const collection of OF_FACTS) {
    const record = await search.get(collection, id);
    if (record?.articleId) return (await ofArticles(documents, [record.articleId])).map((asked) => only(asked, [id]));
  }
  if (!/^f[0-9a-f]{24}$/.test(id)) return [];
  for await (const asked of everything({ documents, search })) {
    const found = only(asked, [id]);
    if (found.facts.length) return [found];
  }
  return [];
}

async function ofPages(documents: Documents, url: string): Promise<Asked[]> {
  const canonical = canonicalUrl(url, undefined) ?? url;
  const ids = [...new Set([pageId(url), pageId(canonical)])];
  const shown = (await documents.getMany('page', ids)).flatMap(({ body }) => body.articleId ?? body.sameAs ?? []);
  const pages = await documents.getMany('page', shown as PageId[]); // those that stand for a mobile or print form
  return ofArticles(documents, [...shown, ...pages.flatMap(({ body }) => body.articleId ?? [])]);
}
