import { rootCertificates } from 'node:tls';
import { Agent, buildConnector, type Dispatcher, ProxyAgent } from 'undici';
import {
  AddressForbidden,
  guardedLookup,
  hostAndPort,
  isPublicAddress,
  openLookup,
  type Resolve,
} from './address-safety';
import type { FetchLimits } from './fetch-types';

/** What a configuration says about ways out. */
export interface WaysOut {
  /** `host:port` that may be asked although it is not public: the demo's sites. */
  readonly allow: ReadonlySet<string>;
  /** Addresses of proxies by name, such as `http://user:password@host:3128`. */
  readonly proxies: Readonly<Record<string, string>>;
  /** Extra certificates by name, in PEM. */
  readonly certificates: Readonly<Record<string, string>>;
  readonly resolve: Resolve;
}

/** Two at a time are more than any pace needs; a second one opens while a first is being closed. */
const PER_HOST = 2;
/**
 * A socket is kept for the redirect or the quick site that follows at once. At the usual pace it would idle until the
 * server closes it, and a request that meets the closing looks like a failure of the host.
 */
const KEEP_ALIVE_MS = 1_000;

/** The sockets in use, a pool for each certificate and proxy, so that trust and ways out never mix. */
export class Connections {
  private readonly pools = new Map<string, Dispatcher>();

  constructor(private readonly ways: WaysOut) {}

  /** The pool to ask a host through; throws when proxy or certificate is not in the configuration. */
  poolFor(limits: FetchLimits, certificate?: string, proxy?: string): Dispatcher {
    const key = [certificate ?? '', proxy ?? '', limits.connectMs, limits.headerBytes].join(' ');
    const pool = this.pools.get(key) ?? this.open(limits, certificate, proxy);
    this.pools.set(key, pool);
    return pool;
  }

  /** Ends all sockets, those that wait included. */
  async close(): Promise<void> {
    const pools = [...this.pools.values()];
    this.pools.clear();
    await Promise.all(pools.map((pool) => pool.destroy()));
  }

  private open(limits: FetchLimits, certificate?: string, proxy?: string): Dispatcher {
    const ca =
      certificate === undefined ? undefined : [...rootCertificates, known(this.ways.certificates, certificate)];
    const options = {
      connections: PER_HOST,
      pipelining: 1,
      keepAliveTimeout: KEEP_ALIVE_MS,
      keepAliveMaxTimeout: KEEP_ALIVE_MS,
      maxHeaderSize: limits.headerBytes,
    };
    if (proxy === undefined) return new Agent({ ...options, connect: this.connector(limits, ca) });
    const uri = known(this.ways.proxies, proxy);
    return new ProxyAgent({
      ...options,
      uri,
      requestTls: { ca, timeout: limits.connectMs },
      connectTimeout: limits.connectMs,
    });
  }

  /** Guards name look-ups and looks once more at where the socket ended; an allowed host skips both. */
  private connector(limits: FetchLimits, ca: string[] | undefined): buildConnector.connector {
    const common = { timeout: limits.connectMs, allowH2: false, ...(ca ? { ca } : {}) };
    const guarded = buildConnector({ ...common, lookup: guardedLookup(this.ways.resolve) });
    const open = buildConnector({ ...common, lookup: openLookup(this.ways.resolve) });
    return (options, done) => {
      if (this.ways.allow.has(hostAndPort(options))) return open(options, done);
      return guarded(options, (error, socket) => {
        if (error) return done(error, null);
        const at = socket.remoteAddress;
        if (at !== undefined && isPublicAddress(at)) return done(null, socket);
        socket.destroy();
        return done(new AddressForbidden(`${options.hostname} is at ${at}`), null);
      });
    };
  }
}

/** A name that the configuration doesn't know. */
export class NotConfigured extends Error {}

function known(entries: Readonly<Record<string, string>>, name: string): string {
  const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
  if (entry === undefined) throw new NotConfigured(`"${name}" is not in the configuration`);
  return entry;
}
