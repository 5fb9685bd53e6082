import type { Reason } from '@kelisim/domain/reasons';
import type { Document } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { parsedUrl } from './canonical-url';
import { elements, parsedHtml, wordsOf } from './markup';
import {
  ABSENT_WORDS,
  CAPTCHA_MARKUP,
  CHALLENGE_MARKUP,
  CHALLENGE_WORDS,
  COOKIE_SCRIPT,
  LOGIN_WORDS,
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
  readonly reason: Extract<Reason, 'challenge-page' | 'soft-not-found' | 'redirect-to-login'>;
  readonly cause: string;
}

/** Sentences stand in text nodes of this length and more; menus, dates and buttons don't. */
const SENTENCE = 80;
/** Three sentences: less than any article, more than any notice. */
const PROSE = 400;
/** Signs are looked for in the first part of a page: protections and notices are small. */
const HEAD = 200_000;

interface Look {
  readonly title: string;
  readonly headline: string;
  /** Characters in sentences, outside links and menus, as far as there are too few. */
  readonly prose: number;
  /** The first of its words; none where it has prose, which settles everything that they are asked for. */
  readonly words: string;
  readonly asksPassword: boolean;
}

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
  return challenge(html, look) ?? absent(page, look) ?? login(look);
}

function challenge(html: string, look: Look): Verdict | undefined {
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
  const said = [look.headline, look.title].find((words) => ABSENT_WORDS.test(words));
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
  const said = [look.headline, look.title].find((words) => LOGIN_WORDS.test(words));
  return said ? { reason: 'redirect-to-login', cause: said.slice(0, 100) } : undefined;
}

function lookAt(document: Document): Look {
  let title = '';
  let headline = '';
  let asksPassword = false;
  for (const element of elements(document)) {
    if (element.name === 'title') title ||= wordsOf(element, 300);
    else if (element.name === 'h1') headline ||= wordsOf(element, 300);
    else if (element.name === 'input' && element.attribs.type?.toLowerCase() === 'password') asksPassword = true;
  }
  const prose = proseIn(document);
  return { title, headline, asksPassword, prose, words: prose < PROSE ? wordsOf(document, 5_000) : '' };
}

const NO_PROSE = new Set(['a', 'script', 'style', 'title', 'option', 'noscript', 'textarea']);

/** No further than to where there is prose enough. */
function proseIn(document: Document): number {
  let prose = 0;
  for (const element of elements(document)) {
    if (NO_PROSE.has(element.name)) continue;
    for (const child of element.children) {
      const length = isText(child) ? child.data.trim().length : 0;
      if (length >= SENTENCE && isTag(element)) prose += length;
    }
    if (prose >= PROSE) break;
  }
  return prose;
}
