import type { Sector } from '@kelisim/domain/analysis';
import { fold, perWord, type Token } from '@kelisim/language';
import data from './data/pairs.json';
import type { Hint, Plainness } from './lexicon';

interface Pair {
  readonly second: string;
  /** What the two say; nothing where together they speak of no field («дорожная карта»). */
  readonly hints: readonly Hint[];
}

const BY_FIRST = new Map<string, Pair[]>();
for (const [first = '', second = '', sector, plainness] of data) {
  // The data's test holds sectors and plainness to their names.
  const hints = sector ? [{ sector: sector as Sector, plainness: plainness as Plainness }] : [];
  BY_FIRST.set(fold(first), [...(BY_FIRST.get(fold(first)) ?? []), { second: fold(second), hints }]);
}

const pairsOf = perWord(({ norm, readings }): readonly Pair[] => {
  const direct = BY_FIRST.get(norm);
  if (direct) return direct;
  const likely = readings.filter(({ score }) => score > 0.1);
  return likely.map(({ lemma }) => BY_FIRST.get(fold(lemma))).find(Boolean) ?? [];
});

/** What two neighbouring words say together: «подготовка кадров», «чистые продукты»; undefined where each speaks for itself. */
export function pairHints(tokens: readonly Token[], at: number): readonly Hint[] | undefined {
  const token = tokens[at];
  const pairs = token ? pairsOf(token.word.plain) : [];
  if (pairs.length === 0) return undefined;
  const next = tokens[at + 1]?.norm ?? '';
  return pairs.find(({ second }) => next.startsWith(second))?.hints;
}
