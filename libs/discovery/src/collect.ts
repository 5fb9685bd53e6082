import { sha256 } from '@kelisim/domain/ids';
import { canonicalHost, canonicalUrl, parsedUrl } from './canonical-url';
import type { DiscoveryInput, Found, FoundLink } from './discovery';

/** More than any list shows at once; sitemaps end at 50,000 by their own rule. */
const MOST_LINKS = 50_000;
const NO_PAGE =
  /\.(?:pdf|docx?|xlsx?|pptx?|rtf|zip|rar|7z|jpe?g|png|gif|webp|svg|ico|mp[34]|avi|mov|webm|css|js|xml|rss|txt|apk)$/i;

type Entry = { readonly address: string | undefined } & Omit<FoundLink, 'url' | 'canonical'>;

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
  add(entry: Entry): void {
    if (this.links.size >= MOST_LINKS) return;
    const found = this.located(entry);
    if (!found) this.broken += 1;
    else if (this.isArticle(found.canonical)) this.merge(found);
  }

  addBroken(): void {
    this.broken += 1;
  }

  /** Whether an address is one of this source's articles, as far as pattern and host tell. */
  isArticle(canonical: string): boolean {
    if (canonical === this.self || !this.isOwn(canonical)) return false;
    if (this.input.articlePattern) return this.input.articlePattern.test(canonical);
    return !NO_PAGE.test(new URL(canonical).pathname);
  }

  finish(more: { next?: string | undefined; parts?: readonly string[] } = {}): Found {
    const links = [...this.links.values()];
    const digest = sha256(
      links
        .map((link) => link.canonical)
        .sort()
        .join('\n'),
    );
    const next = more.next ? { next: more.next.replace(/#.*$/, '') } : {};
    return { kind: 'found', links, ...next, parts: more.parts ?? [], signature: digest, broken: this.broken };
  }

  private located({ address, ...rest }: Entry): FoundLink | undefined {
    const url = address === undefined ? undefined : parsedUrl(address, this.base);
    const canonical = url && canonicalUrl(url.href, undefined, this.input.rules);
    if (!url || !canonical) return undefined;
    url.hash = '';
    return { url: url.href, canonical, ...rest };
  }

  /** The same address twice on a page is a picture and a headline: what says more is kept. */
  private merge(found: FoundLink): void {
    const known = this.links.get(found.canonical);
    const title = [known?.title, found.title].reduce((a, b) => ((b?.length ?? 0) > (a?.length ?? 0) ? b : a));
    this.links.set(found.canonical, { ...found, ...known, ...(title ? { title } : {}) });
  }

  /** Press offices spread over subdomains; an address elsewhere is someone else's. */
  private isOwn(canonical: string): boolean {
    const host = new URL(canonical).hostname;
    return this.hosts.some((own) => host === own || host.endsWith(`.${own}`) || own.endsWith(`.${host}`));
  }
}
