import { sha256 } from '@kelisim/domain/ids';
import { type CanonicalAddress, canonicalAddress, canonicalHost, canonicalUrl, parsedUrl } from './canonical-url';
import type { DiscoveryInput, Found, FoundLink } from './discovery';

/** More than any list shows at once; sitemaps end at 50,000 by their own rule. */
const MOST_LINKS = 50_000;
const NO_PAGE =
  /\.(?:pdf|docx?|xlsx?|pptx?|rtf|zip|rar|7z|jpe?g|png|gif|webp|svg|ico|mp[34]|avi|mov|webm|css|js|xml|rss|txt|apk)$/i;

type Said = Omit<FoundLink, 'url' | 'canonical'>;
type Entry = Said & { readonly address: string | undefined };

/** Where a link leads. */
export interface Located {
  readonly url: URL;
  readonly canonical: CanonicalAddress;
}

/** Gathers the links of one list: absolute, of this source, articles only, each once. */
export class LinkCollector {
  private readonly links = new Map<string, FoundLink>();
  private readonly hosts: readonly string[];
  private readonly self: string | undefined;
  private broken = 0;

  /** @param base what relative links refer to, where it isn't the page itself */
  constructor(
    private readonly input: DiscoveryInput,
    private readonly base = input.url,
  ) {
    const addresses = [input.url, input.rules.home].flatMap((address) => (address ? [parsedUrl(address)] : []));
    this.hosts = addresses.flatMap((url) => (url ? [canonicalHost(url.hostname, input.rules)] : []));
    this.self = canonicalUrl(input.url, undefined, input.rules);
  }

  /** Takes an entry; one without a usable address counts as broken. */
  add({ address, ...said }: Entry): void {
    const located = address === undefined ? undefined : this.locate(address);
    if (!located) this.broken += 1;
    else if (this.isArticle(located.canonical)) this.take(located, said);
  }

  locate(address: string): Located | undefined {
    const url = parsedUrl(address, this.base);
    const canonical = url && canonicalAddress(url, this.input.rules);
    return url && canonical ? { url, canonical } : undefined;
  }

  /** Whether an address is one of this source's articles, as far as pattern and host tell. */
  isArticle(canonical: CanonicalAddress): boolean {
    if (canonical.text === this.self || !this.isOwn(canonical.host)) return false;
    if (this.input.articlePattern) return this.input.articlePattern.test(canonical.text);
    return !NO_PAGE.test(canonical.path);
  }

  /** The same address twice on a page is a picture and a headline: what says more is kept. */
  take({ url, canonical }: Located, said: Said): void {
    const known = this.links.get(canonical.text);
    if (!known && this.links.size >= MOST_LINKS) return;
    const title = [known?.title, said.title].reduce((a, b) => ((b?.length ?? 0) > (a?.length ?? 0) ? b : a));
    url.hash = '';
    const place = { url: url.href, canonical: canonical.text };
    this.links.set(canonical.text, { ...place, ...said, ...known, ...(title ? { title } : {}) });
  }

  finish(more: { next?: string | undefined; parts?: readonly string[] } = {}): Found {
    const links = [...this.links.values()];
    // an index has parts instead of links: two indices are not one list
    const names = [...links.map((link) => link.canonical), ...(more.parts ?? [])].sort();
    const next = more.next ? { next: more.next.replace(/#.*$/, '') } : {};
    return {
      kind: 'found',
      links,
      ...next,
      parts: more.parts ?? [],
      signature: sha256(names.join('\n')),
      broken: this.broken,
    };
  }

  /** Press offices spread over subdomains; an address elsewhere is someone else's. */
  private isOwn(host: string): boolean {
    return this.hosts.some((own) => host === own || host.endsWith(`.${own}`) || own.endsWith(`.${host}`));
  }
}
