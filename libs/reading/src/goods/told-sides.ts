import type { Side } from '@kelisim/domain/evidence';
import type { Ground } from '../activity/ground';
import data from './data/flows.json';

/** Prepositions of a goal. */
export const TOWARDS: ReadonlySet<string> = new Set(['в', 'во', 'на', 'для', 'к', 'до']);
/** Prepositions of an origin. */
export const FROM: ReadonlySet<string> = new Set(['из', 'с', 'со', 'от', 'у']);
/** Of firms these tell who receives and who gives. */
const FOR_FIRMS = new Set(['для', 'у', 'от']);
const FLOW_WORDS = new Set([...data['out nouns'], ...data['in nouns'], ...data['out verbs'], ...data['in verbs']]);
const FIRMS = new Set(data['firm nouns']);

/** The clause as far as no other word of trade claims it: «рост экспорта мяса, а также импорта из Казахстана муки». */
export function ownStretch(ground: Ground, clause: readonly number[], at: number): readonly number[] {
  const others = clause.filter((index) => index !== at && ground.words.is(index, FLOW_WORDS));
  const before = Math.max(-1, ...others.filter((index) => index < at));
  const behind = Math.min(Number.MAX_SAFE_INTEGER, ...others.filter((index) => index > at));
  return clause.filter((index) => before < index && index < behind);
}

/** The side of a place or firm that stands behind one of the prepositions, nearest to the word. */
export function sideBehind(
  ground: Ground,
  tokens: readonly number[],
  prepositions: ReadonlySet<string>,
  at: number,
  test: (ground: Ground, place: number) => boolean = () => true,
): Side | undefined {
  const places = tokens.flatMap((index) => [
    ...ground
      .places({ from: index, to: index + 1 })
      .filter((place) => isGoverned(ground, place.from, prepositions, place.form === 'adjective')),
    ...ground.firms
      .startingAt(index)
      .filter(() => isGoverned(ground, index, FOR_FIRMS) && isGoverned(ground, index, prepositions)),
  ]);
  const sided = places.filter((place) => place.side !== 'other' && test(ground, place.from));
  return sided.sort((one, other) => Math.abs(one.from - at) - Math.abs(other.from - at))[0]?.side;
}

/** «привёз в Уральск» against «закупил в Уральске». */
export function isGoalOnly(ground: Ground, place: number): boolean {
  const readings = ground.words.readings(place);
  return readings.some((one) => one.case === 'accusative') && !readings.some((one) => one.case === 'prepositional');
}

/** Between a preposition and its place stand adjectives, or a noun that the place belongs to («в районы области»). */
function isGoverned(ground: Ground, place: number, prepositions: ReadonlySet<string>, isAdjective = false): boolean {
  const belongs = !isAdjective && ground.words.readings(place).some((one) => one.case === 'genitive');
  for (let index = place - 1; index >= Math.max(0, place - 4); index--) {
    const pos = ground.words.readings(index)[0]?.pos;
    if (pos === 'preposition')
      return (
        prepositions.has(ground.words.at(index).norm) && !describes(ground, index) && !isWith(ground, index, place)
      );
    const carries = pos === 'adjective' || pos === 'pronoun' || (pos === 'noun' && belongs);
    if (!carries || ground.words.is(index, FLOW_WORDS)) return false;
  }
  return false;
}

/** «с алматинским ТОО» is with whom, «с Алтая» from where. */
function isWith(ground: Ground, preposition: number, place: number): boolean {
  if (!['с', 'со'].includes(ground.words.at(preposition).norm)) return false;
  const cases = ground.words.readings(place).flatMap((one) => one.case ?? []);
  return cases.includes('instrumental') && !cases.includes('genitive');
}

/** «компания из Омска», «закупщики из Павлодара»: says who, not from where. */
export function describes(ground: Ground, preposition: number): boolean {
  const { words } = ground;
  if (!FROM.has(words.at(preposition).norm)) return false;
  if ('»”"'.includes(words.at(preposition - 1).text || ' ') || words.is(preposition - 1, FIRMS)) return true;
  return words.readings(preposition - 1)[0]?.animate === true;
}

/** «отправила кызылординцам»: people of a side in the dative behind the word. */
export function recipientSide(ground: Ground, tokens: readonly number[], at: number): Side | undefined {
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
