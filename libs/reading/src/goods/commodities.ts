import type { Case } from '@kelisim/language';
import { COMMODITIES } from '../activity/commodities';
import type { Ground } from '../activity/ground';
import { type NounPhrase, phraseAt } from '../activity/noun-phrase';

const DIRECT: ReadonlySet<Case> = new Set<Case>(['nominative', 'accusative']);
const OBLIQUE: ReadonlySet<Case> = new Set<Case>(['genitive', 'dative', 'instrumental', 'prepositional']);
/** Adjectives before one noun of goods; few have more. */
const MOST_ADJECTIVES = 3;
const LEAST_WEIGHT = 0.12;

/** Whether a word names goods by itself. */
export function isCommodity(ground: Ground, at: number): boolean {
  return ground.words
    .readings(at)
    .some(({ lemma, score, pos }) => COMMODITIES.has(lemma) && (score >= LEAST_WEIGHT || pos === 'adjective'));
}

/** The phrase whose noun stands at a token, its adjectives included. */
export function commodityPhrase(ground: Ground, head: number, first: number, limit: number): NounPhrase | undefined {
  const governed = isGoverned(ground, head);
  for (const cases of governed ? [OBLIQUE, DIRECT] : [DIRECT, OBLIQUE]) {
    for (let from = Math.max(first, head - MOST_ADJECTIVES); from <= head; from++) {
      const phrase = phraseAt(ground, from, limit, cases);
      if (phrase?.head === head) return phrase;
    }
  }
  return undefined;
}

/** Right behind a noun or a preposition a word that may be either stands in an oblique case («экспорт муки»). */
function isGoverned(ground: Ground, at: number): boolean {
  const pos = ground.words.readings(at - 1)[0]?.pos;
  return pos === 'noun' || pos === 'preposition';
}
