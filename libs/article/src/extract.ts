import type { Language } from '@kelisim/domain/analysis';
import { selectOne } from 'css-select';
import type { Document, Element } from 'domhandler';
import type { DateOrigin } from './date/evidence';
import { linesOf } from './date/lines';
import { publication } from './date/publication';
import { canonicalOf, imageOf } from './head/addresses';
import { authorOf } from './head/author';
import { headingBeside } from './head/beside';
import { languageOf } from './head/language';
import { linkedArticles } from './head/linked-data';
import { ownArticles } from './head/own-articles';
import { tidy } from './head/site-names';
import { agreedTitle, likelyTitle } from './head/title';
import { type Page, parsePage } from './page/parse';
import { isRefused, type Refused, refuse } from './page/refusal';
import { type Findings, scan } from './page/scan';
import { wordsOf } from './page/words-of';
import { bodyOf, lengthOf } from './text/body';
import { statedArticle } from './text/state';
import { trimmed } from './text/trim';
import { wallOf } from './text/wall';

/** What is known of a page beside its HTML. */
export interface PageContext {
  /** Where the page was found: relative addresses resolve against it. */
  readonly url: string;
  /** IANA name of the publisher's time zone, for dates that carry an offset from UTC. */
  readonly timeZone?: string;
  /** What the source's feed or listing said: ISO 8601 or RFC 822. */
  readonly feedDate?: string;
  /** A day on which the page already existed (`YYYY-MM-DD`): «вчера» and dates without a year are counted from it. */
  readonly seenOn?: string;
  /** CSS selectors of a source whose pages the general way does not read well. */
  readonly selectors?: Selectors;
}

/** Where a source keeps its article. A selector that finds nothing leaves the general way in force. */
export interface Selectors {
  readonly title?: string;
  readonly text?: string;
  readonly date?: string;
}

/** What one page says. */
export interface ExtractedArticle {
  /** Without the site's name. */
  readonly title?: string;
  /** `YYYY-MM-DD`, with `Thh:mm` where the page tells it, in the publisher's time zone. */
  readonly publishedOn?: string;
  readonly dateOrigin?: DateOrigin;
  /** A line for each paragraph, heading, item and row; the title is not repeated in it. */
  readonly text: string;
  readonly language: Language;
  readonly author?: string;
  readonly canonicalUrl?: string;
  readonly imageUrl?: string;
}

/** Fewer characters are no article: a caption, a notice, the shell of a page that a script writes. */
export const SHORTEST_TEXT = 80;

/**
 * The article of a page: its text without navigation, teasers, share blocks, notices and comments, and its metadata. Pure.
 * Refuses what {@link parsePage} refuses, `challenge-page`, `soft-not-found` and `no-text`; never throws.
 * @param page HTML, or what {@link parsePage} made of it
 */
export function extractArticle(page: string | Page, context: PageContext): ExtractedArticle | Refused {
  const parsed = typeof page === 'string' ? parsePage(page) : page;
  if (isRefused(parsed)) return parsed;
  return read(parsed, context);
}

const shortLines = (document: Document): string[] =>
  linesOf(document, undefined, undefined).lines.flatMap(({ text, opening }) => (opening ? [] : [text]));

const landmarksOf = ({ headings, properties }: Findings): Element[] => [
  ...headings.filter(({ name }) => name === 'h1'),
  ...(properties.get('articlebody') ?? []),
];

function read({ document }: Page, context: PageContext): ExtractedArticle | Refused {
  const { url, timeZone, feedDate, seenOn, selectors } = context;
  const findings = scan(document);
  const linked = ownArticles(findings, linkedArticles(findings.linkedData));
  const find = (selector: string | undefined) =>
    (selector ? (selectOne(selector, document) as Element | null) : null) ?? undefined;
  const chosen = find(selectors?.title);
  const agreed = chosen ? { title: tidy(wordsOf(chosen)), element: chosen } : agreedTitle(findings, linked);
  const body = bodyOf(document, {
    chosen: find(selectors?.text),
    title: agreed?.element,
    landmarks: landmarksOf(findings),
  });
  const shown = agreed ?? likelyTitle(findings, linked, headingBeside(body, findings), () => shortLines(document));
  const stated = lengthOf(body) < SHORTEST_TEXT ? statedArticle(findings.states) : undefined;
  const title = { ...shown, title: shown.title ?? stated?.title };
  const text = trimmed(stated?.blocks ?? body.blocks, title.title).join('\n');
  const wall = wallOf(text, title.title ?? findings.windowTitle ?? '', findings.challenged);
  if (wall) return refuse(wall);
  if (text.length < SHORTEST_TEXT) return refuse('no-text');
  const lines = linesOf(document, title.element, body.element);
  const dated = publication({
    findings,
    linked,
    lines,
    title: title.element,
    chosen: find(selectors?.date),
    stated: stated?.date,
    url,
    timeZone,
    feedDate,
    seenOn,
  });
  return {
    title: title.title,
    ...dated,
    text,
    language: languageOf(text, findings.lang),
    author: authorOf(findings, linked),
    canonicalUrl: canonicalOf(findings, url),
    imageUrl: imageOf(findings, linked, url),
  };
}
