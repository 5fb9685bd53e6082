import type { Act } from './acts';
import type { Mention } from './instruments';
import type { Words } from './words';

/** An act right before the paper: «подписание меморандума», «вопрос заключения соглашения», «проект договора». */
export function governorOf(words: Words, mention: Mention, acts: readonly Act[]): Act | undefined {
  const at = mention.preposition ? mention.from - 2 : mention.from - 1;
  const act = acts.find(
    (candidate) =>
      candidate.at === at &&
      candidate.form !== 'participle' &&
      (candidate.form !== 'noun' || isGenitive(words, mention)),
  );
  if (act?.form !== 'noun') return mention.preposition ? undefined : act;
  if (act.sense === 'agree' && mention.preposition && !ABOUT.has(mention.preposition)) return undefined;
  const chained = acts.find(
    (candidate) =>
      candidate.form === 'noun' &&
      candidate.at < act.at &&
      (act.at - candidate.at === 1 || isPreposition(words, act.at - 1)) &&
      act.at - candidate.at <= 2,
  );
  return chained?.sense === 'draft' || chained?.sense === 'propose' ? chained : act;
}

/** «договорённость о соглашении», not «закрепить договорённости в меморандуме». */
const ABOUT = new Set(['о', 'об', 'обо']);

const isPreposition = (words: Words, index: number): boolean => words.readings(index)[0]?.pos === 'preposition';

const isGenitive = (words: Words, mention: Mention): boolean =>
  mention.preposition !== undefined || words.find(mention.head, (reading) => reading.case === 'genitive') !== undefined;

/** «действие соглашения продлено», «передал проект»: what befalls its force or its draft befalls the paper. */
export function overruled(governor: Act | undefined, acts: readonly Act[]): Act | undefined {
  if (governor?.sense === 'draft') return acts.find((act) => act.sense === 'propose' && act.phrase);
  if (governor?.sense !== 'force') return undefined;
  return acts.find((act) => act.form !== 'noun' && (act.sense === 'extend' || act.sense === 'terminate'));
}
