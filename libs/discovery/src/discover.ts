import type { Discovery, DiscoveryInput } from './discovery';
import { feedLinks } from './feed';
import { type JsonListMapping, jsonLinks } from './json-listing';
import { type ListingMarks, listingLinks } from './listing';
import { sitemapLinks } from './sitemap';
import { telegramLinks } from './telegram';

/** The kinds of pages on which articles are announced. */
export type ListKind =
  | { readonly kind: 'feed' | 'sitemap' | 'telegram' }
  | { readonly kind: 'listing'; readonly selectors?: ListingMarks | undefined }
  | { readonly kind: 'json'; readonly mapping: JsonListMapping };

/** The links of a start page, by what its source says it is. Never throws; what can't be read has its reason. */
export function discover(list: ListKind, input: DiscoveryInput): Discovery {
  switch (list.kind) {
    case 'feed':
      return feedLinks(input);
    case 'sitemap':
      return sitemapLinks(input);
    case 'telegram':
      return telegramLinks(input);
    case 'json':
      return jsonLinks(input, list.mapping);
    case 'listing':
      return listingLinks(input, list.selectors);
  }
}
