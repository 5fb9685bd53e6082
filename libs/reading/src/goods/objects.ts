import type { Case, QuantityMention, Sentence } from '@kelisim/language';
import type { Ground } from '../activity/ground';
import type { NounPhrase } from '../activity/noun-phrase';
import { phraseList } from '../activity/phrase-list';
import { commodityPhrase, isCommodity } from './commodities';
import data from './data/flows.json';
import { goodsName } from './naming';

const BATCHES = new Set(data['batch nouns']);
const FIRMS = new Set(data['firm nouns']);
const MODIFIERS: ReadonlySet<string> = new Set(['adjective', 'participle']);
const LEADING: ReadonlySet<string> = new Set(['adjective', 'numeral', 'pronoun', 'participle']);
const OBJECT: ReadonlySet<Case> = new Set<Case>(['accusative', 'nominative']);
const COUNTED: ReadonlySet<Case> = new Set<Case>(['genitive', 'accusative', 'nominative']);
const INSTRUMENTAL: ReadonlySet<Case> = new Set<Case>(['instrumental']);
const GENITIVE: ReadonlySet<Case> = new Set<Case>(['genitive']);
/** How far behind its verb a list of goods may begin, in steps over recipients, goals and adverbs. */
const REACH = 12;

/** The goods that a verb moves: the list behind it, else the one before it. */
export function objectsOf(ground: Ground, sentence: Sentence, verb: number): readonly NounPhrase[] {
  const behind = objectsBehind(ground, sentence, verb);
  if (behind.some((one) => goodsName(ground, one))) return behind;
  const before = objectsBefore(ground, sentence, verb);
  return before.length > 0 ? before : behind;
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

/** «обеспечить аграриев семенами», «интересуется мебелью»: goods by name in the instrumental. */
export function providedBy(ground: Ground, sentence: Sentence, verb: number): readonly NounPhrase[] {
  for (let at = verb + 1; at < Math.min(sentence.to, verb + REACH); at++) {
    const list = phraseList(ground, at, sentence.to, INSTRUMENTAL);
    if (list.some((one) => isCommodity(ground, one.head))) return list;
  }
  return [];
}

/** Steps over a named recipient or a phrase with a preposition. */
export function skip(ground: Ground, at: number, limit: number): number {
  const named = [at, at + 1, at + 2].map((index) => ground.nameAt(index)).find((name) => name !== undefined);
  if (named && isKindOfFirm(ground, at, named.from)) return named.to;
  const organization = ground.firms.startingAt(at)[0];
  if (organization) return organization.to;
  const place = ground.everyPlace.startingAt(at)[0];
  if (place && place.form !== 'adjective') return place.to;
  if (ground.words.readings(at)[0]?.pos !== 'preposition') return at;
  const goal = ground.everyPlace.startingAt(at + 1).find((one) => one.form !== 'adjective');
  if (goal) return goal.to;
  if (ground.words.readings(at + 1)[0]?.pos === 'pronoun' && PERSONAL.has(ground.words.at(at + 1).norm)) return at + 2;
  let end = at + 1;
  while (end < limit && LEADING.has(ground.words.readings(end)[0]?.pos ?? '')) end++;
  return Math.min(limit, end + 1);
}

const PERSONAL: ReadonlySet<string> = new Set(['нас', 'вас', 'них', 'него', 'нее', 'нам', 'вам', 'ним', 'себя']);

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
  const antecedent = antecedentOf(ground, sentence, verb);
  if (antecedent) return [antecedent];
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

/** «полиэтилен, который идёт в Казахстан»: what the relative pronoun stands for. */
function antecedentOf(ground: Ground, sentence: Sentence, verb: number): NounPhrase | undefined {
  const { words } = ground;
  const at = [verb - 1, verb - 2, verb - 3].find((index) => WHICH.test(words.at(index).norm));
  if (at === undefined || words.at(at - 1).text !== ',') return undefined;
  for (let head = at - 2; head >= Math.max(sentence.from, at - 4); head--)
    if (isCommodity(ground, head)) return commodityPhrase(ground, head, sentence.from, at - 1);
  return undefined;
}

const WHICH = /^котор(?:ый|ая|ое|ые|ую)$/;

/** «87 пассажирских вагонов», «9,6 тыс. тонн муки»: what is counted or measured, and what follows it. */
export function counted(ground: Ground, amount: QuantityMention, limit: number): readonly NounPhrase[] {
  const isMoney = amount.unit !== undefined && /^[A-Z]{3}$/.test(amount.unit);
  if (isMoney || amount.unit === 'times') return [];
  if (amount.unit === 'percent') return phraseList(ground, amount.to, limit, GENITIVE);
  const from = amount.noun ? firstOfCounted(ground, amount.noun.index) : amount.to;
  const list = phraseList(ground, from, limit, COUNTED);
  return unbatched(ground, list.slice(0, amount.unit ? undefined : 3), limit);
}

function firstOfCounted(ground: Ground, noun: number): number {
  let from = noun;
  while (ground.words.find(from - 1, (one) => MODIFIERS.has(one.pos)) && ground.words.agree(from - 1, noun)) from--;
  return from;
}

/** «партию закваски», «объёмы зерна»: the goods stand in the genitive behind. */
export function unbatched(ground: Ground, list: readonly NounPhrase[], limit: number): readonly NounPhrase[] {
  return list.flatMap((phrase) => {
    if (!BATCHES.has(phrase.reading.lemma)) return [phrase];
    return phraseList(ground, phrase.head + 1, limit, GENITIVE);
  });
}
