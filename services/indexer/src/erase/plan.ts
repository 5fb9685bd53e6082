import { canonicalUrl } from '@kelisim/discovery';
import type { Article } from '@kelisim/domain/documents/article';
import type { Page } from '@kelisim/domain/documents/page';
import { type PageId, pageId, type Sha256 } from '@kelisim/domain/ids';
import type { Archive } from '@kelisim/ports/archive';
import type { Documents } from '@kelisim/ports/documents';
import type { Erasable } from './traces';

/**
 * Finds everything that is kept of an address: erasing is rare and must miss nothing, so all pages, articles and
 * archived pages are looked through.
 */
export async function planOf(documents: Documents, archive: Archive, url: string): Promise<Erasable> {
  await documents.settle();
  const pages = await pagesOf(documents, url);
  const ids = new Set<PageId>(pages.map(({ id }) => id));
  const articles: Article[] = [];
  const elsewhere = new Set<Sha256>();
  for await (const { body } of documents.scan('article'))
    if (ids.has(body.pageId)) articles.push(body);
    else if (body.archived) elsewhere.add(body.archived);
  for await (const { body } of documents.scan('page'))
    if (!ids.has(body.id) && body.archived) elsewhere.add(body.archived);
  const own = new Set([...pages, ...articles].flatMap(({ archived }) => archived ?? []));
  const addresses = new Set([
    ...pages.flatMap((page) => [page.url, page.address]),
    ...articles.map((each) => each.url),
  ]);
  for await (const { digest, record } of archive.all()) if (addresses.has(record.url)) own.add(digest);
  const archived = [...own].filter((digest) => !elsewhere.has(digest));
  return { pages, articles, archived, shared: [...own].filter((digest) => elsewhere.has(digest)) };
}

/** The pages of an address, as it is or in its canonical form, with those that stand behind them or before them. */
async function pagesOf(documents: Documents, url: string): Promise<Page[]> {
  const canonical = canonicalUrl(url) ?? url;
  const named = new Set<string>([url, canonical]);
  const ids = new Set<PageId>([pageId(url), pageId(canonical)]);
  const all: Page[] = [];
  for await (const { body } of documents.scan('page')) {
    const isNamed = ids.has(body.id) || named.has(body.url) || named.has(body.address);
    if (isNamed || body.sameAs) all.push(body);
    if (isNamed) ids.add(body.id);
    if (isNamed && body.sameAs) ids.add(body.sameAs);
  }
  const main = await documents.getMany('page', [...ids]);
  const forms = all.filter(({ sameAs }) => sameAs && ids.has(sameAs));
  return [...new Map([...main.map(({ body }) => body), ...forms].map((page) => [page.id, page])).values()];
}
