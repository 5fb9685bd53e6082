const MOST_COOKIES = 20;
const LONGEST_COOKIE = 4096;

/**
 * The cookies of one fetch: some sites set one and send the visitor back to the same address. They go to the host that
 * set them, over its redirects, and are forgotten with the fetch, so none is carried between pages or sources.
 */
export class FetchCookies {
  private readonly byHost = new Map<string, Map<string, string>>();

  store(host: string, setCookie: string | string[] | undefined): void {
    const jar = this.byHost.get(host) ?? new Map<string, string>();
    for (const line of [setCookie ?? []].flat()) {
      const [, name, value] = /^\s*([^=;\s]{1,256})=([^;]*)/.exec(line.slice(0, LONGEST_COOKIE)) ?? [];
      if (name !== undefined && value !== undefined && jar.size < MOST_COOKIES) jar.set(name, value.trim());
    }
    this.byHost.set(host, jar);
  }

  headerFor(host: string): string {
    return [...(this.byHost.get(host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}
