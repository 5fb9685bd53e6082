import type { Token } from '../token';
import { morphology } from '../words/russian';
import data from './data/words.json';

export type Tense = 'past' | 'future';

const plans: ReadonlySet<string> = new Set(data.future);
/** How far from the date the verb may stand. */
const REACH = 12;

function tenseOf(token: Token): Tense | undefined {
  if (token.kind !== 'word') return undefined;
  const best = morphology.readings(token.text)[0];
  if (!best) return undefined;
  if (plans.has(best.lemma)) return 'future';
  if (best.pos === 'verb') return best.tense === 'past' ? 'past' : best.tense === 'future' ? 'future' : undefined;
  if (best.pos === 'participle') return best.tense === 'past' ? 'past' : undefined;
  return best.pos === 'infinitive' ? 'future' : undefined;
}

/** The tense of the verb nearest to the tokens `[from, to)` within `[first, last)`; undefined where no verb tells. */
export function tenseNear(
  tokens: readonly Token[],
  from: number,
  to: number,
  first: number,
  last: number,
): Tense | undefined {
  for (let distance = 1; distance <= REACH; distance++) {
    const behind = to - 1 + distance < last ? tenseOf(tokens[to - 1 + distance]!) : undefined;
    const before = from - distance >= first ? tenseOf(tokens[from - distance]!) : undefined;
    if (before ?? behind) return before ?? behind;
  }
  return undefined;
}
