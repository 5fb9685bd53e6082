import { Element } from 'domhandler';
import { type Findings } from '../page/scan';
import { wordsOf } from '../page/words-of';
import { isDateLine } from '../text/furniture';
import { isHidden } from '../text/left-out';
import type { LinkedArticle } from './linked-data';
import { agrees, ENOUGH, type Saying, sayingsOf } from './sayings';
import { isOfSite, isSection, plain, siteNames, stripped, tidy } from './site-names';

/** An article's title, and the heading of the page that shows it, if one does. */
export interface Title {
  readonly title?: string;
  readonly element?: Element;
}

const shown = (element: Element): Title => ({ title: tidy(wordsOf(element)), element });

/**
 * The title that the page shows in a heading and also says of itself (`og:title`, linked data, window title, microdata): what readers
 * see, without the site's name; else the page's only first-level heading.
 */
export function agreedTitle(findings: Findings, linked: readonly LinkedArticle[]): Title | undefined {
  const property = (findings.properties.get('headline') ?? []).find((element) => !isSection(wordsOf(element)));
  const said = sayingsOf(findings, linked);
  const sites = siteNames(findings);
  const agreed = [...findings.headings, ...findings.titled].filter((heading) => {
    const words = wordsOf(heading);
    const folded = plain(words);
    return said.some((saying) => agrees(folded, saying)) && !isSection(words) && !sites.includes(folded);
  });
  const element = agreed.find(isVisible) ?? agreed[0] ?? property ?? onlyHeading(findings, sites);
  return element && { element, title: whole(tidy(wordsOf(element)), said, sites) };
}

/** The only first-level heading of a page, unless it is the site's own. */
function onlyHeading({ headings }: Findings, sites: readonly string[]): Element | undefined {
  const [first, ...others] = headings.filter((heading) => heading.name === 'h1' && isVisible(heading));
  if (!first || others.length > 0) return undefined;
  return isHeadline(wordsOf(first), sites) ? first : undefined;
}

const isHeadline = (text: string, sites: readonly string[]): boolean =>
  !isSection(text) && !isOfSite(text, sites) && plain(text).split(' ').length >= FEW;

function isVisible(element: Element): boolean {
  for (let at: Element['parent'] = element; at instanceof Element; at = at.parent) if (isHidden(at)) return false;
  return true;
}

/** A heading cut short by its template, or with the date in it, gives way to the saying that is whole. */
function whole(heading: string, said: readonly Saying[], sites: readonly string[]): string {
  const sayings = said.map(({ text }) => stripped(text, sites));
  const start = plain(heading);
  if (/(?:…|\.\.\.)$/.test(heading))
    return sayings.find((saying) => plain(saying).startsWith(start) && !saying.endsWith('…')) ?? heading;
  const inner = sayings.find((saying) => saying.length >= ENOUGH && heading.includes(saying));
  const rest = inner === undefined ? '' : heading.replace(inner, '').trim();
  return inner !== undefined && rest !== '' && isDateLine(rest) ? inner : heading;
}

/**
 * The title of a page whose headings and sayings do not agree: what it says of itself, cut before the site's name, unless that is the
 * site alone; else the heading beside the text.
 * @param beside the heading that stands at the text's head
 * @param lines gives the short lines of the page, among which the title may stand without being a heading
 */
export function likelyTitle(
  findings: Findings,
  linked: readonly LinkedArticle[],
  beside: Element | undefined,
  lines: () => readonly string[],
): Title {
  const sites = siteNames(findings);
  const said = sayingsOf(findings, linked);
  const [line] = lines()
    .filter((text) => said.some((saying) => agrees(plain(text), saying)) && isHeadline(text, sites))
    .sort((a, b) => b.length - a.length);
  if (line) return { title: line, element: beside };
  const declared = said
    .map(({ text }) => stripped(text, sites))
    .find((text) => !isSection(text) && !isOfSite(text, sites) && plain(text).includes(' '));
  if (!beside) return { title: declared };
  if (!declared || shows(declared, beside) || declared.split(' ').length < FEW) return shown(beside);
  return { title: declared, element: beside };
}

/** A saying of fewer words is a site's or a section's name more often than a headline. */
const FEW = 4;

/** True where a heading shows most words of a title that is written a little differently. */
function shows(title: string, heading: Element): boolean {
  const words = new Set(plain(title).split(' '));
  const seen = plain(wordsOf(heading)).split(' ');
  const common = seen.filter((word) => words.has(word)).length;
  return common >= 3 && common * 2 > Math.max(words.size, seen.length);
}
