import type { Side } from '@kelisim/domain/evidence';
import type { Case, Sentence } from '@kelisim/language';
import type { Ground } from '../activity/ground';
import { type NounPhrase, phraseList } from '../activity/noun-phrase';
import data from './data/flows.json';
import { type Direction, directionOf, type Sense } from './direction';

/** Goods that one word of a sentence sets in motion. */
export interface Flow {
  readonly phrases: readonly NounPhrase[];
  readonly direction: Direction;
  readonly rule: string;
}

const OUT_VERBS = new Set(data['out verbs']);
const IN_VERBS = new Set(data['in verbs']);
const NEUTRAL_VERBS = new Set(data['neutral verbs']);
const OUT_NOUNS = new Set(data['out nouns']);
const IN_NOUNS = new Set(data['in nouns']);
const DEALS = new Set(data['deal nouns']);
const BATCHES = new Set(data['batch nouns']);
const RETURN = new Set(data['return words']);
const FIRMS = new Set(data['firm nouns']);

const MODIFIERS: ReadonlySet<string> = new Set(['adjective', 'participle']);
const OBJECT: ReadonlySet<Case> = new Set<Case>(['accusative', 'nominative']);
const ACCUSATIVE: ReadonlySet<Case> = new Set<Case>(['accusative']);
const GENITIVE: ReadonlySet<Case> = new Set<Case>(['genitive']);
/** How far behind its verb a list of goods may begin, in steps over recipients, goals and adverbs. */
const REACH = 12;

/** The flows of a sentence: by verbs, by nouns of trade, and by what a deal is about. */
export function flowsIn(ground: Ground, sentence: Sentence, home: Side): readonly Flow[] {
  const found: Flow[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    if (ground.insideName(at)) continue;
    const flow =
      byVerb(ground, sentence, at, home) ?? byNoun(ground, sentence, at, home) ?? byDeal(ground, sentence, at, home);
    if (flow && flow.phrases.length > 0) found.push(flow);
  }
  return found;
}

function byVerb(ground: Ground, sentence: Sentence, at: number, home: Side): Flow | undefined {
  const sense = verbSense(ground, at);
  if (!sense || isReturn(ground, sentence, at)) return undefined;
  const direction = directionOf(ground, sentence, at, idiom(ground, sentence, at) ?? sense, home);
  if (!direction) return undefined;
  const behind = objectsBehind(ground, sentence, at);
  const phrases = behind.length > 0 ? behind : objectsBefore(ground, sentence, at);
  return { phrases, direction, rule: 'goods.verb' };
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
  if (words.is(at, OUT_VERBS)) return 'out';
  if (words.is(at, IN_VERBS)) return 'in';
  return words.is(at, NEUTRAL_VERBS) ? 'neutral' : undefined;
}

/** The list behind a verb: over recipients, goals and adverbs to the first noun that can be its object. */
function objectsBehind(ground: Ground, sentence: Sentence, verb: number): readonly NounPhrase[] {
  const clause = ground.clauseOf(sentence, verb);
  const limit = (clause.at(-1) ?? verb) + 1;
  for (let at = verb + 1; at < Math.min(limit, verb + REACH); ) {
    const amount = ground.quantities({ from: at, to: at + 1 })[0];
    if (amount) return counted(ground, amount, sentence.to);
    const skipped = skip(ground, at, limit);
    if (skipped > at) {
      at = skipped;
      continue;
    }
    const list = phraseList(ground, at, sentence.to, OBJECT);
    if (list.length > 0) return unbatched(ground, list, sentence.to);
    if (ground.words.at(at).text === ',') break;
    at++;
  }
  return [];
}

/** Steps over a named recipient or a phrase with a preposition. */
function skip(ground: Ground, at: number, limit: number): number {
  const named = [at, at + 1, at + 2].map((index) => ground.nameAt(index)).find((name) => name !== undefined);
  if (named && isKindOfFirm(ground, at, named.from)) return named.to;
  const organization = ground.story.organizations.flatMap((one) => one.mentions).find((one) => one.from === at);
  if (organization) return organization.to;
  const place = ground.story.places.find((one) => one.from === at);
  if (place && place.form !== 'adjective') return place.to;
  if (ground.words.readings(at)[0]?.pos !== 'preposition') return at;
  const goal = ground.story.places.find((one) => one.from === at + 1 && one.form !== 'adjective');
  if (goal) return goal.to;
  let end = at + 1;
  while (
    end < limit &&
    ['adjective', 'numeral', 'pronoun', 'participle'].includes(ground.words.readings(end)[0]?.pos ?? '')
  )
    end++;
  return Math.min(limit, end + 1);
}

/** «ТОО «Х»», «компании «Х»», «торговой сети «Х»»: the kind of a firm before its name. */
function isKindOfFirm(ground: Ground, from: number, name: number): boolean {
  for (let index = from; index < name; index++) {
    const token = ground.words.at(index);
    if (
      token.case !== 'upper' &&
      !ground.words.is(index, FIRMS) &&
      ground.words.readings(index)[0]?.pos !== 'adjective'
    )
      return false;
  }
  return true;
}

/** «муку и сахар станем покупать»: a list that ends at the verb. */
function objectsBefore(ground: Ground, sentence: Sentence, verb: number): readonly NounPhrase[] {
  const start = ground.clauseOf(sentence, verb)[0] ?? sentence.from;
  const amount = ground.quantities({ from: start, to: verb }).at(-1);
  if (amount?.unit || amount?.noun) return counted(ground, amount, verb);
  for (let at = start; at < verb; at++) {
    if (ground.words.readings(at)[0]?.pos === 'preposition') return [];
    const list = phraseList(ground, at, verb, OBJECT);
    const last = list.at(-1);
    if (last && verb - last.to <= 2 && list.every((one) => one.reading.case !== 'genitive')) return list;
  }
  return [];
}

/** «87 пассажирских вагонов», «9,6 тыс. тонн муки»: what is counted or measured, and what follows it. */
export function counted(
  ground: Ground,
  amount: { readonly to: number; readonly unit?: string; readonly noun?: { readonly index: number } },
  limit: number,
): readonly NounPhrase[] {
  const isMoney = amount.unit !== undefined && /^[A-Z]{3}$/.test(amount.unit);
  if (isMoney || amount.unit === 'percent' || amount.unit === 'times') return [];
  const from = amount.noun ? firstOfCounted(ground, amount.noun.index) : amount.to;
  const list = phraseList(ground, from, limit, new Set<Case>(['genitive', 'accusative', 'nominative']));
  return unbatched(ground, list.slice(0, amount.unit ? undefined : 3), limit);
}

function firstOfCounted(ground: Ground, noun: number): number {
  let from = noun;
  while (ground.words.find(from - 1, (one) => MODIFIERS.has(one.pos)) && ground.words.agree(from - 1, noun)) from--;
  return from;
}

/** «партию закваски», «объёмы зерна»: the goods stand in the genitive behind. */
function unbatched(ground: Ground, list: readonly NounPhrase[], limit: number): readonly NounPhrase[] {
  return list.flatMap((phrase) => {
    if (!BATCHES.has(phrase.reading.lemma)) return [phrase];
    return phraseList(ground, phrase.head + 1, limit, GENITIVE);
  });
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

function objectOfDeal(ground: Ground, sentence: Sentence, at: number): number | undefined {
  for (let index = at + 1; index < Math.min(sentence.to, at + REACH); index++) {
    const { norm, text } = ground.words.at(index);
    if (norm === 'на' && index <= at + 2) return index + 1;
    if (text === ':' && ground.quantities({ from: index + 1, to: index + 2 }).length > 0) return index + 1;
    if (ground.words.readings(index)[0]?.pos === 'verb') return undefined;
  }
  return undefined;
}
