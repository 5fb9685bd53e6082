import type { Side } from '@kelisim/domain/evidence';
import type { Case, Sentence } from '@kelisim/language';
import type { Ground } from '../activity/ground';
import { phraseList } from '../activity/phrase-list';
import { range } from '../stretches';
import data from './data/flows.json';
import { type Direction, reversed, towards } from './direction';
import type { Flow } from './flows';

const IN = new Set([...data['in verbs'], ...data['in nouns']]);
const OUT = new Set([...data['out verbs'], ...data['out nouns']]);
const MOTION = new Set(data['neutral verbs']);
const RETURN = new Set(data['return words']);
const HERE = new Set(data['here words']);
/** An answer comes to its list within so many words. */
const INTRODUCTION = 7;
const NOMINATIVE: ReadonlySet<Case> = new Set<Case>(['nominative']);

/** «– Что берём взамен? – Соль, цинк»: goods listed in the answer to a question about trade. */
export function answersIn(ground: Ground, sentence: Sentence, home: Side): readonly Flow[] {
  const question = ground.story.model.sentences[sentence.index - 1];
  if (!question || !isQuestion(ground, question)) return [];
  const direction = askedDirection(ground, question, home);
  const from = answerStart(ground, sentence);
  if (!direction || from === undefined) return [];
  const phrases = phraseList(ground, from, sentence.to, NOMINATIVE);
  const isWhole = sentence.to - (phrases.at(-1)?.to ?? from) <= 1;
  return isWhole && phrases.length > 1 ? [{ phrases, direction, rule: 'goods.answer' }] : [];
}

/** The first word, or the one behind «это»: «Прежде всего это трубы, прокат». */
function answerStart(ground: Ground, { from, to }: Sentence): number | undefined {
  const first = [from, from + 1].find((index) => ground.words.at(index).kind === 'word');
  for (let index = from; index < Math.min(to, from + INTRODUCTION); index++)
    if (ground.words.at(index).norm === 'это') return index + 1;
  return first;
}

const isQuestion = (ground: Ground, { to }: Sentence): boolean =>
  [to - 1, to - 2].some((index) => ground.words.at(index).text.startsWith('?'));

function askedDirection(ground: Ground, { from, to }: Sentence, home: Side): Direction | undefined {
  const { words } = ground;
  const outward = towards(home === 'ru' ? 'kz' : 'ru');
  const isHere = range(from, to).some((index) => HERE.has(words.at(index).norm));
  if (words.seek(from, to, IN) !== undefined || words.seek(from, to, RETURN) !== undefined) return reversed(outward);
  if (words.seek(from, to, OUT) !== undefined) return outward;
  if (words.seek(from, to, MOTION) === undefined) return undefined;
  return isHere ? reversed(outward) : outward;
}
