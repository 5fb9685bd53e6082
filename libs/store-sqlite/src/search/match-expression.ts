import type { QueryNode } from '@kelisim/domain/query';

/** An FTS5 expression for the records that match or, where `excluded`, for those that do not; without one: none. */
export interface MatchExpression {
  readonly excluded: boolean;
  readonly expression?: string;
}

const NOTHING: MatchExpression = { excluded: false };
const EVERYTHING: MatchExpression = { excluded: true };

/** More spellings of one phrase than the query language makes; see there. */
const MOST_SPELLINGS = 4_096;
/** What no indexed lemma has in it, and what would end or split a quoted word. */
const UNUSABLE = /^$|[\s\p{Cc}\p{Z}]/u;

const quoted = (lemma: string): string => `"${lemma.replaceAll('"', '""')}"`;
const usable = (lemmas: readonly string[]): string[] => lemmas.filter((lemma) => !UNUSABLE.test(lemma));
const joined = (parts: readonly string[], by: 'AND' | 'OR'): string =>
  parts.length === 1 ? parts[0]! : `(${parts.join(` ${by} `)})`;
const found = (parts: readonly string[]): MatchExpression =>
  parts.length ? { excluded: false, expression: joined(parts, 'OR') } : NOTHING;

/** FTS5 knows no alternatives within a phrase: each spelling is a phrase of its own. */
function spellings(phrase: readonly (readonly string[])[]): string[] {
  if (!phrase.length) return [];
  let spelt: string[][] = [[]];
  for (const position of phrase) {
    spelt = usable(position).flatMap((lemma) => spelt.map((before) => [...before, quoted(lemma)]));
    if (spelt.length > MOST_SPELLINGS) throw new RangeError(`a phrase of more than ${MOST_SPELLINGS} spellings`);
  }
  return spelt.map((words) => words.join(' + '));
}

/** What is found in `within` and not in `without`; everything where there is no `within`. */
function difference(within: readonly string[], without: readonly string[]): MatchExpression {
  if (!within.length) return without.length ? { excluded: true, expression: joined(without, 'OR') } : EVERYTHING;
  const expression = joined(within, 'AND');
  return { excluded: false, expression: without.length ? `(${expression} NOT ${joined(without, 'OR')})` : expression };
}

const isNothing = (part: MatchExpression): boolean => !part.excluded && part.expression === undefined;
const expressions = (parts: readonly MatchExpression[], excluded: boolean): string[] =>
  parts.flatMap((part) => (part.excluded === excluded ? (part.expression ?? []) : []));

function allOf(parts: readonly MatchExpression[]): MatchExpression {
  return parts.some(isNothing) ? NOTHING : difference(expressions(parts, false), expressions(parts, true));
}

const inverse = (part: MatchExpression): MatchExpression => ({ ...part, excluded: !part.excluded });

/**
 * Compiles a query to FTS5, which can exclude from what it found but not from everything: an expression of exclusions
 * alone stands for the complement of what it finds. Any of several is the complement of none of them.
 */
export function matchExpression(node: QueryNode): MatchExpression {
  if ('word' in node) return found(usable(node.word).map(quoted));
  if ('phrase' in node) return found(spellings(node.phrase));
  if ('not' in node) return inverse(matchExpression(node.not));
  if ('all' in node) return allOf(node.all.map(matchExpression));
  const parts = node.any.map(matchExpression);
  if (parts.every((part) => !part.excluded)) return found(expressions(parts, false));
  return inverse(allOf(parts.map(inverse)));
}
