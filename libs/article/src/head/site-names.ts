import type { Findings } from '../page/scan';

/** Between a title and the names of the section and the site, content systems put one of these. */
export const SEPARATOR = /\s+(?:[|•·»«/\\<>→-]|::|[–—])\s+|\s*\|\s*|\s+:\s+/g;

/** Headings that name a section of a site, in any of its forms, and never an article. */
const SECTION =
  /^(?:(?:все |последние |главные |лента |архив )?новост[ьи](?: .{0,40})?|пресс-?(?:центр|служба|релиз[ыа]?)(?: .{0,40})?|события|публикаци[ия]|стать[ия]|материалы|главная(?: страница)?|сми о нас|анонсы|лента|официально|актуально|деятельность|(?:басты |соңғы )?жаңалықтар|жаңалық|баспасөз (?:орталығы|қызметі)|басты бет|оқиғалар|мақалалар|news|press(?: releases?| cent(?:er|re))?|home|media|blog|меню|поиск|контакты)$/iu;

/** A title is longer than a word and shorter than a lead put into a heading by hand. */
const LONGEST = 400;

/** Words of a text in small letters, for comparing what is written a little differently. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** On one line. */
export const tidy = (text: string | undefined): string => (text ?? '').replace(/[\s\u00ad\u200b\ufeff]+/g, ' ').trim();

/** True where a text cannot be an article's title: a section of the site, nothing, or a whole lead. */
export const isSection = (text: string): boolean =>
  SECTION.test(text.trim()) || text.length > LONGEST || text.trim() === '';

/** The site's own names, as {@link plain} words. */
export function siteNames({ metas, siteNames: shown }: Findings): string[] {
  return [metas.get('og:site_name')?.[0], metas.get('application-name')?.[0], ...shown]
    .map((name) => plain(name ?? ''))
    .filter((name) => name !== '');
}

interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** True where the sign before it is never a headline's own. */
  readonly apart: boolean;
}

function partsOf(saying: string): Part[] {
  const parts: Part[] = [];
  let start = 0;
  let apart = false;
  for (const cut of saying.matchAll(SEPARATOR)) {
    parts.push({ text: saying.slice(start, cut.index), start, end: cut.index, apart });
    start = cut.index + cut[0].length;
    apart = /[|·•»«<>]|::/.test(cut[0]);
  }
  return [...parts, { text: saying.slice(start), start, end: saying.length, apart }];
}

/** Words of a site's name behind an upright line; a longer part may be the headline's second half. */
const SHORT = 5;

/** Cuts the names of the site and of its sections off both ends of a saying. */
export function stripped(saying: string, sites: readonly string[]): string {
  const parts = partsOf(saying);
  const ends = ({ text, apart }: Part) => isOfSite(text, sites) || (apart && text.split(' ').length <= SHORT);
  while (parts.length > 1 && isOfSite(parts[0]!.text, sites)) parts.shift();
  while (parts.length > 1 && ends(parts.at(-1)!)) parts.pop();
  return tidy(saying.slice(parts[0]!.start, parts.at(-1)!.end));
}

const OF_SITE =
  /официальн\p{L}+ (?:сайт|портал|интернет)|правительств|администраци|министерств|губернатор|акимат|әкімдік|әкімдіг|ресми сайт|портал|сайт|пресс-служб|информ\p{L}*агентств|агентств\p{L}+ новостей|газета|новости|жаңалықтар|(?<!\p{L})(?:www\.|\p{L}+\.(?:ru|kz|рф|com|net|info|қаз)(?!\p{L}))/iu;

/** A verb: what has one is a headline, whatever institution it names. */
const VERB =
  /\p{L}{2}(?:[аиеыуя]л(?:а|о|и|ся|ась|ось|ись)|[иеыуя]л|[уюаяеи]тся|[аяу]ет|ают|яют|уют|[дтпр]ят|[дтп]ы)(?!\p{L})/u;

/** A longer part names no site. */
const LONGEST_NAME = 9;

/** True where a part of a saying, or the whole, is the name of a site or of its section. */
export function isOfSite(part: string, sites: readonly string[]): boolean {
  const words = plain(part);
  if (words === '' || isSection(part) || sites.includes(words)) return true;
  return words.split(' ').length <= LONGEST_NAME && OF_SITE.test(part) && !VERB.test(part);
}
