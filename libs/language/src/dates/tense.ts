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

/** Speech and its reporting words tell of different times; so do clauses behind a semicolon. */
const BORDER = /^[«»"“”„;–—:]$/;

function border({ text, kind }: Token): boolean {
  return kind === 'punctuation' && BORDER.test(text);
}

/** The tense of the verb nearest to the tokens `[from, to)` within `[first, last)`; undefined where no verb tells. */
export function tenseNear(
  tokens: readonly Token[],
  from: number,
  to: number,
  first: number,
  last: number,
): Tense | undefined {
  let [left, right] = [from - 1, to];
  for (let distance = 1; distance <= REACH; distance++) {
    if (left >= first && border(tokens[left]!)) left = first - 1;
    if (right < last && border(tokens[right]!)) right = last;
    const found =
      (left >= first ? tenseOf(tokens[left]!) : undefined) ?? (right < last ? tenseOf(tokens[right]!) : undefined);
    if (found) return found;
    left--;
    right++;
  }
  return undefined;
}
