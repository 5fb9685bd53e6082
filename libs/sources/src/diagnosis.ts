import type { Reason } from '@kelisim/domain/reasons';
import { ADVICE } from './advice';

/** What a look at one start page gave. */
export interface ListProbe {
  readonly address: string;
  /** Left out when it gave links. */
  readonly trouble?: { readonly reason: Reason; readonly cause: string };
  readonly items: number;
  /** How many of the items carry a date. */
  readonly dated: number;
  /** Day of the newest item, where dates are given. */
  readonly newestOn?: string;
}

/** What a look at one article gave. */
export interface ArticleProbe {
  readonly address: string;
  readonly trouble?: { readonly reason: Reason; readonly cause: string };
  readonly title?: string;
  readonly publishedOn?: string;
  readonly characters: number;
  readonly charset?: string;
}

/** All that was looked at for one source. */
export interface SourceProbe {
  readonly sourceId: string;
  readonly lists: readonly ListProbe[];
  /** The newest article that a list names; left out when none does or none was asked for. */
  readonly article?: ArticleProbe;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

export const CHECKS = ['reachable', 'robots', 'items', 'dates', 'text', 'charset'] as const;
export type Check = (typeof CHECKS)[number];

/** What is to be said of one source. */
export interface Diagnosis {
  readonly sourceId: string;
  /** `works`; `half` when something is wrong and articles come all the same; `broken` when none come. */
  readonly state: 'works' | 'half' | 'broken';
  /** A check that something before it made impossible is left out. */
  readonly checks: Readonly<Partial<Record<Check, { readonly ok: boolean; readonly detail: string }>>>;
  /** The first thing to be mended. */
  readonly reason?: Reason;
  readonly cause?: string;
  readonly advice?: string;
}

/** A press office that has published nothing for so long has most likely moved its news. */
const QUIET_DAYS = 60;
/** Less is a caption or a teaser. */
const SHORT_TEXT = 200;

const ROBOTS: ReadonlySet<Reason> = new Set(['robots-disallow', 'robots-unavailable']);
const UNREACHED: ReadonlySet<Reason> = new Set([
  'address-forbidden',
  'host-unknown',
  'host-unreachable',
  'tls-failed',
  'timed-out',
  'too-many-redirects',
  'redirect-to-login',
  'malformed-response',
  'rate-limited',
  'http-gone',
  'http-refused',
  'http-failed',
  'challenge-page',
  'soft-not-found',
]);

/** Says what works and what doesn't at a source, why, and what to do about it. */
export function diagnose(probe: SourceProbe): Diagnosis {
  const { sourceId, lists, article } = probe;
  const troubled = [...lists, ...(article ? [article] : [])].find(({ trouble }) => trouble)?.trouble;
  const works = lists.some(({ items }) => items > 0) && !article?.trouble;
  const checks = { ...listChecks(probe), ...(article ? articleChecks(article) : {}) };
  const wrong = CHECKS.find((check) => checks[check]?.ok === false);
  const state = !works ? 'broken' : wrong || troubled ? 'half' : 'works';
  if (troubled) return { sourceId, state, checks, ...troubled, advice: ADVICE[troubled.reason] };
  return { sourceId, state, checks, ...(wrong ? { cause: checks[wrong]?.detail ?? '', advice: advised(wrong) } : {}) };
}

function listChecks({ lists, article, today }: SourceProbe): Diagnosis['checks'] {
  const troubles = [...lists, ...(article ? [article] : [])].flatMap(({ address, trouble }) =>
    trouble ? [{ address, ...trouble }] : [],
  );
  const unreached = troubles.find(({ reason }) => UNREACHED.has(reason));
  const forbidden = troubles.find(({ reason }) => ROBOTS.has(reason));
  const answered = lists.filter(
    ({ trouble }) => !trouble || !(UNREACHED.has(trouble.reason) || ROBOTS.has(trouble.reason)),
  );
  const items = answered.reduce((sum, list) => sum + list.items, 0);
  const none = answered.length === 0;
  return {
    ...(none && !unreached ? {} : { reachable: verdict(unreached) }),
    ...(none && !forbidden ? {} : { robots: verdict(forbidden) }),
    ...(none ? {} : { items: { ok: answered.every((list) => list.items > 0), detail: `${items} links` } }),
    ...(items > 0 ? { dates: datesOf(lists, article, today) } : {}),
  };
}

const verdict = (trouble: { address: string; reason: Reason; cause: string } | undefined) => ({
  ok: trouble === undefined,
  detail: trouble ? `${trouble.address}: ${trouble.reason} (${trouble.cause})` : 'yes',
});

function datesOf(lists: readonly ListProbe[], article: ArticleProbe | undefined, today: string) {
  const days = [...lists.map((list) => list.newestOn), article?.publishedOn].flatMap((day) =>
    day ? [day.slice(0, 10)] : [],
  );
  const newest = days.sort().at(-1);
  if (newest === undefined) return { ok: article === undefined, detail: 'no dates' };
  const age = Math.round((Date.parse(today) - Date.parse(newest)) / 86_400_000);
  if (age < -1) return { ok: false, detail: `newest ${newest}, which is to come` };
  return { ok: age <= QUIET_DAYS, detail: age <= QUIET_DAYS ? `newest ${newest}` : `nothing new since ${newest}` };
}

function articleChecks(article: ArticleProbe): Diagnosis['checks'] {
  const { trouble, characters, charset, title } = article;
  const isOfPage = trouble && !UNREACHED.has(trouble.reason) && !ROBOTS.has(trouble.reason);
  if (trouble && !isOfPage) return {};
  const isUnread = trouble?.reason === 'charset-unknown';
  const enough = !trouble && characters >= SHORT_TEXT && title !== undefined;
  return {
    ...(isUnread
      ? {}
      : {
          text: {
            ok: enough,
            detail: trouble ? trouble.cause : `${characters} characters${title ? '' : ', no title'}`,
          },
        }),
    charset: { ok: !isUnread, detail: charset ?? (isUnread ? 'unknown' : 'not looked at') },
  };
}

/** Advice where no reason of the closed list says it. */
function advised(check: Check): string {
  if (check === 'dates')
    return 'Look whether the site has moved its news, or name where the date stands in "articleSelectors.date".';
  if (check === 'text') return ADVICE['no-text'];
  return ADVICE['listing-empty'];
}
