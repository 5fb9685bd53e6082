import type { Findings } from '../page/scan';
import type { LinkedArticle } from './linked-data';

function absolute(href: string | undefined, base: string): URL | undefined {
  if (!href) return undefined;
  const url = URL.canParse(href, base) ? new URL(href, base) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}

/** The page's own address for itself. A "canonical" home page on an inner page is a template's fault and none. */
export function canonicalOf({ links, metas }: Findings, url: string): string | undefined {
  for (const href of [links.get('canonical'), metas.get('og:url')?.[0]]) {
    const canonical = absolute(href, url);
    if (canonical && (canonical.pathname !== '/' || canonical.search !== '' || isHome(url))) {
      canonical.hash = '';
      return canonical.href;
    }
  }
  return undefined;
}

function isHome(url: string): boolean {
  return !URL.canParse(url) || (new URL(url).pathname === '/' && new URL(url).search === '');
}

/** Pictures that stand for the site or for no picture. */
const STAND_IN = /logo|favicon|placeholder|no[-_]?(?:photo|image|img|pic)|default|blank|sprite|stub|gerb|herb/i;

/** The picture that the page gives as the article's. */
export function imageOf({ links, metas }: Findings, linked: readonly LinkedArticle[], url: string): string | undefined {
  const said = [
    ...(metas.get('og:image') ?? []),
    ...(metas.get('twitter:image') ?? []),
    links.get('image_src'),
    ...linked.map(({ image }) => image),
  ];
  for (const href of said) {
    const image = absolute(href, url);
    if (image && !STAND_IN.test(image.pathname)) return image.href;
  }
  return undefined;
}
