import type { Case, Sentence } from '@kelisim/language';
import type { Ground } from '../activity/ground';
import { type NounPhrase, phraseAt, phraseList } from '../activity/noun-phrase';
import data from './data/building.json';

/** A word that says that something is made, and what. */
export interface Making {
  readonly sentence: Sentence;
  /** The verb or noun of making. */
  readonly at: number;
  readonly phrase: NounPhrase;
  readonly rule: string;
}

const VERBS = new Set(data['start verbs']);
const NOUNS = new Set(data['start nouns']);
const FACILITIES = new Set(data.facilities);
const INVESTING = new Set(data['investing verbs']);
const PROJECT = new Set(data['project nouns']);
const THINGS: ReadonlySet<Case> = new Set<Case>(['nominative', 'accusative']);
const GENITIVE: ReadonlySet<Case> = new Set<Case>(['genitive']);
const REACH = 14;

/** What a sentence says is built, opened, launched or paid for. */
export function makingsIn(ground: Ground, sentence: Sentence): readonly Making[] {
  const found: Making[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    if (ground.insideName(at)) continue;
    const making =
      byVerb(ground, sentence, at) ??
      byNoun(ground, sentence, at) ??
      byMoney(ground, sentence, at) ??
      byName(ground, sentence, at);
    if (making && !found.some((one) => one.phrase.head === making.phrase.head)) found.push(making);
  }
  return found;
}

function byVerb(ground: Ground, sentence: Sentence, at: number): Making | undefined {
  const { words } = ground;
  const pos = words.readings(at)[0]?.pos;
  if (!pos || !['verb', 'infinitive', 'participle', 'adjective'].includes(pos) || !words.is(at, VERBS))
    return undefined;
  if (words.at(at - 1).norm === 'не') return undefined;
  const clause = new Set(ground.clauseOf(sentence, at));
  const near = [...clause].filter((index) => Math.abs(index - at) <= REACH);
  const ordered = [...near.filter((index) => index > at), ...near.filter((index) => index < at).reverse()];
  const phrase = firstFacility(ground, ordered, sentence, THINGS);
  return phrase && { sentence, at, phrase, rule: 'project.verb' };
}

function firstFacility(
  ground: Ground,
  order: readonly number[],
  sentence: Sentence,
  cases: ReadonlySet<Case>,
): NounPhrase | undefined {
  for (const index of order) {
    if (!ground.words.is(index, FACILITIES) || ground.insideName(index)) continue;
    const phrase = phraseWithHead(ground, index, sentence, cases);
    if (phrase && !isGoverned(ground, phrase)) return phrase;
  }
  return undefined;
}

/** The phrase of a facility, with the adjectives before it and a name or complement behind. */
function phraseWithHead(
  ground: Ground,
  head: number,
  sentence: Sentence,
  cases: ReadonlySet<Case>,
): NounPhrase | undefined {
  for (let from = Math.max(sentence.from, head - 5); from <= head; from++) {
    const phrase = phraseAt(ground, from, sentence.to, cases);
    if (phrase?.head === head && FACILITIES.has(phrase.reading.lemma)) return withName(ground, phrase);
  }
  return undefined;
}

function withName(ground: Ground, phrase: NounPhrase): NounPhrase {
  const name = ground.nameAt(phrase.to);
  return name ? { ...phrase, to: name.to } : phrase;
}

/** «на базе завода», «в цехе»: the place of something else. */
function isGoverned(ground: Ground, { from }: NounPhrase): boolean {
  return ground.words.readings(from - 1)[0]?.pos === 'preposition';
}

/** «строительство завода», «запуск линии и склада». */
function byNoun(ground: Ground, sentence: Sentence, at: number): Making | undefined {
  const { words } = ground;
  if (!words.find(at, (one) => one.pos === 'noun' && NOUNS.has(one.lemma))) return undefined;
  const phrase = phraseList(ground, at + 1, sentence.to, GENITIVE).find((one) => FACILITIES.has(one.reading.lemma));
  return phrase && { sentence, at, phrase: withName(ground, phrase), rule: 'project.noun' };
}

/** «вложила 120 млн тенге в цех». */
function byMoney(ground: Ground, sentence: Sentence, at: number): Making | undefined {
  if (!ground.words.is(at, INVESTING)) return undefined;
  for (let index = at + 1; index < Math.min(sentence.to, at + REACH); index++) {
    if (ground.words.at(index).norm !== 'в' && ground.words.at(index).norm !== 'на') continue;
    const phrase = phraseAt(ground, index + 1, sentence.to, new Set<Case>(['accusative']));
    if (phrase && (FACILITIES.has(phrase.reading.lemma) || NOUNS.has(phrase.reading.lemma)))
      return { sentence, at, phrase, rule: 'project.money' };
  }
  return undefined;
}

/** «реализует библиотечный проект «Х»». */
function byName(ground: Ground, sentence: Sentence, at: number): Making | undefined {
  if (!ground.words.find(at, (one) => one.pos === 'noun' && PROJECT.has(one.lemma))) return undefined;
  const name = ground.nameAt(at + 1);
  if (!name) return undefined;
  const phrase = phraseWithAnyHead(ground, at, sentence);
  return phrase && { sentence, at, phrase: { ...phrase, to: name.to }, rule: 'project.name' };
}

function phraseWithAnyHead(ground: Ground, head: number, sentence: Sentence): NounPhrase | undefined {
  const all: ReadonlySet<Case> = new Set<Case>([
    'nominative',
    'accusative',
    'genitive',
    'dative',
    'instrumental',
    'prepositional',
  ]);
  for (let from = Math.max(sentence.from, head - 4); from <= head; from++) {
    const phrase = phraseAt(ground, from, sentence.to, all);
    if (phrase?.head === head) return phrase;
  }
  return undefined;
}
