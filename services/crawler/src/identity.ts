import { canonicalUrl } from '@kelisim/discovery';
import type { Page } from '@kelisim/domain/documents/page';
import { type PageId, pageId } from '@kelisim/domain/ids';
import type { FetchedPage } from '@kelisim/fetching';
import type { Documents, Stored } from '@kelisim/ports/documents';
import type { Source } from '@kelisim/sources';
import { mayBeArticle, rulesOf } from './address-rules';
import type { ReadPage } from './article-of';

/** Whose article a page shows. */
export type Identity =
  /** Its own. */
  | { readonly kind: 'own' }
  /** That of another page, which is visited for itself. */
  | { readonly kind: 'known'; readonly id: PageId }
  /** That of a page not heard of before: this visit stands for its first one. */
  | { readonly kind: 'new'; readonly id: PageId; readonly url: string; readonly address: string };

/** Of two texts that are one article, at least this share of the shorter one's words stands in the other. */
const SAME_WORDS = 0.6;

/**
 * Decides by the address that answered after redirects and the one that the page itself gives. The latter is believed
 * where it could be an article's and the page known there says the same: some templates name one address on all pages.
 */
export async function identityOf(
  documents: Documents,
  source: Source,
  page: Page,
  answer: FetchedPage,
  read: ReadPage,
): Promise<Identity> {
  const reached = canonicalUrl(answer.finalUrl, undefined, rulesOf(source)) ?? page.url;
  const url = [read.ownAddress, reached].find((each) => each !== undefined && mayBeArticle(each, source));
  if (!url || url === page.url) return { kind: 'own' };
  const id = pageId(url);
  const main = await documents.get('page', id);
  if (!main) return { kind: 'new', id, url, address: url === reached ? answer.finalUrl : url };
  if (main.body.stage === 'refused' || main.body.sameAs) return { kind: 'own' };
  return (await isSaid(documents, main, read)) ? { kind: 'known', id } : { kind: 'own' };
}

/** Whether the other page says the same, as far as it was read yet. */
async function isSaid(documents: Documents, main: Stored<'page'>, read: ReadPage): Promise<boolean> {
  const shown = main.body.articleId && (await documents.get('article', main.body.articleId));
  if (!shown) return true;
  return shown.body.contentHash === read.content.contentHash || isSameText(shown.body.text, read.content.text);
}

function isSameText(one: string, other: string): boolean {
  const [few = new Set<string>(), many = new Set<string>()] = [wordsIn(one), wordsIn(other)].sort(
    (a, b) => a.size - b.size,
  );
  let shared = 0;
  for (const word of few) if (many.has(word)) shared += 1;
  return shared >= few.size * SAME_WORDS;
}

const wordsIn = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? []);
