import { nominative } from '@kelisim/language';
import type { Ground } from '../activity/ground';
import type { NounPhrase } from '../activity/noun-phrase';
import { range } from '../stretches';
import lists from './data/not-goods.json';

const NEVER = new Set(lists.never);
const NOT_ALONE = new Set(lists['only with an adjective or a complement']);
const ANIMALS = new Set(lists.animals);
const DEVERBAL_GOODS = new Set(lists['deverbal goods']);
/** Nouns made of verbs name what is done, not what is traded. */
const DEVERBAL = /(ание|ение|яние|тие|овка)$/;
const EMPTY = new Set([
  'другой',
  'разный',
  'различный',
  'прочий',
  'новый',
  'свой',
  'наш',
  'этот',
  'такой',
  'весь',
  'основной',
  'данный',
  'российский',
  'казахстанский',
  'первый',
  'второй',
  'следующий',
  'отечественный',
  'местный',
  'готовый',
  'традиционный',
  'должный',
  'крупный',
  'большой',
  'качественный',
  'необходимый',
  'собственный',
  'ваш',
  'их',
  'мой',
  'любой',
  'каждый',
  'многий',
  'некоторый',
]);

/**
 * The name of goods in the nominative; undefined where the phrase names no goods. What stands within the name of a firm
 * is none, unless it says what the firm makes («производитель детского питания «…»»).
 */
export function goodsName(ground: Ground, phrase: NounPhrase, ofMaker = false): string | undefined {
  const { lemma, animate, known, name } = phrase.reading;
  const token = ground.words.at(phrase.head);
  if (NEVER.has(lemma) && !NOT_ALONE.has(lemma)) return undefined;
  if (DEVERBAL.test(lemma) && !DEVERBAL_GOODS.has(lemma)) return undefined;
  if (token.case === 'upper') return undefined;
  if ((animate && !isThing(ground, phrase)) || name !== undefined || (!known && token.case !== 'lower'))
    return undefined;
  if (token.case === 'capital' && !isSentenceStart(ground, phrase.head)) return undefined;
  if (isNamed(ground, phrase, ofMaker)) return undefined;
  const from = firstTelling(ground, phrase);
  if (NOT_ALONE.has(lemma) && from === phrase.head && phrase.to === phrase.head + 1) return undefined;
  if (isWithinAmount(ground, phrase.head)) return undefined;
  const tokens = ground.story.model.tokens.slice(from, phrase.to);
  return lowered(
    needsForms(ground, phrase) ? pluralName(ground, from, phrase) : nominative(tokens, phrase.reading.case),
  );
}

/** Animals are goods; «счётчик» and «погрузчик» are people only by one of their readings. */
function isThing(ground: Ground, { head, reading }: NounPhrase): boolean {
  return (
    ANIMALS.has(reading.lemma) ||
    ground.words.readings(head).some((one) => one.lemma === reading.lemma && one.animate === false)
  );
}

/** «сто», «тысяча»: a word of the number itself. */
function isWithinAmount(ground: Ground, head: number): boolean {
  const amount = ground.amountOver(head);
  return amount !== undefined && amount.noun?.index !== head;
}

/** «двадцать четыре лифта»: a singular by the grammar of numerals only; «бахчевых» has no noun to decline. */
function needsForms(ground: Ground, { head, reading }: NounPhrase): boolean {
  if (reading.pos === 'adjective') return true;
  return reading.number === 'singular' && (ground.amountOf(head)?.value ?? 1) > 1;
}

function pluralName(ground: Ground, from: number, { head, to, reading }: NounPhrase): string {
  const { tokens } = ground.story.model;
  const target = { case: 'nominative', number: 'plural' } as const;
  const form = (index: number) => {
    const { text } = tokens[index]!;
    if (index > head) return text;
    return ground.words.morphology.inflect(text, target, index === head ? reading : undefined) ?? text;
  };
  return range(from, to).map(form).join(' ');
}

const lowered = (name: string): string => (name.charAt(0).toLowerCase() + name.slice(1)).replace(/\.$/, '');

function isSentenceStart(ground: Ground, index: number): boolean {
  const before = ground.words.at(index - 1);
  return (
    before.index < 0 ||
    '.!?…–—-«:'.includes(before.text) ||
    ground.story.model.sentences.some((one) => one.from === index)
  );
}

/** Adjectives that say nothing of the goods, and those that name a side, are left out. */
function firstTelling(ground: Ground, { from, head }: NounPhrase): number {
  let first = from;
  while (
    first < head &&
    (ground.words.is(first, EMPTY) ||
      ground.words.at(first).norm === ',' ||
      ground.words.at(first).norm === 'и' ||
      isSided(ground, first))
  )
    first++;
  return first;
}

const isSided = (ground: Ground, at: number): boolean => ground.places({ from: at, to: at + 1 }).length > 0;

function isNamed(ground: Ground, { from, to, head }: NounPhrase, ofMaker: boolean): boolean {
  if (ofMaker ? ground.insideQuotes(head) : ground.insideName(head)) return true;
  return (
    ground.everyPlace.covering(head) !== undefined || ground.people({ from, to }).length > 0 || ground.isDate(head)
  );
}
