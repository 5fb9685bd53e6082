import type { Element } from 'domhandler';
import { type Findings, wordsOf } from '../page/scan';
import type { LinkedArticle } from './linked-data';

/** An article's title, and the heading of the page that shows it, if one does. */
export interface Title {
  readonly title?: string;
  readonly element?: Element;
}

/** Between a title and the names of the section and the site, content systems put one of these with a space on each side. */
const SEPARATOR = /\s+(?:[|•·»«/\\<>→-]|::|[–—])\s+|\s*\|\s*|\s+:\s+/g;

/** Headings that name a section of a site, in any of its forms, and never an article. */
const SECTION =
  /^(?:(?:все |последние |главные |лента |архив )?новост[ьи](?: .{0,40})?|пресс-?(?:центр|служба|релиз[ыа]?)(?: .{0,40})?|события|публикаци[ия]|стать[ия]|материалы|главная(?: страница)?|сми о нас|анонсы|лента|официально|актуально|деятельность|(?:басты |соңғы )?жаңалықтар|жаңалық|баспасөз (?:орталығы|қызметі)|басты бет|оқиғалар|мақалалар|news|press(?: releases?| cent(?:er|re))?|home|media|blog|меню|поиск|контакты)$/iu;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A title as it is shown: on one line, without the quotes of a template and a stray full stop of a separator. */
const tidy = (text: string | undefined): string => (text ?? '').replace(/[\s\u00ad\u200b\ufeff]+/g, ' ').trim();

/** Longer headings are a lead put into a heading by hand. */
const LONGEST = 400;

/**
 * The title, without the site's name. A heading that agrees with what the page says of itself (`og:title`, linked data, window title)
 * comes first, because that is what readers see; then those sayings, cut at the separator before the site's name.
 * @param chosen the element that a source's selector found
 */
export function titleOf(findings: Findings, linked: readonly LinkedArticle[], chosen?: Element): Title {
  if (chosen && wordsOf(chosen) !== '') return { title: tidy(wordsOf(chosen)), element: chosen };
  const said = sayings(findings, linked);
  const headings = findings.headings.filter((heading) => !isSection(wordsOf(heading)));
  const agreed = headings.find((heading) => said.some((saying) => agrees(wordsOf(heading), saying)));
  if (agreed) return { title: tidy(wordsOf(agreed)), element: agreed };
  const named = namedHeading(findings);
  const first = headings.find(({ name }) => name === 'h1') ?? named;
  const declared = said
    .map((saying) => stripped(saying, siteNames(findings)))
    .find((text) => text !== '' && !isSection(text));
  if (declared && !(first && shows(declared, first))) return { title: declared, element: first };
  if (first) return { title: tidy(wordsOf(first)), element: first };
  return { title: declared };
}

function namedHeading({ properties }: Findings): Element | undefined {
  return (properties.get('headline') ?? properties.get('name') ?? []).find(
    (element) => element.name !== 'meta' && element.name !== 'link' && wordsOf(element) !== '',
  );
}

function sayings({ metas, windowTitle }: Findings, linked: readonly LinkedArticle[]): string[] {
  const all = [
    metas.get('og:title')?.[0],
    linked[0]?.headline,
    metas.get('twitter:title')?.[0],
    windowTitle,
    metas.get('title')?.[0],
    metas.get('dc.title')?.[0],
  ];
  return all.map(tidy).filter((text) => text !== '');
}

const isSection = (text: string): boolean => SECTION.test(text.trim()) || text.length > LONGEST || text.trim() === '';

/** True where a saying is the heading, or begins with it before the site's name, or is its shortened form. */
function agrees(heading: string, saying: string): boolean {
  const a = plain(heading);
  const b = plain(saying);
  if (a === '' || b === '') return false;
  if (a === b) return true;
  const parts = saying.split(SEPARATOR).map(plain);
  if (parts.some((part) => part === a) && a.length * 3 >= b.length && a.includes(' ')) return true;
  return a.length >= 20 && (b.startsWith(a) || (b.length >= 20 && a.startsWith(b)));
}

/** True where a heading shows most words of a title that is written a little differently. */
function shows(title: string, heading: Element): boolean {
  const words = new Set(plain(title).split(' '));
  const shown = plain(wordsOf(heading)).split(' ');
  const common = shown.filter((word) => words.has(word)).length;
  return common >= 3 && common * 2 > Math.max(words.size, shown.length);
}

function siteNames({ metas }: Findings): string[] {
  return [metas.get('og:site_name')?.[0], metas.get('application-name')?.[0]]
    .map((name) => plain(name ?? ''))
    .filter((name) => name !== '');
}

/** Cuts the names of the site and its sections off: known names wherever they stand, else what follows the longest first part. */
function stripped(saying: string, sites: readonly string[]): string {
  const cuts = [...saying.matchAll(SEPARATOR)];
  if (cuts.length === 0) return saying;
  const parts: { text: string; start: number; end: number }[] = [];
  let start = 0;
  for (const cut of cuts) {
    parts.push({ text: saying.slice(start, cut.index), start, end: cut.index });
    start = cut.index + cut[0].length;
  }
  parts.push({ text: saying.slice(start), start, end: saying.length });
  while (parts.length > 1 && isOfSite(parts.at(-1)!.text, sites)) parts.pop();
  while (parts.length > 1 && isOfSite(parts[0]!.text, sites)) parts.shift();
  return tidy(saying.slice(parts[0]!.start, parts.at(-1)!.end));
}

const OF_SITE =
  /(?:официальн\p{L}+ (?:сайт|портал|интернет)|правительств|администраци|министерств|губернатор|акимат|әкімдік|әкімдіг|ресми сайт|портал|сайт|пресс-служб|информ\p{L}*агентств|агентств\p{L}+ новостей|газета|новости|жаңалықтар|\.(?:ru|kz|рф|com|net|info|қаз)\b)/iu;

function isOfSite(part: string, sites: readonly string[]): boolean {
  const words = plain(part);
  if (words === '' || isSection(part) || sites.includes(words)) return true;
  return words.split(' ').length <= 9 && OF_SITE.test(part) && !SAYS_SOMETHING.test(part);
}

/** A short past-tense or present verb: a part with one is a headline, whatever institution it names. */
const SAYS_SOMETHING = /\p{L}{3,}(?:ил|ала?|ил[аи]|ал[аи]|ят|ут|ют|ат|ет|ит|ит[ьс]я|ся|сь)(?!\p{L})/u;
