import type { estypes } from '@elastic/elasticsearch';
import type { QueryNode } from '@kelisim/domain/query';

type Query = estypes.QueryDslQueryContainer;
type Span = estypes.QueryDslSpanQuery;

const NOTHING: Query = { match_none: {} };

/** Compiles a query tree to Elasticsearch's; a person's words stand in it as terms only, never as syntax. */
export function compiled(node: QueryNode): Query {
  if ('word' in node) return word(node.word);
  if ('phrase' in node) return phrase(node.phrase);
  if ('not' in node) return { bool: { must_not: [compiled(node.not)] } };
  if ('all' in node) return node.all.length === 0 ? { match_all: {} } : { bool: { must: node.all.map(compiled) } };
  return any(node.any.map(compiled));
}

/** Whether what a query finds has a relevance: what only leaves out finds everything else alike. */
export function ranks(node: QueryNode): boolean {
  if ('not' in node) return !ranks(node.not);
  if ('all' in node) return node.all.some(ranks);
  if ('any' in node) return node.any.every(ranks);
  return true;
}

function any(parts: readonly Query[]): Query {
  if (parts.length === 0) return NOTHING;
  return { bool: { should: [...parts], minimum_should_match: 1 } };
}

const word = (lemmas: readonly string[]): Query => {
  const [first] = lemmas;
  if (first !== undefined && lemmas.length === 1) return { term: { lemmas: first } };
  return any(lemmas.map((lemma) => ({ term: { lemmas: lemma } })));
};

function phrase(positions: readonly (readonly string[])[]): Query {
  const [first] = positions;
  if (first === undefined || positions.some((lemmas) => lemmas.length === 0)) return NOTHING;
  if (positions.length === 1) return word(first);
  return { span_near: { clauses: positions.map(position), slop: 0, in_order: true } };
}

const position = (lemmas: readonly string[]): Span => ({
  span_or: { clauses: lemmas.map((lemma) => ({ span_term: { lemmas: lemma } })) },
});
