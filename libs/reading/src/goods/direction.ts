import type { Side } from '@kelisim/domain/evidence';
import type { Goods } from '@kelisim/domain/facts/activity';
import type { Sentence } from '@kelisim/language';
import type { Ground } from '../activity/ground';
import data from './data/flows.json';

export type Direction = Goods['direction'];
/** Which way a word sees goods move: away from who speaks or acts, towards them, or neither. */
export type Sense = 'out' | 'in' | 'neutral';

const TOWARDS = new Set(['в', 'во', 'на', 'для', 'к', 'до']);
const FROM = new Set(['из', 'с', 'со', 'от', 'у']);
/** Of firms these tell who receives and who gives. */
const FOR_FIRMS = new Set(['для', 'у', 'от']);
/** What is bought in a place comes from there. */
const FROM_OR_IN = new Set([...FROM, 'в', 'во', 'на']);
const FLOW_WORDS = new Set([...data['out nouns'], ...data['in nouns'], ...data['out verbs'], ...data['in verbs']]);
const WANTING = new Set(data['wanting words']);
const FIRMS = new Set(data['firm nouns']);
const NEXT_DOOR = new Set(['сосед', 'соседний']);
const HERE = new Set(data['here words']);
const THERE = new Set(data['there words']);

/**
 * The direction of a flow. A goal or an origin that is told decides («в Казахстан», «из Ульяновска»); else who acts:
 * the side named nearest before the word; else the story's own side.
 */
export function directionOf(
  ground: Ground,
  sentence: Sentence,
  at: number,
  sense: Sense,
  home: Side,
): Direction | undefined {
  const clause = ground.clauseOf(sentence, at);
  const own = ownStretch(ground, clause, at);
  const goal = sideBehind(ground, own, TOWARDS, at, sense === 'in' ? isGoalOnly : undefined);
  if (goal) return towards(goal);
  const recipient = sense === 'in' ? undefined : recipientSide(ground, own, at);
  if (recipient) return towards(recipient);
  const origin = sideBehind(ground, own, sense === 'in' ? FROM_OR_IN : FROM, at);
  if (origin) return towards(opposite(origin));
  const pointed = pointing(ground, clause, sense, home);
  if (sense === 'neutral') return pointed;
  const actor = isOurs(ground, at)
    ? (speakerSide(ground, sentence) ?? home)
    : isNoun(ground, at)
      ? firstSide(ground, sentence, at)
      : actorSide(ground, sentence, clause, at);
  if (!actor && pointed) return pointed;
  const isOut =
    sense === 'out' &&
    !(actor && isNoun(ground, at) && clause.some((index) => index < at && ground.words.is(index, WANTING)));
  return towards(isOut ? opposite(actor ?? home) : (actor ?? home));
}

/** What is told of goal and origin, and nothing else. */
export function toldDirection(ground: Ground, sentence: Sentence, at: number): Direction | undefined {
  const clause = ground.clauseOf(sentence, at);
  const goal = sideBehind(ground, clause, TOWARDS, at) ?? recipientSide(ground, clause, at);
  if (goal) return towards(goal);
  const origin = sideBehind(ground, clause, FROM, at);
  return origin && towards(opposite(origin));
}

/** «отправила кызылординцам»: people of a side in the dative behind the word. */
function recipientSide(ground: Ground, tokens: readonly number[], at: number): Side | undefined {
  return tokens
    .filter(
      (index) => index > at && ground.words.readings(index).some((one) => one.pos === 'noun' && one.case === 'dative'),
    )
    .flatMap((index) => ground.places({ from: index, to: index + 1 }))
    .filter(
      (place) =>
        place.side !== 'other' &&
        !isGoverned(ground, place.from, TOWARDS) &&
        /(ам|ям)$/.test(ground.words.at(place.from).norm),
    )
    .map((place) => place.side)[0];
}

export const towards = (side: Side): Direction => (side === 'kz' ? 'ru-kz' : 'kz-ru');
export const reversed = (direction: Direction): Direction =>
  direction === 'ru-kz' ? 'kz-ru' : direction === 'kz-ru' ? 'ru-kz' : 'both';
const opposite = (side: Side): Side => (side === 'kz' ? 'ru' : 'kz');

/** The clause as far as no other word of trade claims it: «рост экспорта мяса, а также импорта из Казахстана муки». */
function ownStretch(ground: Ground, clause: readonly number[], at: number): readonly number[] {
  const others = clause.filter((index) => index !== at && ground.words.is(index, FLOW_WORDS));
  const before = Math.max(-1, ...others.filter((index) => index < at));
  const behind = Math.min(Number.MAX_SAFE_INTEGER, ...others.filter((index) => index > at));
  return clause.filter((index) => before < index && index < behind);
}

/** «туда», «к нам»: seen from the story's own side. */
function pointing(ground: Ground, clause: readonly number[], sense: Sense, home: Side): Direction | undefined {
  const isThere = (index: number) => THERE.has(ground.words.at(index).norm) || isNextDoor(ground, index);
  if (sense !== 'in' && clause.some(isThere)) return towards(opposite(home));
  const isHere = sense !== 'out' && clause.some((index) => HERE.has(ground.words.at(index).norm));
  return isHere ? towards(home) : undefined;
}

/** «в соседнюю страну», «к соседям»; not «у соседей». */
function isNextDoor(ground: Ground, index: number): boolean {
  return ground.words.is(index, NEXT_DOOR) && ['в', 'к'].includes(ground.words.at(index - 1).norm);
}

/** The side of a place or firm that stands behind one of the prepositions, nearest to the word. */
function sideBehind(
  ground: Ground,
  tokens: readonly number[],
  prepositions: ReadonlySet<string>,
  at: number,
  test: (ground: Ground, place: number) => boolean = () => true,
): Side | undefined {
  const firms = ground.story.organizations.flatMap(({ side, mentions }) =>
    mentions.map(({ from }) => ({ from, side })),
  );
  const places = tokens.flatMap((index) => [
    ...ground
      .places({ from: index, to: index + 1 })
      .filter((place) => isGoverned(ground, place.from, prepositions, place.form === 'adjective')),
    ...firms.filter(
      (firm) => firm.from === index && isGoverned(ground, index, FOR_FIRMS) && isGoverned(ground, index, prepositions),
    ),
  ]);
  const sided = places.filter((place) => place.side !== 'other' && test(ground, place.from));
  return sided.sort((one, other) => Math.abs(one.from - at) - Math.abs(other.from - at))[0]?.side;
}

/** «привёз в Уральск» against «закупил в Уральске». */
function isGoalOnly(ground: Ground, place: number): boolean {
  const readings = ground.words.readings(place);
  return readings.some((one) => one.case === 'accusative') && !readings.some((one) => one.case === 'prepositional');
}

/** Between a preposition and its place stand adjectives, or a noun that the place belongs to («в районы области»). */
function isGoverned(ground: Ground, place: number, prepositions: ReadonlySet<string>, isAdjective = false): boolean {
  const belongs = !isAdjective && ground.words.readings(place).some((one) => one.case === 'genitive');
  for (let index = place - 1; index >= Math.max(0, place - 4); index--) {
    const pos = ground.words.readings(index)[0]?.pos;
    if (pos === 'preposition') return prepositions.has(ground.words.at(index).norm) && !describes(ground, index);
    const carries = pos === 'adjective' || pos === 'pronoun' || (pos === 'noun' && belongs);
    if (!carries || ground.words.is(index, FLOW_WORDS)) return false;
  }
  return false;
}

/** Goods that carry a side's adjective come from there: «казахстанского угля». */
export function originOfGoods(ground: Ground, from: number, head: number): Direction | undefined {
  for (let index = from; index < head; index++) {
    const place = ground.story.places.find((one) => one.from === index && one.side !== 'other');
    if (place) return towards(opposite(place.side));
  }
  return undefined;
}

/** «компания из Омска», «закупщики из Павлодара»: says who, not from where. */
function describes(ground: Ground, preposition: number): boolean {
  const { words } = ground;
  if (!FROM.has(words.at(preposition).norm)) return false;
  if ('»”"'.includes(words.at(preposition - 1).text || ' ') || words.is(preposition - 1, FIRMS)) return true;
  return words.readings(preposition - 1)[0]?.animate === true;
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

/** The side of the one person named in the sentence: who is quoted. */
function speakerSide(ground: Ground, sentence: Sentence): Side | undefined {
  const people = ground.people(sentence).map((index) => ground.story.people[index]!.side);
  return people.length === 1 && people[0] !== 'other' ? people[0] : undefined;
}

const isNoun = (ground: Ground, at: number): boolean => ground.words.readings(at)[0]?.pos === 'noun';

/** Of two who sign a deal the first named supplies: «А и Б подписали контракт на поставку». */
function firstSide(ground: Ground, sentence: Sentence, at: number): Side | undefined {
  for (let index = sentence.from; index < at; index++) {
    const side = isRecipient(ground, sentence, index) ? undefined : sideAt(ground, index);
    if (side) return side;
  }
  return undefined;
}

/** Who acts: the side last named before the word in its clause, else the first of the sentence. */
function actorSide(ground: Ground, sentence: Sentence, clause: readonly number[], at: number): Side | undefined {
  const before = clause.filter((index) => index < at && !isRecipient(ground, sentence, index)).reverse();
  const nearest = before.map((index) => sideAt(ground, index)).find((side) => side !== undefined);
  return nearest ?? firstSide(ground, sentence, at);
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

function sideAt(ground: Ground, index: number): Side | undefined {
  const side = [...ground.sides({ from: index, to: index + 1 })][0];
  return side === 'other' ? undefined : side;
}
