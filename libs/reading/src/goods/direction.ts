import type { Side } from '@kelisim/domain/evidence';
import type { Goods } from '@kelisim/domain/facts/activity';
import type { Sentence } from '@kelisim/language';
import type { Ground } from '../activity/ground';

export type Direction = Goods['direction'];
/** Which way a word sees goods move: away from who speaks or acts, towards them, or neither. */
export type Sense = 'out' | 'in' | 'neutral';

const TOWARDS = new Set(['в', 'во', 'на', 'для', 'к', 'до']);
const FROM = new Set(['из', 'с', 'со', 'от', 'у']);

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
  const goal = sideBehind(ground, clause, TOWARDS, at);
  if (goal && sense !== 'in') return towards(goal);
  const origin = sideBehind(ground, clause, FROM, at);
  if (origin) return towards(opposite(origin));
  const actor = actorSide(ground, sentence, clause, at) ?? home;
  if (sense === 'neutral') return undefined;
  return towards(sense === 'out' ? opposite(actor) : actor);
}

export const towards = (side: Side): Direction => (side === 'kz' ? 'ru-kz' : 'kz-ru');
export const reversed = (direction: Direction): Direction =>
  direction === 'ru-kz' ? 'kz-ru' : direction === 'kz-ru' ? 'ru-kz' : 'both';
const opposite = (side: Side): Side => (side === 'kz' ? 'ru' : 'kz');

/** The side of a place that stands behind one of the prepositions in the clause, nearest to the word. */
function sideBehind(
  ground: Ground,
  clause: readonly number[],
  prepositions: ReadonlySet<string>,
  at: number,
): Side | undefined {
  const places = clause
    .flatMap((index) => ground.places({ from: index, to: index + 1 }))
    .filter(
      (place) => place.side !== 'other' && place.form !== 'adjective' && governs(ground, place.from, prepositions),
    );
  return places.sort((one, other) => Math.abs(one.from - at) - Math.abs(other.from - at))[0]?.side;
}

function governs(ground: Ground, place: number, prepositions: ReadonlySet<string>): boolean {
  for (let index = place - 1; index >= Math.max(0, place - 3); index--) {
    const reading = ground.words.readings(index)[0];
    if (reading?.pos === 'preposition') return prepositions.has(ground.words.at(index).norm);
    if (reading?.pos !== 'adjective' && reading?.pos !== 'noun') return false;
  }
  return false;
}

/** Who acts: the side last named before the word in its clause, else the first of the sentence. */
function actorSide(ground: Ground, sentence: Sentence, clause: readonly number[], at: number): Side | undefined {
  const before = clause.filter((index) => index < at && !isRecipient(ground, index)).reverse();
  for (const index of before) {
    const side = sideAt(ground, index);
    if (side) return side;
  }
  for (let index = sentence.from; index < at; index++) {
    const side = isRecipient(ground, index) ? undefined : sideAt(ground, index);
    if (side) return side;
  }
  return undefined;
}

/** «с казахстанской компанией», «для ТОО»: named behind a preposition, so not the one who acts. */
function isRecipient(ground: Ground, index: number): boolean {
  return [index - 1, index - 2].some((at) => ground.words.readings(at)[0]?.pos === 'preposition');
}

function sideAt(ground: Ground, index: number): Side | undefined {
  const side = [...ground.sides({ from: index, to: index + 1 })][0];
  return side === 'other' ? undefined : side;
}
