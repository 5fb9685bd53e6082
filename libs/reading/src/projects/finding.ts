import type { Case, Sentence } from '@kelisim/language';
import { type Ground, range } from '../activity/ground';
import { type NounPhrase, phraseAt } from '../activity/noun-phrase';
import { phraseList } from '../activity/phrase-list';
import data from './data/building.json';
import { FACILITIES, firstFacility, isFirm, phraseWithHead, withName } from './facilities';
import type { Making } from './making';
import { byFacts, byStage, INVESTED, STAGE_TRIGGERS } from './stages';

const VERBS = new Set(data['start verbs']);
const STANDING = new Set(data['standing verbs']);
const NOUNS = new Set([...data['start nouns'], ...data.groundbreaking]);
const INVESTING = new Set(data['investing verbs']);
const PROJECT = new Set(data['project nouns']);
const JOINT = new Set(data['joint adjectives']);
const JOINT_WORKS = new Set([...data.facilities, ...data['joint works']]);
const WEAK = new Set(data['weak facilities']);
const OUTPUT = new Set(data['output nouns']);
const OUTPUT_VERBS = new Set(data['output verbs']);
const PREDICATES: ReadonlySet<string> = new Set(['verb', 'infinitive', 'participle', 'adjective']);
const THINGS: ReadonlySet<Case> = new Set<Case>(['nominative', 'accusative']);
const GENITIVE: ReadonlySet<Case> = new Set<Case>(['genitive']);
const ACCUSATIVE: ReadonlySet<Case> = new Set<Case>(['accusative']);
const ANY: ReadonlySet<Case> = new Set<Case>([
  'nominative',
  'accusative',
  'genitive',
  'dative',
  'instrumental',
  'prepositional',
]);
/** How far in tokens a verb and what it makes may stand apart. */
const REACH = 14;

type Rule = (ground: Ground, sentence: Sentence, at: number) => readonly Making[];

/** What a sentence says is built, opened, launched, shared or paid for. */
export function makingsIn(ground: Ground, sentence: Sentence): readonly Making[] {
  const found: Making[] = [];
  const triggers = triggersIn(ground, sentence);
  for (const rule of RULES)
    for (const at of triggers)
      for (const one of rule(ground, sentence, at))
        if (!found.some(({ phrase }) => phrase.head < one.phrase.to && one.phrase.head < phrase.to)) found.push(one);
  return found;
}

/** Where a rule may begin: most sentences have no such word. */
function triggersIn(ground: Ground, { from, to }: Sentence): readonly number[] {
  const found: number[] = [];
  for (let at = from; at < to; at++) if (ground.words.is(at, TRIGGERS) && !isFirm(ground, at)) found.push(at);
  return found;
}

const RULES: readonly Rule[] = [byVerb, byNoun, byMoney, byName, byJoint, byOutput, byFacts, byStage];
/** Every word that a rule begins with: nobody looks at the others. */
const TRIGGERS = new Set(
  [VERBS, STANDING, NOUNS, INVESTING, PROJECT, JOINT, OUTPUT, STAGE_TRIGGERS].flatMap((words) => [...words]),
);

function byVerb(ground: Ground, sentence: Sentence, at: number): readonly Making[] {
  const { words } = ground;
  const pos = words.readings(at)[0]?.pos;
  if (!pos || !PREDICATES.has(pos) || words.at(at - 1).norm === 'не') return [];
  const stands = words.is(at, STANDING) && words.at(at - 1).norm === 'уже';
  if ((!words.is(at, VERBS) && !stands) || isUnrealised(ground, sentence, at)) return [];
  const near = ground.clauseOf(sentence, at).filter((index) => Math.abs(index - at) <= REACH);
  const ordered = [...near.filter((index) => index > at), ...near.filter((index) => index < at).reverse()];
  const first = firstFacility(ground, stands ? near.filter((index) => index < at) : ordered, sentence, at);
  if (!first) return [];
  const further = stands
    ? phraseList(ground, first.from, sentence.to, THINGS).filter((one) => FACILITIES.has(one.reading.lemma))
    : [];
  const all = further.length > 1 ? further : [first];
  return all.map((phrase) => ({ sentence, at, phrase, rule: stands ? 'project.standing' : 'project.verb' }));
}

/** «завод хотели открыть»: what was wanted once. */
const isUnrealised = (ground: Ground, sentence: Sentence, at: number): boolean =>
  ground
    .clauseOf(sentence, at)
    .some((index) => /^(хотел|собирал|рассчитывал)\p{L}*$/u.test(ground.words.at(index).norm));

/** «строительство завода», «запуск линии и склада», «первая свая фабрики». */
function byNoun(ground: Ground, sentence: Sentence, at: number): readonly Making[] {
  if (!ground.words.find(at, (one) => one.pos === 'noun' && NOUNS.has(one.lemma))) return [];
  const facilities = phraseList(ground, at + 1, sentence.to, GENITIVE).filter((one) =>
    FACILITIES.has(one.reading.lemma),
  );
  return facilities.map((phrase) => ({ sentence, at, phrase: withName(ground, phrase), rule: 'project.noun' }));
}

/** «вложила 120 млн тенге в цех». */
function byMoney(ground: Ground, sentence: Sentence, at: number): readonly Making[] {
  if (!ground.words.is(at, INVESTING) && !ground.words.is(at, INVESTED)) return [];
  for (const index of [
    ...range(at + 1, Math.min(sentence.to, at + REACH)),
    ...range(Math.max(sentence.from, at - REACH), at),
  ]) {
    if (ground.words.at(index).norm !== 'в' && ground.words.at(index).norm !== 'на') continue;
    const phrase = phraseAt(ground, index + 1, sentence.to, ACCUSATIVE);
    if (phrase && (FACILITIES.has(phrase.reading.lemma) || NOUNS.has(phrase.reading.lemma)))
      return [{ sentence, at, phrase, rule: 'project.money' }];
  }
  return [];
}

/** «реализует библиотечный проект «Х»». */
function byName(ground: Ground, sentence: Sentence, at: number): readonly Making[] {
  if (!ground.words.find(at, (one) => one.pos === 'noun' && PROJECT.has(one.lemma)) || !ground.nameAt(at + 1))
    return [];
  const phrase = phraseWithHead(ground, at, sentence, ANY);
  if (ground.words.is(at - 1, STATE)) return [];
  return phrase ? [{ sentence, at, phrase, rule: 'project.name' }] : [];
}

/** «национальный проект «…»»: a programme of the state. */
const STATE: ReadonlySet<string> = new Set(['национальный', 'федеральный', 'государственный']);

/** «получат общий акселератор», «объявили о совместной картине». */
function byJoint(ground: Ground, sentence: Sentence, at: number): readonly Making[] {
  if (!ground.words.find(at, (one) => one.pos === 'adjective' && JOINT.has(one.lemma))) return [];
  const isMeant = ground.words.seek(sentence.from, sentence.to, MEANT) !== undefined;
  const phrase = phraseAt(ground, at, sentence.to, ANY);
  if (!phrase || phrase.head === at || !JOINT_WORKS.has(phrase.reading.lemma) || phrase.reading.number === 'plural')
    return [];
  if (isActor(ground, phrase) || (!isMeant && WEAK.has(phrase.reading.lemma))) return [];
  return [{ sentence, at, phrase: withName(ground, phrase), rule: 'project.joint' }];
}

/** What is shared is a project where somebody makes it, agrees on it or announces it. */
const MEANT = new Set([
  ...[...VERBS, ...NOUNS, ...INVESTING, ...data['output verbs'], ...data['deal words']],
  ...['получить', 'объявить', 'работать', 'предложить', 'предлагать', 'снимать', 'снять', 'идея', 'проект', 'готовый'],
]);

/** «совместное предприятие вложило …»: who acts exists already. */
const isActor = (ground: Ground, { to, reading }: NounPhrase): boolean =>
  reading.case === 'nominative' &&
  [to, to + 1].some((index) => {
    const best = ground.words.readings(index)[0];
    return best?.pos === 'verb' && best.tense === 'past' && !/с[ья]$/.test(ground.words.at(index).norm);
  });

/** «договорились о сборке комбайнов в Кокшетау»: what will be made, and where. */
function byOutput(ground: Ground, sentence: Sentence, at: number): readonly Making[] {
  const { words } = ground;
  if (!words.find(at, (one) => one.pos === 'noun' && OUTPUT.has(one.lemma))) return [];
  const content = phraseAt(ground, at + 1, sentence.to, GENITIVE);
  const whole = content && phraseWithHead(ground, at, sentence, ANY);
  const isPlaced =
    content && ground.places({ from: content.to, to: content.to + 2 }).some((place) => place.form === 'name');
  const isMeant = ground.clauseOf(sentence, at).some((index) => words.is(index, OUTPUT_VERBS));
  if (!whole || !isPlaced || !isMeant) return [];
  return [{ sentence, at, phrase: { ...whole, to: content.to }, rule: 'project.output' }];
}
