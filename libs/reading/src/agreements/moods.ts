import type { AgreementStatus } from '@kelisim/domain/facts/agreement';
import type { Act } from './acts';
import { type Clause, tokensOf } from './clauses';
import { isCondition, isNegated } from './negation';
import { moodOf, type Outcome } from './outcomes';
import type { Words } from './words';

/** The status that an act gives its paper; undefined where it did not and will not come to it. */
export function statusOf(words: Words, clause: Clause, act: Act): AgreementStatus | undefined {
  const tokens = [...tokensOf(clause)];
  if (isNegated(words, act.at)) return isOver(words, act) ? 'terminated' : undefined;
  if (isCondition(words, tokens)) return undefined;
  const mood = moodOf(words, tokens, act);
  return mood === 'none' ? undefined : STATUS[act.sense](mood, act, () => mentionsSigning(words, tokens));
}

type Rule = (mood: Outcome, act: Act, onSigning: () => boolean) => AgreementStatus | undefined;

const signing: Rule = (mood) => SIGNING[mood];

/** What each act comes to, by whether it was done, will be, or is only talked of. */
const STATUS: Readonly<Record<Act['sense'], Rule>> = {
  sign: signing,
  join: signing,
  adopt: signing,
  draft: (mood) => (mood === 'wish' ? 'proposed' : 'drafting'),
  propose: () => 'proposed',
  extend: (mood, act) => ((mood === 'done' && !isHabit(act)) || mood === 'agreed' ? 'extended' : 'in-force'),
  terminate: (mood) => (mood === 'done' || mood === 'agreed' ? 'terminated' : 'in-force'),
  await: () => 'planned',
  gain: (mood) => (mood === 'done' ? 'signed' : undefined),
  agree: (mood) => (mood === 'done' ? 'signed' : mood === 'will' || mood === 'plan' ? 'planned' : undefined),
  force: (_mood, _act, onSigning) => (onSigning() ? 'signed' : 'in-force'),
};

/** «больше не действует» */
function isOver(words: Words, act: Act): boolean {
  return act.sense === 'force' && words.seek(act.at - 3, act.at, NO_LONGER) !== undefined;
}

const NO_LONGER = new Set(['больше', 'уже', 'более']);

/** «автоматически продлевается», «продлевалось дважды»: no prolongation that is told of as one. */
const isHabit = (act: Act): boolean => act.form === 'finite' && act.reading.lemma.endsWith('ся');

/** «вступил в силу в день подписания»: it has just been signed. */
function mentionsSigning(words: Words, tokens: readonly number[]): boolean {
  return tokens.some((index) => SIGNING_DAY.has(words.at(index).norm));
}

const SIGNING_DAY = new Set(['подписания', 'подписанию']);

const SIGNING: Readonly<Record<Outcome, AgreementStatus | undefined>> = {
  done: 'signed',
  will: 'planned',
  plan: 'planned',
  agreed: 'planned',
  wish: 'proposed',
  talk: 'drafting',
  none: undefined,
};
