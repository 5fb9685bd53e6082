import { perWord, type Reading, type Sentence } from '@kelisim/language';
import type { Ground } from '../activity/ground';
import conditions from './data/conditions.json';
import data from './data/nouns.json';
import { isDrill, kindOfDays, named, opensName } from './days';
import type { EventKind, EventNoun } from './mention';

const KINDS = new Map<string, EventKind>(
  Object.entries(data).flatMap(([kind, nouns]) => nouns.map((noun) => [noun, kind as EventKind] as const)), // keys of the data file are kinds; its spec checks
);
const SUFFIXES = Object.entries(conditions.suffixes) as [string, EventKind][]; // as above
const KNOWN = new Map(Object.entries(conditions['known events']) as [string, EventKind][]); // as above
const COMPLEMENTS = new Map(
  Object.entries(conditions['needs complement']).map(([noun, words]) => [noun, new Set(words)]),
);
const ALWAYS_PLURAL = new Set(conditions['always plural']);
const ONLY_PLURAL = new Set(conditions['only plural']);
const NO_EVENT_BEFORE = new Set(conditions['no event before']);
const HABITUAL = new Set(conditions.habitual);
const QUALIFYING = new Set(['adjective', 'participle', 'numeral']);

/** Nouns that have no singular in this sense (talks, games): their plural counts nothing. */
export const isAlwaysPlural = (noun: EventNoun): boolean => ALWAYS_PLURAL.has(noun.lemma);

/** The event nouns of a sentence, in order. */
export function eventNouns(ground: Ground, sentence: Sentence): readonly EventNoun[] {
  const found: EventNoun[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const token = ground.words.at(at);
    if (
      token.kind !== 'word' ||
      !mayName(token.word) ||
      (ground.insideName(at) && !isKnown(ground, at) && !opensName(ground, at))
    )
      continue;
    if (found.some((one) => one.from <= at && at < one.to)) continue;
    const noun = nounAt(ground, at, sentence);
    if (noun && !isGeneric(ground, noun, sentence.from)) found.push(noun);
  }
  return found;
}

function nounAt(ground: Ground, at: number, sentence: Sentence): EventNoun | undefined {
  const { words } = ground;
  const readings = words.readings(at).filter((one) => one.pos === 'noun');
  const known = knownKind(ground, at);
  if (known) return { kind: known, lemma: words.at(at).norm, at, from: at, to: at + 1, plural: false };
  for (const { lemma } of readings) {
    const kind = kindOf(lemma);
    if (!kind) continue;
    const from = phraseStart(ground, at, sentence.from);
    const plural = isPlural(ground, from, at, lemma);
    const noun = { kind, lemma, at, from, to: phraseEnd(ground, at, sentence.to), plural };
    if (lemma === 'день' && !isCapital(ground, at)) continue;
    if (ONLY_PLURAL.has(lemma) && !plural) continue;
    if (opensName(ground, at)) return named(ground, noun, sentence.to, kind);
    if (hasComplement(ground, noun, sentence.to))
      return { ...noun, kind: kindOfDays(ground, noun, sentence.to) ?? kind };
  }
  return undefined;
}

/** Yearly events that go by their name alone («на полях Иннопрома»). */
const isKnown = (ground: Ground, at: number): boolean => knownKind(ground, at) !== undefined;

const knownKind = (ground: Ground, at: number): EventKind | undefined => knownAs(ground.words.at(at).word);

const knownAs = perWord(({ norm, readings }): EventKind | undefined => {
  const names = [...norm.split('-'), ...readings.map(({ lemma }) => lemma)];
  const known = names.find((one) => KNOWN.has(one));
  return known === undefined ? undefined : KNOWN.get(known);
});

/** Whether a word can name an event at all; most words cannot. */
const mayName = perWord(
  (word): boolean =>
    knownAs(word) !== undefined ||
    word.readings.some(({ pos, lemma }) => pos === 'noun' && kindOf(lemma) !== undefined),
);

const kindOf = (lemma: string): EventKind | undefined => KINDS.get(lemma) ?? kindBySuffix(lemma);

/** «выставки» is one exhibition's only where something governs it: «открытие выставки», «на площадке выставки». */
function isPlural(ground: Ground, from: number, at: number, lemma: string): boolean {
  const readings = ground.words.readings(at).filter((one) => one.pos === 'noun' && one.lemma === lemma);
  const fitting = readings.filter((noun) => from === at || isAgreed(ground, at - 1, noun));
  const possible = fitting.length > 0 ? fitting : readings;
  if (possible.every((one) => one.number === 'plural')) return true;
  const isAmbiguous = possible.some((one) => one.number === 'plural');
  const before = ground.words.readings(from - 1)[0]?.pos;
  return (
    isAmbiguous &&
    possible.every((one) => one.number === 'plural' || one.case === 'genitive') &&
    before !== 'noun' &&
    before !== 'preposition'
  );
}

function isAgreed(ground: Ground, at: number, noun: Reading): boolean {
  return ground.words.readings(at).some((one) => one.case === noun.case && one.number === noun.number);
}

/** «бизнес-форум», «онлайн-семинар», «сельхозвыставка»: the last part says what it is. */
function kindBySuffix(lemma: string): EventKind | undefined {
  const last = lemma.includes('-') ? lemma.slice(lemma.lastIndexOf('-') + 1) : '';
  return (
    KINDS.get(last) ?? SUFFIXES.find(([suffix]) => lemma.length > suffix.length + 2 && lemma.endsWith(suffix))?.[1]
  );
}

const isCapital = (ground: Ground, at: number): boolean => ground.words.at(at).case === 'capital';

/** Nouns of many trades name an event only with the right words around them («Дни культуры», «деловая миссия»). */
function hasComplement(ground: Ground, noun: EventNoun, limit: number): boolean {
  const wanted = COMPLEMENTS.get(noun.lemma);
  if (!wanted) return true;
  const to = Math.min(limit, noun.at + 4);
  const isOfPlace = noun.lemma === 'день' && ground.places({ from: noun.at, to: Math.min(to, noun.at + 3) }).length > 0;
  return isOfPlace || isDrill(ground, noun) || ground.words.seek(noun.from, to, wanted) !== undefined;
}

function phraseStart(ground: Ground, at: number, floor: number): number {
  let from = at;
  while (from > floor && qualifies(ground, from - 1, at)) from--;
  return from;
}

/** Adjectives that agree, ordinals in any notation («XI», «18-й», «Второй»), and years in front («Иннопром-2023»). */
function qualifies(ground: Ground, index: number, head: number): boolean {
  const token = ground.words.at(index);
  if (/^[IVXLC]+$/.test(token.text) || /^\d{1,3}-?(й|я|е|го|м|му|ый|ой|ом|ая|ую)$/i.test(token.text)) return true;
  const reading = ground.words.readings(index)[0];
  return reading !== undefined && QUALIFYING.has(reading.pos) && !reading.short && ground.words.agree(index, head);
}

/** A quoted name close behind belongs to the noun: «форум «Х»», «турнир юных борцов «Х»». */
function phraseEnd(ground: Ground, at: number, limit: number): number {
  for (let index = at + 1; index < Math.min(limit, at + 6); index++) {
    const name = ground.nameAt(index);
    if (name) return name.to;
    const token = ground.words.at(index);
    if (token.kind !== 'word' || !belongs(ground, index)) break;
  }
  return at + 1;
}

/** Between a noun and its name stand only words in the genitive, or such as have no case. */
function belongs(ground: Ground, index: number): boolean {
  const readings = ground.words.readings(index);
  if (readings.length === 0 || readings[0]?.pos === 'preposition') return true;
  return readings.some((one) => one.case === 'genitive') && readings[0]?.pos !== 'verb';
}

/** Events in general: «форумы и выставки», «регулярные встречи», «в режиме видеоконференции», «87 встреч». */
function isGeneric(ground: Ground, noun: EventNoun, floor: number): boolean {
  const { words } = ground;
  const isOwnName = noun.to > noun.at + 1 || /^[IVXLC]+$/.test(words.at(noun.from).text);
  if (!isOwnName && words.seek(Math.max(floor, noun.from - 2), noun.from, NO_EVENT_BEFORE) !== undefined) return true;
  if (words.at(noun.from - 1).norm === 'одному' && words.at(noun.from - 2).norm === 'по') return true;
  if (words.seek(Math.max(floor, noun.from - 2), noun.at, HABITUAL) !== undefined) return true;
  if (noun.kind === 'negotiations' && words.seek(Math.max(floor, noun.from - HELD), noun.from, HOLD) !== undefined)
    return false;
  return (noun.from > floor && words.at(noun.from - 1).kind === 'number') || isCounted(ground, noun);
}

/** «провели почти семьдесят переговоров»: counted, and held. */
const HOLD: ReadonlySet<string> = new Set(['провести', 'проводить']);
/** Between the verb and its talks stand where and how many. */
const HELD = 7;

function isCounted(ground: Ground, noun: EventNoun): boolean {
  const amount = ground.amountOf(noun.at);
  return amount !== undefined && !amount.ordinal;
}
