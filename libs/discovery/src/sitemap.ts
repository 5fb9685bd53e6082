import { LinkCollector } from './collect';
import type { Discovery, DiscoveryInput } from './discovery';
import { machineDate } from './machine-date';
import { plainWords } from './markup';
import { type XmlEntry, xmlEntries } from './xml-entries';

const ROOT = /<(?:[a-z][\w-]*:)?(?:urlset|sitemapindex)[\s>]/i;

/** The addresses of a sitemap, a news sitemap, an index of sitemaps, or a plain list of addresses. */
export function sitemapLinks(input: DiscoveryInput): Discovery {
  const links = new LinkCollector(input);
  if (/^[\uFEFF\s]*https?:\/\//i.test(input.text)) {
    for (const line of input.text.split('\n')) if (line.trim()) links.add({ address: line.replace('\uFEFF', '') });
    return links.finish();
  }
  if (!ROOT.test(input.text.slice(0, 8192))) return { kind: 'nothing', reason: 'feed-broken', cause: 'no sitemap' };
  for (const entry of xmlEntries(input.text, ['url'])) links.add(linkOf(entry, input.timeZone));
  return links.finish({ parts: partsOf(input) });
}

/** `lastmod` dates a page's last change and is often just today: only a news sitemap's date is one of publication. */
function linkOf(entry: XmlEntry, timeZone: string) {
  const title = entry.words('title');
  const date = machineDate(entry.words('publication_date'), timeZone);
  return {
    address: entry.words('loc'),
    ...(title ? { title: plainWords(title) } : {}),
    ...(date ? { publishedOn: date } : {}),
  };
}

function partsOf(input: DiscoveryInput): string[] {
  const parts = [...xmlEntries(input.text, ['sitemap'])].flatMap((entry) => {
    const loc = entry.words('loc');
    const changed = machineDate(entry.words('lastmod'), input.timeZone) ?? '';
    return loc && URL.canParse(loc, input.url) ? [{ url: new URL(loc, input.url).href, changed }] : [];
  });
  const isDated = parts.some((part) => part.changed !== '');
  const newestFirst = (a: Part, b: Part) => (a.changed < b.changed ? 1 : a.changed > b.changed ? -1 : 0);
  return (isDated ? parts.sort(newestFirst) : fromBothEnds(parts)).map((part) => part.url);
}

interface Part {
  readonly url: string;
  readonly changed: string;
}

/** Parts without dates grow at one of the ends, the last more often than the first: what is new stands there. */
function fromBothEnds(parts: readonly Part[]): readonly Part[] {
  const half = Math.ceil(parts.length / 2);
  const [front, back] = [parts.slice(0, parts.length - half), parts.slice(parts.length - half).reverse()];
  return back.flatMap((part, i) => [part, ...(front[i] ? [front[i]] : [])]);
}
