import { tokensOf } from './clauses';
import { listed } from './lexicon';
import { statusOf } from './moods';
import { isQuestion, namesPaper, type Parsed } from './parse';
import type { Telling } from './tellings';
import type { Words } from './words';

/** Verbs that are the paper themselves: who does it to goods has a contract for them. */
const CONTRACTING = listed('contracting.verbs');

/** «законтрактовал 38 транспортёров», «законтрактовались на три вагона»: a contract, though no paper is named. */
export function contractsOf(words: Words, sentences: readonly Parsed[]): readonly Telling[] {
  return sentences.flatMap((parsed) => {
    if (isQuestion(words, parsed)) return [];
    return parsed.clauses.flatMap((clause) => {
      if (clause.kind !== 'main' || namesPaper(parsed, clause)) return [];
      const act = parsed.acts.get(clause)?.find(({ reading }) => CONTRACTING.has(reading.lemma));
      const status = act && statusOf(words, clause, act);
      if (!act || !status || [...tokensOf(clause)].length < FEWEST_WORDS) return [];
      const { sentence, zone } = parsed;
      const place = { sentence, zone, clause, signing: clause.pieces, at: act.at };
      const told = { recalled: false, echo: false, announces: false };
      return { ...place, ...told, instrument: 'contract' as const, status, rule: `contracting-${act.form}` };
    });
  });
}

/** «законтрактовали» alone says nothing of whom and what. */
const FEWEST_WORDS = 3;
