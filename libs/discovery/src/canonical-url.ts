import { canonicalPath } from './canonical-path';
import { canonicalQuery } from './canonical-query';

/** What a source's own entry says about its addresses. */
export interface AddressRules {
  /** The home page; its host stands for all mirrors. */
  readonly home?: string;
  /** Other hosts that show the same articles. */
  readonly mirrors?: readonly string[];
  /** Query parameters that tell articles of this source apart, though their names look idle. */
  readonly keepParameters?: readonly string[];
}

/** Longer ones are made by faulty scripts; servers and stores refuse them anyway. */
const LONGEST_ADDRESS = 2048;
/** An IP address, as URLs write it. */
const NUMERIC = /^\[|^\d+(?:\.\d+){3}$/;
const HOST_VARIANT = /^(?:www|m|mobile|amp|pda)\.(?=[^.]+\.[^.])/;

/** A canonical address in its parts. */
export interface CanonicalAddress {
  readonly host: string;
  /** Without a final slash, except for the home page's. */
  readonly path: string;
  /** With its question mark, or empty. */
  readonly query: string;
  /** The whole. */
  readonly text: string;
}

/**
 * The one address under which a page is known, however it was linked: https, no www, m or amp variant, host in
 * punycode, no tracking, session or print parameters, the rest sorted, no fragment, no final slash.
 * It names a page; what is asked for is the address as found. Plain http stays where a port is given, since there
 * https surely isn't what answers.
 * @returns undefined for what is no http address
 */
export function canonicalUrl(address: string, base?: string, rules: AddressRules = {}): string | undefined {
  const url = parsedUrl(address, base);
  return url && canonicalAddress(url, rules)?.text;
}

/** The same for an address that is parsed already. */
export function canonicalAddress(url: URL, rules: AddressRules): CanonicalAddress | undefined {
  if (url.href.length > LONGEST_ADDRESS) return undefined;
  const host = canonicalHost(url.hostname, rules);
  if (!host) return undefined;
  const path = canonicalPath(url.pathname);
  const query = canonicalQuery(url.search, rules.keepParameters ?? []);
  const origin = url.port ? `${url.protocol}//${host}:${url.port}` : `https://${host}`;
  return { host, path, query, text: origin + path + query };
}

/** An http or https address made absolute, or undefined. */
export function parsedUrl(address: string, base?: string): URL | undefined {
  try {
    const url = new URL(address.trim(), base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined;
  } catch {
    return undefined; // no address at all; asking first would parse every one twice
  }
}

/** A host without final dots and variants; a mirror becomes the home page's host. */
export function canonicalHost(hostname: string, rules: AddressRules = {}): string {
  const host = bareHost(hostname);
  if (!rules.home || !rules.mirrors?.some((mirror) => bareHost(asciiHost(mirror)) === host)) return host;
  return bareHost(parsedUrl(rules.home)?.hostname ?? host);
}

function bareHost(hostname: string): string {
  let host = hostname.toLowerCase().replace(/\.{1,8}$/, '');
  if (NUMERIC.test(host)) return host;
  while (HOST_VARIANT.test(host)) host = host.replace(HOST_VARIANT, '');
  return host;
}

const asciiHost = (name: string): string => parsedUrl(`http://${name}/`)?.hostname ?? name;
