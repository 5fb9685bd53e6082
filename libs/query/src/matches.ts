import type { QueryNode } from '@kelisim/domain/query';

/** A text cut for many queries to be asked of it. */
export interface LemmaSet {
  readonly lemmas: readonly string[];
  readonly known: ReadonlySet<string>;
}

function phraseAt(phrase: readonly (readonly string[])[], lemmas: readonly string[], start: number): boolean {
  if (start + phrase.length > lemmas.length) return false;
  return phrase.every((alternatives, offset) => alternatives.includes(lemmas[start + offset]!));
}

function hasPhrase(phrase: readonly (readonly string[])[], { lemmas, known }: LemmaSet): boolean {
  if (!phrase.length || !phrase.every((alternatives) => alternatives.some((lemma) => known.has(lemma)))) return false;
  return lemmas.some((_, start) => phraseAt(phrase, lemmas, start));
}

/** @param lemmas the text as the language layer indexes it: lemmas with spaces between */
export function lemmaSet(lemmas: string): LemmaSet {
  const words = lemmas.split(/\s+/).filter(Boolean);
  return { lemmas: words, known: new Set(words) };
}

/** As `matches`, for a text that many queries are asked of. */
export function holds(node: QueryNode, text: LemmaSet): boolean {
  if ('all' in node) return node.all.every((part) => holds(part, text));
  if ('any' in node) return node.any.some((part) => holds(part, text));
  if ('not' in node) return !holds(node.not, text);
  if ('word' in node) return node.word.some((lemma) => text.known.has(lemma));
  return hasPhrase(node.phrase, text);
}

/**
 * Whether a text answers a query, as the search engines decide it.
 * @param lemmas the text as the language layer indexes it: lemmas with spaces between
 */
export function matches(node: QueryNode, lemmas: string): boolean {
  return holds(node, lemmaSet(lemmas));
}
