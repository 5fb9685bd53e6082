import type { QueryNode } from '@kelisim/domain/query';
import { FormCache, lemmaText } from '@kelisim/language';
import { html, type Part } from '../frame/html';

/** Characters of a text that are shown under its title. */
const LENGTH = 280;
/** As far into a text as words are looked for. */
const FAR = 6_000;
const WORD = /[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{M}\p{N}]+)*/gu;

/** The lemmas that a query asks for; those that it excludes are none. */
export function soughtLemmas(node: QueryNode | undefined): ReadonlySet<string> {
  return new Set(node ? lemmasWithin(node) : []);
}

function lemmasWithin(node: QueryNode): string[] {
  if ('word' in node) return [...node.word];
  if ('phrase' in node) return node.phrase.flat();
  if ('all' in node) return node.all.flatMap(lemmasWithin);
  return 'any' in node ? node.any.flatMap(lemmasWithin) : [];
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Words of texts as they are indexed; the same ones come again on every page. */
const indexed = new FormCache(20_000, lemmaText);

function* placesOf(text: string, sought: ReadonlySet<string>): Generator<Place> {
  for (const match of text.matchAll(WORD)) {
    if (sought.has(indexed.get(match[0]))) yield { start: match.index, end: match.index + match[0].length };
  }
}

/** Text with every sought word marked. */
export function marked(text: string, sought: ReadonlySet<string>): Part {
  if (!sought.size) return text;
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end } of placesOf(text, sought)) {
    parts.push(text.slice(at, start), html`<mark class="hit">${text.slice(start, end)}</mark>`);
    at = end;
  }
  return [...parts, text.slice(at)];
}

/** The part of a text that tells best why it was found: from just before the first sought word, else its beginning. */
export function excerpt(text: string, sought: ReadonlySet<string>): Part {
  const flat = text.slice(0, FAR).replace(/\s+/g, ' ').trim();
  const first = sought.size ? (placesOf(flat, sought).next().value?.start ?? 0) : 0;
  const start = first < LENGTH / 2 ? 0 : flat.lastIndexOf(' ', first - LENGTH / 4) + 1;
  const end = start + LENGTH < flat.length ? flat.lastIndexOf(' ', start + LENGTH) : flat.length;
  const shown = flat.slice(start, end > start ? end : start + LENGTH);
  return [start > 0 && '… ', marked(shown, sought), end < flat.length && ' …'];
}
