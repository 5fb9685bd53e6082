import type { Findings } from '../page/scan';
import { wordsOf } from '../page/words-of';
import type { LinkedArticle } from './linked-data';
import { agrees, sayingsOf } from './sayings';
import { plain } from './site-names';

/**
 * Of the articles that linked data describe, those that are the page's own: a page describes its teasers, too. Where no headline agrees
 * with the page's title or with its first-level headings, all of them.
 */
export function ownArticles(findings: Findings, linked: readonly LinkedArticle[]): readonly LinkedArticle[] {
  if (linked.length < 2) return linked;
  const said = sayingsOf(findings, []);
  const shown = findings.headings.filter(({ name }) => name === 'h1').map((heading) => plain(wordsOf(heading)));
  const own = linked.filter(({ headline }) => {
    const folded = plain(headline ?? '');
    return folded !== '' && (shown.includes(folded) || said.some((saying) => agrees(folded, saying)));
  });
  return own.length > 0 ? own : linked;
}
