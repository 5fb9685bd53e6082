import type { Reason } from '@kelisim/domain/reasons';
import type { Document } from 'domhandler';
import { parsedUrl } from './canonical-url';
import { parsedHtml } from './markup';
import { HARDLY_PROSE, type Look, lookAt, PROSE, SENTENCE } from './page-look';
import {
  ABSENT_WHOLE,
  ABSENT_WORDS,
  CAPTCHA_MARKUP,
  CHALLENGE_MARKUP,
  CHALLENGE_WHOLE,
  CHALLENGE_WORDS,
  COOKIE_SCRIPT,
  LOGIN_WORDS,
  REPAIR_WHOLE,
} from './page-signs';

/** A page that was answered with success. */
export interface AnsweredPage {
  readonly html: string;
  /** Its tree, where it is parsed already. */
  readonly document?: Document;
  readonly status: number;
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly askedUrl: string;
  readonly finalUrl: string;
}

/** What a page is when it isn't what was asked for, and how that shows. */
export interface Verdict {
  readonly reason: Extract<Reason, 'challenge-page' | 'http-failed' | 'soft-not-found' | 'redirect-to-login'>;
  readonly cause: string;
}

/** Signs are looked for in the first part of a page: protections and notices are small. */
const HEAD = 200_000;

/**
 * Tells pages that come with success and yet are no articles: bot protection, "not found", a login. Judged by content
 * and never by size alone: a page with prose is an article, whatever its forms and scripts are.
 * @returns undefined for a page that may be what it should
 */
export function pageVerdict(page: AnsweredPage): Verdict | undefined {
  const html = page.html.slice(0, HEAD);
  if (page.headers['cf-mitigated'] === 'challenge') return { reason: 'challenge-page', cause: 'Cloudflare says so' };
  const document = page.document ?? parsedHtml(html);
  if (!document) return undefined; // the extraction has a reason of its own for it
  const look = lookAt(document);
  return challenge(html, look) ?? repair(look) ?? absent(page, look) ?? login(look);
}

/**
 * A title or headline that says nothing else, but for the name of the site: prose beside it is there for comfort. Half
 * of a title with a dash may be half of a real headline, which then stands on the page as a whole.
 */
function wholly({ title, headline, subhead, prose }: Look, sign: RegExp): string | undefined {
  const isHeadlined = (part: string) => (headline === '' ? prose >= PROSE : headline.includes(part));
  const halves = title.split(/\s[·–—-]\s|[|•]/).filter((half) => !isHeadlined(half.trim()));
  const parts = [headline, subhead, ...title.split(/[|•]/), ...halves];
  return parts.map((part) => part.replace(/^[\s«"]+|[\s.!?…»"]+$/g, '')).find((part) => sign.test(part));
}

function repair(look: Look): Verdict | undefined {
  const said = wholly(look, REPAIR_WHOLE);
  return said === undefined ? undefined : { reason: 'http-failed', cause: said };
}

function challenge(html: string, look: Look): Verdict | undefined {
  const whole = wholly(look, CHALLENGE_WHOLE);
  if (whole !== undefined) return { reason: 'challenge-page', cause: whole };
  if (look.prose >= PROSE) return undefined;
  const lower = html.toLowerCase();
  const mark = CHALLENGE_MARKUP.find((sign) => lower.includes(sign));
  const said = CHALLENGE_WORDS.exec(`${look.title} ${look.words}`)?.[0];
  const script =
    look.words.length < SENTENCE && COOKIE_SCRIPT.test(html)
      ? 'a script that sets a cookie and calls again'
      : undefined;
  const captcha = look.headline === '' && !look.asksPassword && CAPTCHA_MARKUP.test(html) ? 'a captcha' : undefined;
  const cause = mark ?? said ?? script ?? captcha;
  return cause ? { reason: 'challenge-page', cause } : undefined;
}

function absent({ askedUrl, finalUrl }: AnsweredPage, look: Look): Verdict | undefined {
  if (isSentHome(askedUrl, finalUrl)) return { reason: 'soft-not-found', cause: `sent to ${finalUrl}` };
  const whole = wholly(look, ABSENT_WHOLE);
  if (whole !== undefined) return { reason: 'soft-not-found', cause: whole };
  const notices = look.prose < HARDLY_PROSE ? look.notices : [];
  const said = [look.headline, look.subhead, look.title, ...notices].find((words) => ABSENT_WORDS.test(words));
  return said && look.prose < PROSE ? { reason: 'soft-not-found', cause: said.slice(0, 100) } : undefined;
}

/** Whether an address is that of a section above another one: `/news/` above `/news/2024/17/`. Numbers name articles. */
function isSectionOf(section: URL, page: URL): boolean {
  const path = section.pathname.replace(/\/?$/, '/');
  return (
    section.search === '' && !/\d/.test(path) && page.pathname.startsWith(path) && page.pathname.length > path.length
  );
}

/** Press offices send visitors of removed articles to the home page, or to the section that they stood in. */
function isSentHome(askedUrl: string, finalUrl: string): boolean {
  const [asked, final] = [parsedUrl(askedUrl), parsedUrl(finalUrl)];
  const isHome = (url: URL) => /^\/(?:ru|kk|kz|en|main|index\.\w{2,4})?\/?$/.test(url.pathname) && url.search === '';
  if (!asked || !final) return false;
  return (isHome(final) && asked.pathname.split('/').filter(Boolean).length > 1) || isSectionOf(final, asked);
}

function login(look: Look): Verdict | undefined {
  if (!look.asksPassword || look.prose >= PROSE) return undefined;
  const said = [look.headline, look.subhead, look.title].find((words) => LOGIN_WORDS.test(words));
  return said ? { reason: 'redirect-to-login', cause: said.slice(0, 100) } : undefined;
}
