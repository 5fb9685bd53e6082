import type { Findings } from '../page/scan';
import type { LinkedArticle } from './linked-data';
import { plain, SEPARATOR, tidy } from './site-names';

/** What a page says its title is, with or without the site's name. */
export interface Saying {
  readonly text: string;
  /** Folded by {@link plain}, as its parts are. */
  readonly folded: string;
  /** What stands between the separators, folded. */
  readonly parts: readonly string[];
}

/** Characters: title, section and site; the rest of a longer one is a fault of a template. */
const LONGEST = 600;

/** What the page says of itself in `og:title`, linked data, window title and the rest, in this order. */
export function sayingsOf({ metas, windowTitle }: Findings, linked: readonly LinkedArticle[]): Saying[] {
  const [og, ...others] = ['og:title', 'twitter:title', 'title', 'dc.title'].map((name) => metas.get(name)?.[0]);
  const texts = [og, linked[0]?.headline, windowTitle, ...others].map((text) => tidy(text?.slice(0, LONGEST)));
  return [...new Set(texts)].map(saying).filter(({ folded }) => folded !== '');
}

function saying(text: string): Saying {
  return { text, folded: plain(text), parts: text.split(SEPARATOR).map(plain) };
}

/** Fewer letters are too little to agree by when they are only a part of a saying. */
export const ENOUGH = 20;

/** True where a saying is the heading, or has it as its main part beside the site's name, or is its shortened form. */
export function agrees(heading: string, { folded, parts }: Saying): boolean {
  if (heading === '') return false;
  if (heading === folded) return true;
  if (heading.length >= ENOUGH && (folded.startsWith(heading) || folded.endsWith(heading))) return true;
  if (folded.length >= ENOUGH && heading.startsWith(folded)) return true;
  return heading.includes(' ') && (parts[0] === heading || isLongest(heading, parts));
}

function isLongest(heading: string, parts: readonly string[]): boolean {
  return parts.includes(heading) && parts.every((part) => part.length <= heading.length);
}
