import { type AddressRules, canonicalHost } from '@kelisim/discovery';
import type { Source } from '@kelisim/sources';

/** What a source's entry says about its addresses. */
export const rulesOf = (source: Pick<Source, 'home' | 'mirrors' | 'keepParameters'>): AddressRules => ({
  home: source.home,
  mirrors: source.mirrors,
  keepParameters: source.keepParameters,
});

/** Whether a canonical address may be that of an article of the source: on its hosts, and by its pattern if there is one. */
export function mayBeArticle(canonical: string, source: Source): boolean {
  const { hostname, pathname, search } = new URL(canonical);
  if (pathname === '/' && search === '') return false;
  if (source.articlePattern && !new RegExp(source.articlePattern).test(canonical)) return false;
  const [host, home] = [canonicalHost(hostname, rulesOf(source)), canonicalHost(new URL(source.home).hostname)];
  return host === home || host.endsWith(`.${home}`) || home.endsWith(`.${host}`);
}
