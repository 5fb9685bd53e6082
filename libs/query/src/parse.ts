import type { QueryNode } from '@kelisim/domain/query';
import { termsOf } from './terms';

/** The lemmas that a searched form can stand for, the likeliest first. */
export type Lemmatiser = (form: string) => readonly string[];

/** Engines spell a phrase out in all its lemmas; beyond so many spellings only the likeliest lemma of a word counts. */
const MOST_SPELLINGS = 128;
const LONGEST_PHRASE = 32;

const usable = (lemma: string): boolean => lemma !== '' && !/\s/.test(lemma);

function phraseOf(positions: readonly (readonly string[])[]): QueryNode {
  let spellings = 1;
  const phrase = positions.slice(0, LONGEST_PHRASE).map((lemmas) => {
    const kept = spellings * lemmas.length <= MOST_SPELLINGS ? lemmas : lemmas.slice(0, 1);
    spellings *= kept.length;
    return kept;
  });
  return { phrase };
}

function nodeOf(words: readonly string[], lemmasOf: Lemmatiser): QueryNode | undefined {
  const positions = words.map((word) => lemmasOf(word).filter(usable)).filter((lemmas) => lemmas.length > 0);
  return positions.length > 1 ? phraseOf(positions) : positions[0] && { word: positions[0] };
}

const joined = (nodes: readonly QueryNode[], by: (nodes: readonly QueryNode[]) => QueryNode): QueryNode =>
  nodes.length === 1 ? nodes[0]! : by(nodes);

/**
 * What a person typed into a search box as a query: words (all of them, in any form and order), phrases in any quotes,
 * `-` before what shall not be there, `OR` or `ИЛИ` between neighbours of which one is enough («Омск ИЛИ Томск
 * меморандум» is (Омск or Томск) and меморандум). Reads anything; undefined where there is nothing to search for.
 */
export function parseQuery(typed: string, lemmasOf: Lemmatiser): QueryNode | undefined {
  const groups: QueryNode[][] = [];
  let joins = false;
  for (const term of termsOf(typed)) {
    const node = term === 'or' ? undefined : nodeOf(term.words, lemmasOf);
    if (term === 'or') joins = groups.length > 0;
    if (term === 'or' || !node) continue;
    const signed = term.excluded ? { not: node } : node;
    if (joins) groups.at(-1)!.push(signed);
    else groups.push([signed]);
    joins = false;
  }
  if (!groups.length) return undefined;
  return joined(
    groups.map((group) => joined(group, (any) => ({ any }))),
    (all) => ({ all }),
  );
}
