import type { Act } from './acts';
import { type Clause, tokensOf } from './clauses';
import { listed } from './lexicon';
import { statusOf } from './moods';
import { isQuestion, namesPaper, type Parsed } from './parse';
import type { Telling } from './tellings';
import type { Words } from './words';

const PRONOUNS = listed('echoes.pronouns');
const OTHER_OBJECTS = listed('echoes.other objects');

/**
 * Clauses that do something to a paper without naming it: «Его подписание намечено на июнь», «В 2016 году он продлён»,
 * «Подписи поставили ректоры», «Церемония подписания прошла в Томске». Which paper it is, is for the caller to say.
 */
export function echoesOf(words: Words, sentences: readonly Parsed[]): readonly Telling[] {
  return sentences.flatMap((each) =>
    isQuestion(words, each) ? [] : each.clauses.flatMap((clause) => echo(words, each, clause) ?? []),
  );
}

function echo(words: Words, parsed: Parsed, clause: Clause): Telling | undefined {
  if (clause.kind !== 'main' || namesPaper(parsed, clause)) return undefined;
  const act = parsed.acts.get(clause)?.find((candidate) => speaksOfPaper(words, clause, candidate));
  const status = act && statusOf(words, clause, act);
  if (!act || !status) return undefined;
  const { sentence, zone } = parsed;
  return {
    sentence,
    zone,
    clause,
    instrument: 'document',
    status,
    signing: clause.pieces,
    recalled: false,
    at: act.at,
    echo: true,
    announces: false,
    rule: `echo-${act.sense}-${act.form}`,
  };
}

function speaksOfPaper(words: Words, clause: Clause, act: Act): boolean {
  if (!ECHOING.has(act.sense)) return false;
  if (act.sense === 'sign' && act.phrase) return true;
  if (act.sense === 'sign' && act.form === 'noun' && act.reading.lemma === 'подписание') return true;
  const tokens = [...tokensOf(clause)];
  const pronoun = tokens.some((index) => PRONOUNS.has(words.at(index).norm) && Math.abs(index - act.at) <= 8);
  return pronoun && act.form !== 'noun' && !tokens.some((index) => words.is(index, OTHER_OBJECTS));
}

const ECHOING: ReadonlySet<Act['sense']> = new Set(['sign', 'extend', 'terminate']);
