import { type Source, source } from './source';

/** What is known of a site that someone wants to be watched. */
export interface SiteProbe {
  readonly home: string;
  readonly name?: string | undefined;
  readonly startPages: Source['startPages'];
  readonly articlePattern?: string | undefined;
  readonly side?: Source['side'] | undefined;
  readonly region?: string | undefined;
  readonly timeZone?: string | undefined;
}

/**
 * The entry for a new source, switched off and of low confidence: a person looks at it before it counts.
 * Side and zone are guessed by the ending of the host where they aren't said. Throws what the schema finds at fault.
 */
export function draftSource(probe: SiteProbe): Source {
  const { hostname } = new URL(probe.home);
  const side = probe.side ?? probe.region?.slice(0, 2).toLowerCase() ?? (hostname.endsWith('.kz') ? 'kz' : 'ru');
  return source.parse({
    id: idOf(hostname),
    name: probe.name ?? hostname,
    side,
    ...(probe.region ? { region: probe.region } : {}),
    owner: /(?:^|\.)gov\.|^(?:www\.)?gov\d*\./.test(hostname) ? 'government' : 'paper',
    language: ['ru'],
    home: probe.home,
    startPages: probe.startPages,
    ...(probe.articlePattern ? { articlePattern: probe.articlePattern } : {}),
    timeZone: probe.timeZone ?? (side === 'kz' ? 'Asia/Almaty' : 'Europe/Moscow'),
    confidence: 'low',
    evidence: [probe.home],
    enabled: false,
  });
}

/** `www.press.orda.kz` → `press-orda-kz`; a host of other letters by its punycode. */
const idOf = (hostname: string): string =>
  hostname
    .replace(/^www\./, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
