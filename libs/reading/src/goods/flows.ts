import type { Side } from '@kelisim/domain/evidence';
import type { Case, Sentence } from '@kelisim/language';
import type { Ground } from '../activity/ground';
import type { NounPhrase } from '../activity/noun-phrase';
import { phraseList } from '../activity/phrase-list';
import { actorOf } from './actors';
import data from './data/flows.json';
import { type Direction, directionOf, type Sense, toldDirection } from './direction';
import { counted, objectsOf, providedBy, skip, unbatched } from './objects';

/** Goods that one word of a sentence sets in motion. */
export interface Flow {
  readonly phrases: readonly NounPhrase[];
  readonly direction: Direction;
  readonly rule: string;
}

const OUT_VERBS = new Set(data['out verbs']);
const IN_VERBS = new Set(data['in verbs']);
const OFFER_VERBS = new Set(data['offer verbs']);
const NEUTRAL_VERBS = new Set(data['neutral verbs']);
const OUT_NOUNS = new Set(data['out nouns']);
const IN_NOUNS = new Set(data['in nouns']);
const DEALS = new Set(data['deal nouns']);
const BATCHES = new Set(data['batch nouns']);
const RETURN = new Set(data['return words']);

const INSTRUMENT_VERBS = new Set(data['instrument verbs']);
const WANTING = new Set(data['wanting words']);
const PLACING = new Set(['поставить', 'взять', 'брать', 'принять']);

const ACCUSATIVE: ReadonlySet<Case> = new Set<Case>(['accusative']);
const GENITIVE: ReadonlySet<Case> = new Set<Case>(['genitive']);
/** How far behind its noun a deal tells what it is about. */
const REACH = 12;

/** Every word that a rule below begins with: nobody looks at the others. */
const TRIGGERS = new Set(
  [OUT_VERBS, IN_VERBS, OFFER_VERBS, INSTRUMENT_VERBS, NEUTRAL_VERBS, OUT_NOUNS, IN_NOUNS, DEALS, BATCHES].flatMap(
    (all) => [...all],
  ),
);

/** The flows of a sentence: by verbs, by nouns of trade, and by what a deal is about. */
export function flowsIn(ground: Ground, sentence: Sentence, home: Side): readonly Flow[] {
  const found: Flow[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    if (!ground.words.is(at, TRIGGERS) || ground.insideName(at)) continue;
    const flow =
      byVerb(ground, sentence, at, home) ?? byNoun(ground, sentence, at, home) ?? byDeal(ground, sentence, at, home);
    if (flow && flow.phrases.length > 0) found.push(flow);
  }
  return found;
}

function byVerb(ground: Ground, sentence: Sentence, at: number, home: Side): Flow | undefined {
  const sense = verbSense(ground, at);
  if (!sense || isReturn(ground, sentence, at) || isPlacing(ground, at) || isLocal(ground, sentence, at))
    return undefined;
  const direction = directionOf(ground, sentence, at, idiom(ground, sentence, at) ?? sense, home);
  if (!direction || (sense === 'in' && isDomestic(ground, sentence, at))) return undefined;
  const isBy = ground.words.is(at, INSTRUMENT_VERBS);
  const phrases = isBy ? providedBy(ground, sentence, at) : objectsOf(ground, sentence, at);
  if (ground.words.is(at, OFFER_VERBS) && phrases.length < 2) return undefined; // «предложил проект» is no trade
  return { phrases, direction, rule: 'goods.verb' };
}

/** «муку станем покупать здесь»: nothing crosses the border. */
export const isLocal = (ground: Ground, sentence: Sentence, at: number): boolean =>
  [at - 2, at - 1, at + 1, at + 2].some(
    (index) => index >= sentence.from && ['здесь', 'тут'].includes(ground.words.at(index).norm),
  );

/** «поставить на маршрут», «взять на себя»: put or taken somewhere, not traded. */
function isPlacing(ground: Ground, at: number): boolean {
  const { words } = ground;
  if (words.at(at + 1).norm !== 'на' || !words.is(at, PLACING)) return false;
  const behind = { from: at + 2, to: at + 4 };
  return ground.places(behind).length === 0 && ground.quantities(behind).length === 0;
}

/** «закуплено 14 датчиков»: bought by nobody named, from nowhere named. */
function isDomestic(ground: Ground, sentence: Sentence, at: number): boolean {
  const [best] = ground.words.readings(at);
  if (best?.pos !== 'participle' || !best.short) return false;
  return toldDirection(ground, sentence, at) === undefined && actorOf(ground, sentence, at, 'ru') === undefined;
}

/** «обратно завезено»: which way is known from what was told before; see `structureIn`. */
const isReturn = (ground: Ground, sentence: Sentence, at: number): boolean =>
  ground.clauseOf(sentence, at).some((index) => index < at && at - index <= 5 && ground.words.is(index, RETURN));

/** «идёт на экспорт», and what we ourselves carry. */
function idiom(ground: Ground, sentence: Sentence, at: number): Sense | undefined {
  const { words } = ground;
  if (!words.is(at, NEUTRAL_VERBS)) return undefined;
  const clause = ground
    .clauseOf(sentence, at)
    .filter((index) => Math.abs(index - at) <= 5 && words.at(index - 1).norm === 'на');
  if (clause.some((index) => words.is(index, OUT_NOUNS))) return 'out';
  if (clause.some((index) => words.is(index, IN_NOUNS))) return 'in';
  return undefined;
}

function verbSense(ground: Ground, at: number): Sense | undefined {
  const { words } = ground;
  const pos = words.readings(at)[0]?.pos;
  if (!pos || !['verb', 'infinitive', 'participle', 'gerund'].includes(pos)) return undefined;
  if (words.at(at - 1).norm === 'не') return undefined;
  if (words.is(at, OUT_VERBS) || words.is(at, OFFER_VERBS)) return 'out';
  if (words.is(at, IN_VERBS)) return 'in';
  if (words.is(at, INSTRUMENT_VERBS)) return words.is(at, WANTING) ? 'in' : 'out';
  return words.is(at, NEUTRAL_VERBS) ? 'neutral' : undefined;
}

function byNoun(ground: Ground, sentence: Sentence, at: number, home: Side): Flow | undefined {
  const { words } = ground;
  const isDealtIn = words.at(at - 1).norm === 'о'; // «договорились о партии масла»
  const noun = words.find(
    at,
    ({ pos, lemma }) =>
      pos === 'noun' && (OUT_NOUNS.has(lemma) || IN_NOUNS.has(lemma) || (isDealtIn && BATCHES.has(lemma))),
  );
  if (!noun) return undefined;
  let next = at + 1;
  for (let step = 0; step < 3; step++) next = skip(ground, next, sentence.to);
  const amount = ground.quantities({ from: next, to: next + 1 })[0];
  const phrases = amount ? counted(ground, amount, sentence.to) : phraseList(ground, next, sentence.to, GENITIVE);
  const direction = directionOf(ground, sentence, at, IN_NOUNS.has(noun.lemma) ? 'in' : 'out', home);
  return direction && { phrases: unbatched(ground, phrases, sentence.to), direction, rule: 'goods.noun' };
}

/** «контракт на 40 насосов», «договор с ТОО «Х»: 300 радиаторов», «соглашение на 200 тонн волокна». */
function byDeal(ground: Ground, sentence: Sentence, at: number, home: Side): Flow | undefined {
  if (!ground.words.is(at, DEALS)) return undefined;
  const from = objectOfDeal(ground, sentence, at);
  if (from === undefined) return undefined;
  const amount = ground.quantities({ from, to: from + 1 })[0];
  const list = amount ? counted(ground, amount, sentence.to) : phraseList(ground, from, sentence.to, ACCUSATIVE);
  const direction = directionOf(ground, sentence, at, 'out', home);
  return direction && { phrases: unbatched(ground, list, sentence.to), direction, rule: 'goods.deal' };
}

/** «соглашение о намерениях на 200 тонн волокна». */
function isMeasured(ground: Ground, at: number): boolean {
  const unit = ground.quantities({ from: at, to: at + 1 })[0]?.unit;
  return unit !== undefined && !/^(?:[A-Z]{3}|percent|times)$/.test(unit);
}

function objectOfDeal(ground: Ground, sentence: Sentence, at: number): number | undefined {
  for (let index = at + 1; index < Math.min(sentence.to, at + REACH); index++) {
    const { norm, text } = ground.words.at(index);
    if (norm === 'на' && (index <= at + 2 || isMeasured(ground, index + 1))) return index + 1;
    if (text === ':' && ground.quantities({ from: index + 1, to: index + 2 }).length > 0) return index + 1;
    if (ground.words.readings(index)[0]?.pos === 'verb') return undefined;
  }
  return undefined;
}
