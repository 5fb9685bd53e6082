import { z } from 'zod';

/** Digits only: `1e3`, `0x10` or a space are slips of the hand. */
function whole(least: number, most: number) {
  const allowed = `not a whole number from ${least} to ${most}`;
  const fits = (value: number) => value >= least && value <= most;
  return z
    .string()
    .regex(/^\d{1,9}$/, { error: allowed, abort: true })
    .transform(Number)
    .refine(fits, allowed);
}
const webAddress = z.url({ protocol: /^https?$/, error: 'not an http or https address' });
const mailAddress = z.string().regex(/^[^\s@<>]+@[^\s@<>]+$|^[^<>]+<[^\s@<>]+@[^\s@<>]+>$/, 'not an e-mail address');
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean),
);
const hostAndPort = z.string().regex(/^(\[[\da-fA-F:.]+\]|[^\s:/[\]]+):\d{1,5}$/, 'not host:port');
const namedProxy = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*=https?:\/\/\S+$/, 'not NAME=http://host:port')
  .transform((text) => [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)] as const);

/**
 * Every variable that there is. `meta.about` says what it is for, `meta.secret` that it is never shown.
 * The names `REDIS_URL` and `ELASTICSEARCH_URL` are those that hosting services set.
 */
export const VARIABLES = z.object({
  KELISIM_DATA_DIR: z
    .string()
    .min(1)
    .default('./data')
    .meta({ about: 'Folder of the embedded store, the archive and the outbox' }),
  KELISIM_MODE: z.enum(['embedded', 'distributed']).optional().meta({
    about: 'Which engines; without it distributed when REDIS_URL and ELASTICSEARCH_URL are set, else embedded',
  }),
  KELISIM_LANGUAGE: z.enum(['ru', 'en', 'kk']).default('ru').meta({ about: 'Language of the console and of mails' }),
  KELISIM_CONTACT: z
    .string()
    .regex(/^[\x20-\x7e]+$/, 'only Latin letters, digits and signs')
    .default('https://github.com/kelisim/kelisim')
    .meta({ about: 'How webmasters reach you: an address of the web or of mail, told in the User-Agent' }),
  KELISIM_SOURCES: z
    .string()
    .min(1)
    .optional()
    .meta({ about: 'Folder of source files; without it the catalogue that comes along' }),
  KELISIM_SOURCE_REGIONS: list
    .pipe(z.array(z.string().regex(/^(RU|KZ)-[A-Z0-9]{2,3}$/, 'not an ISO 3166-2 code such as RU-OMS or KZ-55')))
    .prefault('')
    .meta({
      about: 'Regions whose sources are watched, comma-separated, beside those of whole countries; without it all',
    }),
  KELISIM_SOURCE_LANGUAGES: list
    .pipe(z.array(z.enum(['ru', 'kk', 'en'])))
    .prefault('')
    .meta({ about: 'Languages whose sources are watched, comma-separated; without it all' }),
  KELISIM_ALLOW_ADDRESSES: list
    .pipe(z.array(hostAndPort))
    .prefault('')
    .meta({ about: 'host:port, comma-separated, that may be crawled although they are not public' }),
  KELISIM_HOSTS_AT_ONCE: whole(1, 200).default(16).meta({ about: 'Hosts that the crawler asks side by side' }),
  KELISIM_PROXIES: list
    .pipe(z.array(namedProxy))
    .prefault('')
    .meta({ about: 'NAME=http://user:password@host:port, comma-separated: proxies that sources name', secret: true }),
  KELISIM_CONSOLE_HOST: z.string().min(1).default('127.0.0.1').meta({ about: 'Address that the console listens on' }),
  KELISIM_CONSOLE_PORT: whole(0, 65535).default(8080).meta({ about: 'Port of the console; 0 takes a free one' }),
  KELISIM_CONSOLE_URL: webAddress
    .optional()
    .meta({ about: 'Address of the console as people reach it, for links in mails' }),
  KELISIM_HEALTH_HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .meta({ about: 'Address that health and metrics listen on' }),
  KELISIM_HEALTH_PORT: whole(0, 65535)
    .default(0)
    .meta({ about: 'Port of health and metrics of a service; 0 takes a free one' }),
  KELISIM_SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'not an smtp or smtps address' })
    .optional()
    .meta({ about: 'Mail server with user and password; without it mails are files in the outbox', secret: true }),
  KELISIM_MAIL_FROM: mailAddress.default('Kelisim <kelisim@localhost>').meta({ about: 'Sender of mails' }),
  KELISIM_MAIL_TO: mailAddress
    .optional()
    .meta({ about: 'Who is told of every new agreement, without further subscriptions' }),
  KELISIM_HEARTBEAT_URL: webAddress
    .optional()
    .meta({ about: 'Asked for every five minutes while all is well: an outside monitor alarms when it stays away' }),
  KELISIM_LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .meta({ about: 'What is logged' }),
  KELISIM_LOG_FORMAT: z
    .enum(['json', 'text'])
    .default('json')
    .meta({ about: 'One JSON object a line, or lines for people' }),
  KELISIM_FRESH_DAYS: whole(1, 365)
    .default(14)
    .meta({ about: 'How old an event or a report may be and still be news, in days' }),
  KELISIM_SWEEP_SECONDS: whole(1, 86_400)
    .default(60)
    .meta({ about: 'How often what stayed behind is sent again, in seconds' }),
  KELISIM_MOST_ATTEMPTS: whole(1, 100).default(5).meta({ about: 'Failures after which a document is set aside' }),
  KELISIM_READERS: whole(0, 64).prefault('1').meta({
    about:
      'Threads that read texts, and as many that read pages, so that nothing else waits for a long one; 0 reads in the main thread',
  }),
  KELISIM_JOBS_AT_ONCE: whole(1, 200).default(4).meta({ about: 'Jobs of a topic that a service does side by side' }),
  KELISIM_INDEX_PREFIX: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, 'only lower-case letters, digits and hyphens')
    .default('kelisim')
    .meta({ about: 'Beginning of the names of indices and queue keys' }),
  KELISIM_CLOCK_OFFSET_SECONDS: z.coerce.number({ error: 'not a number' }).int('not a whole number').default(0).meta({
    about: 'Seconds added to the machine’s clock, for demonstrations of another day; the same for every service',
  }),
  KELISIM_CONFIG: z
    .string()
    .optional()
    .meta({ about: 'Configuration file; without it kelisim.config.json in the data folder, if there' }),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: 'not a redis or rediss address' })
    .optional()
    .meta({ about: 'Redis of the distributed mode, with user and password', secret: true }),
  ELASTICSEARCH_URL: webAddress.optional().meta({ about: 'Elasticsearch of the distributed mode', secret: true }),
  ELASTICSEARCH_API_KEY: z.string().min(1).optional().meta({ about: 'API key for it', secret: true }),
  ELASTICSEARCH_USER: z.string().min(1).optional().meta({ about: 'User name for it, where there is no API key' }),
  ELASTICSEARCH_PASSWORD: z.string().min(1).optional().meta({ about: 'Password for it', secret: true }),
  ELASTICSEARCH_CA: z.string().min(1).optional().meta({ about: 'File with the certificate that signed the server’s' }),
});

export type Variables = z.output<typeof VARIABLES>;
export type VariableName = keyof Variables;
