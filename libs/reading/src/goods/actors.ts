import type { Side } from '@kelisim/domain/evidence';
import type { Sentence } from '@kelisim/language';
import type { Ground } from '../activity/ground';
import { describes, FROM } from './told-sides';

/** Who acts at a word of trade: the speaker, the first of those who sign, or the subject of the verb. */
export function actorOf(ground: Ground, sentence: Sentence, at: number, home: Side): Side | undefined {
  if (isOurs(ground, at)) return speakerSide(ground, sentence) ?? home;
  if (isNoun(ground, at) && opensWithOurs(ground, sentence, at)) return home;
  if (!isNoun(ground, at)) return subjectSide(ground, sentence, at) ?? neighbourSide(ground, sentence, at, home);
  const partner = counterpartSide(ground, sentence);
  const first = firstSide(ground, sentence, at);
  return partner && (!first || first === partner) ? opposite(partner) : first;
}

/** «мы отгружаем», «везём»: the speaker's own side acts. */
function isOurs(ground: Ground, at: number): boolean {
  const { words } = ground;
  const isPlural = words
    .readings(at)
    .some((one) => one.pos === 'verb' && one.number === 'plural' && one.tense !== 'past');
  if (isPlural && /[еиё]м$/.test(words.at(at).norm)) return true;
  return words.at(at - 1).norm === 'мы' || words.at(at - 2).norm === 'мы';
}

/** «Наша «…» и уральский дом подписали договор»: the first of those who sign is one of ours. */
function opensWithOurs(ground: Ground, sentence: Sentence, at: number): boolean {
  for (let index = sentence.from; index < at; index++) {
    if (OURS.has(ground.words.at(index).norm)) return true;
    if (sideAt(ground, index)) return false;
  }
  return false;
}

const OURS: ReadonlySet<string> = new Set(['наш', 'наша', 'наше', 'наши']);

/** The side of the one person named in the sentence: who is quoted. */
export function speakerSide(ground: Ground, sentence: Sentence): Side | undefined {
  const people = ground.people(sentence).map((index) => ground.story.people[index]!.side);
  return people.length === 1 && people[0] !== 'other' ? people[0] : undefined;
}

/** A noun of trade, not a verb. */
export const isNoun = (ground: Ground, at: number): boolean => ground.words.readings(at)[0]?.pos === 'noun';

/** «с алматинским ТОО «Х»»: with whom the deal is. */
function counterpartSide(ground: Ground, sentence: Sentence): Side | undefined {
  for (let index = sentence.from; index < sentence.to - 1; index++) {
    if (!['с', 'со'].includes(ground.words.at(index).norm)) continue;
    if (!ground.words.readings(index + 1).some((one) => one.case === 'instrumental' || one.case === undefined))
      continue;
    const [side] = [...ground.sides({ from: index + 1, to: Math.min(sentence.to, index + 4) })];
    if (side && side !== 'other') return side;
  }
  return undefined;
}

/** «соседи берут», «что покупают соседи»: the other side acts. */
function neighbourSide(ground: Ground, sentence: Sentence, at: number, home: Side): Side | undefined {
  const near = ground.clauseOf(sentence, at).filter((index) => Math.abs(index - at) <= 4);
  return near.some((index) => NEIGHBOURS.has(ground.words.at(index).norm)) ? opposite(home) : undefined;
}

const opposite = (side: Side): Side => (side === 'kz' ? 'ru' : 'kz');

/** Of two who sign a deal the first named supplies: «А и Б подписали контракт на поставку». */
function firstSide(ground: Ground, sentence: Sentence, at: number): Side | undefined {
  for (let index = sentence.from; index < at; index++) {
    const side = canAct(ground, sentence, index) ? sideAt(ground, index) : undefined;
    if (side) return side;
  }
  return undefined;
}

/** Who acts: the side last named before the word in its clause, else the first of the sentence. */
function subjectSide(ground: Ground, sentence: Sentence, at: number): Side | undefined {
  const clause = ground.clauseOf(sentence, at);
  const before = clause.filter((index) => index < at && canAct(ground, sentence, index)).reverse();
  const nearest = before.map((index) => sideAt(ground, index)).find((side) => side !== undefined);
  return nearest ?? firstSide(ground, sentence, at);
}

/** Who acts stands in the nominative, as far as the word shows its case, and behind no preposition. */
function canAct(ground: Ground, sentence: Sentence, index: number): boolean {
  const cases = ground.words.readings(index).flatMap((one) => one.case ?? []);
  return (
    !isRecipient(ground, sentence, index) &&
    (cases.length === 0 || cases.includes('nominative') || cases.includes('genitive'))
  );
}

/** «с казахстанской компанией», «для ТОО»: named behind a preposition, so not the one who acts. */
function isRecipient(ground: Ground, sentence: Sentence, index: number): boolean {
  return (
    [index - 1, index - 2].some((at) => {
      if (at < sentence.from) return false;
      const { norm } = ground.words.at(at);
      return ground.words.readings(at)[0]?.pos === 'preposition' && !(FROM.has(norm) && describes(ground, at));
    }) || ['с', 'со'].includes(ground.words.at(index - 1).norm)
  );
}

/** «соседи берут»: those over the border. */
const NEIGHBOURS: ReadonlySet<string> = new Set(['соседи', 'сосед', 'партнеры']);

function sideAt(ground: Ground, index: number): Side | undefined {
  const side = [...ground.sides({ from: index, to: index + 1 })][0];
  return side === 'other' ? undefined : side;
}
