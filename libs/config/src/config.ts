import path from 'node:path';
import type { Variables } from './variables';

/** What the program runs by; parsed once, handed on. */
export interface Config {
  readonly mode: 'embedded' | 'distributed';
  readonly dataDir: string;
  readonly language: Variables['KELISIM_LANGUAGE'];
  readonly crawl: {
    /** The whole User-Agent; its first word is how robots.txt calls us. */
    readonly userAgent: string;
    readonly sourcesFolder?: string;
    /** Only sources of these regions, and of whole countries, are watched; empty means all. */
    readonly regions: readonly string[];
    /** Only sources that publish in one of these languages are watched; empty means all. */
    readonly languages: readonly string[];
    readonly allow: readonly string[];
    readonly hostsAtOnce: number;
    /** Addresses by the names that sources give them. */
    readonly proxies: Readonly<Record<string, string>>;
  };
  readonly console: { readonly host: string; readonly port: number; readonly url?: string };
  readonly health: { readonly host: string; readonly port: number };
  readonly mail: { readonly smtpUrl?: string; readonly from: string; readonly to?: string };
  /** Address that an outside monitor expects to be asked for. */
  readonly heartbeatUrl?: string;
  readonly log: { readonly level: Variables['KELISIM_LOG_LEVEL']; readonly format: Variables['KELISIM_LOG_FORMAT'] };
  readonly flow: {
    readonly freshDays: number;
    readonly sweepMs: number;
    readonly mostAttempts: number;
    readonly jobsAtOnce: number;
    readonly readers: number;
  };
  readonly redisUrl?: string;
  readonly elasticsearch?: {
    readonly url: string;
    readonly apiKey?: string;
    readonly user?: string;
    readonly password?: string;
    readonly caFile?: string;
  };
  readonly indexPrefix: string;
  readonly clockOffsetMs: number;
}

const VERSION = '0.1';

/** The nested form of the flat variables. */
export function nested(flat: Variables): Config {
  const { REDIS_URL: redisUrl, ELASTICSEARCH_URL: url } = flat;
  return {
    mode: flat.KELISIM_MODE ?? (redisUrl && url ? 'distributed' : 'embedded'),
    dataDir: path.resolve(flat.KELISIM_DATA_DIR),
    language: flat.KELISIM_LANGUAGE,
    crawl: {
      userAgent: `Kelisim/${VERSION} (+${flat.KELISIM_CONTACT})`,
      ...(flat.KELISIM_SOURCES && { sourcesFolder: flat.KELISIM_SOURCES }),
      regions: flat.KELISIM_SOURCE_REGIONS,
      languages: flat.KELISIM_SOURCE_LANGUAGES,
      allow: flat.KELISIM_ALLOW_ADDRESSES,
      hostsAtOnce: flat.KELISIM_HOSTS_AT_ONCE,
      proxies: Object.fromEntries(flat.KELISIM_PROXIES),
    },
    console: {
      host: flat.KELISIM_CONSOLE_HOST,
      port: flat.KELISIM_CONSOLE_PORT,
      ...(flat.KELISIM_CONSOLE_URL && { url: flat.KELISIM_CONSOLE_URL.replace(/\/$/, '') }),
    },
    health: { host: flat.KELISIM_HEALTH_HOST, port: flat.KELISIM_HEALTH_PORT },
    mail: {
      from: flat.KELISIM_MAIL_FROM,
      ...(flat.KELISIM_SMTP_URL && { smtpUrl: flat.KELISIM_SMTP_URL }),
      ...(flat.KELISIM_MAIL_TO && { to: flat.KELISIM_MAIL_TO }),
    },
    ...(flat.KELISIM_HEARTBEAT_URL && { heartbeatUrl: flat.KELISIM_HEARTBEAT_URL }),
    log: { level: flat.KELISIM_LOG_LEVEL, format: flat.KELISIM_LOG_FORMAT },
    flow: {
      freshDays: flat.KELISIM_FRESH_DAYS,
      sweepMs: flat.KELISIM_SWEEP_SECONDS * 1000,
      mostAttempts: flat.KELISIM_MOST_ATTEMPTS,
      jobsAtOnce: flat.KELISIM_JOBS_AT_ONCE,
      readers: flat.KELISIM_READERS,
    },
    ...(redisUrl && { redisUrl }),
    ...(url && { elasticsearch: { url, ...credentials(flat) } }),
    indexPrefix: flat.KELISIM_INDEX_PREFIX,
    clockOffsetMs: flat.KELISIM_CLOCK_OFFSET_SECONDS * 1000,
  };
}

function credentials(flat: Variables) {
  const { ELASTICSEARCH_API_KEY: apiKey, ELASTICSEARCH_USER: user, ELASTICSEARCH_PASSWORD: password } = flat;
  return {
    ...(apiKey && { apiKey }),
    ...(user && { user }),
    ...(password && { password }),
    ...(flat.ELASTICSEARCH_CA && { caFile: flat.ELASTICSEARCH_CA }),
  };
}
