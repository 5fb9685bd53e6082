import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** An address that must not be asked: inside, or not meant for the web. */
export class AddressForbidden extends Error {
  readonly code = 'KELISIM_ADDRESS_FORBIDDEN';
}

/** Looks a name up; `dns.lookup` in the form that gives all addresses. */
export type Resolve = (
  host: string,
  options: LookupOptions & { all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** The ports on which the web answers; others belong to services that are none of ours. */
const WEB_PORTS = new Set(['', '80', '443', '8080', '8443']);
/** Public by its range, yet the door of a cloud's metadata and agents. */
const METADATA = new Set(['168.63.129.16']);

/** Whether an IP address is one of the public internet: not loopback, private, link-local, shared, mapped or reserved. */
export function isPublicAddress(ip: string): boolean {
  if (!ipaddr.isValid(ip)) return false;
  const address = ipaddr.process(ip);
  return address.range() === 'unicast' && isAssigned(address) && !METADATA.has(address.toString());
}

/** Of IPv6 only `2000::/3` is given out so far: what lies beside it may wrap an address of the inside (`::127.0.0.1`). */
const isAssigned = (address: ipaddr.IPv4 | ipaddr.IPv6): boolean =>
  !('parts' in address) || ((address.parts[0] ?? 0) & 0xe000) === 0x2000;

/** Why an address must not be asked, as far as it shows before any look-up; undefined when it may be tried. */
export function forbiddenBefore(url: URL, allowed: ReadonlySet<string>): string | undefined {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return `scheme ${url.protocol}`;
  if (allowed.has(hostAndPort(url))) return undefined;
  if (!WEB_PORTS.has(url.port)) return `port ${url.port} is not one of the web`;
  const literal = withoutBrackets(url.hostname);
  if (ipaddr.isValid(literal) && !isPublicAddress(literal)) return `${literal} is not a public address`;
  return undefined;
}

/**
 * Why a name must not be asked for through a proxy, which looks it up by itself: it is inside by what we know of it. A
 * name that we can't look up is the proxy's to know.
 */
export function forbiddenByName(url: URL, allowed: ReadonlySet<string>, resolve: Resolve): Promise<string | undefined> {
  if (allowed.has(hostAndPort(url))) return Promise.resolve(undefined);
  return new Promise((done) => {
    resolve(withoutBrackets(url.hostname), { all: true }, (error, addresses) => {
      const inside = error ? undefined : addresses.find(({ address }) => !isPublicAddress(address));
      done(inside && `${url.hostname} is at ${inside.address}`);
    });
  });
}

/** `host:port`, the scheme's usual port written out, IPv6 without brackets: the form of the allow-list. */
export const hostAndPort = (to: { hostname: string; port: string; protocol: string }): string =>
  `${withoutBrackets(to.hostname)}:${to.port || (to.protocol === 'https:' ? '443' : '80')}`;

const withoutBrackets = (host: string): string => host.replace(/^\[|\]$/g, '');

/**
 * A look-up for sockets that gives public addresses only. The socket connects to what this very look-up answered, so a
 * name that answers differently the next time gains nothing.
 */
export function guardedLookup(resolve: Resolve = lookup): LookupFunction {
  return lookupOf(resolve, ({ address }) => isPublicAddress(address));
}

/** The same without the guard, for the hosts that are allowed by name. */
export const openLookup = (resolve: Resolve): LookupFunction => lookupOf(resolve, () => true);

function lookupOf(resolve: Resolve, mayBeAsked: (address: LookupAddress) => boolean): LookupFunction {
  return (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '', 0);
      const open = addresses.filter(mayBeAsked);
      const [first] = open;
      if (!first) return done(new AddressForbidden(`${host} is at ${addresses[0]?.address}`), '', 0);
      // the types of Node know only the form with one address
      if (options.all) return (done as unknown as (error: null, all: LookupAddress[]) => void)(null, open);
      return done(null, first.address, first.family);
    });
  };
}
