import type { Side } from '@kelisim/domain/evidence';
import type { Case, Sentence } from '@kelisim/language';
import { type Ground, range } from '../activity/ground';
import type { NounPhrase } from '../activity/noun-phrase';
import { phraseList } from '../activity/phrase-list';
import data from './data/flows.json';
import type { Direction } from './direction';
import type { Flow } from './flows';
import { DASHES, directionBefore, tradeDirection } from './trade-words';

const FALLING_TO = new Set(['приходиться', 'прийтись']);

const STRUCTURE_VERBS = new Set(data['structure verbs']);
const NOMINATIVE: ReadonlySet<Case> = new Set<Case>(['nominative']);
const ACCUSATIVE: ReadonlySet<Case> = new Set<Case>(['accusative']);

/** Goods that a share is told of: «на X приходится N % экспорта», «X — N %», «ещё N % дали X». */
export function sharesIn(ground: Ground, sentence: Sentence, home: Side, last: Direction | undefined): readonly Flow[] {
  return [...shares(ground, sentence, home, last), ...tabled(ground, sentence, home, last)];
}

/** «на X приходится N % экспорта». */
function shares(ground: Ground, sentence: Sentence, home: Side, last: Direction | undefined): readonly Flow[] {
  const verb = ground.words.seek(sentence.from, sentence.to, FALLING_TO);
  const direction =
    verb === undefined
      ? undefined
      : (tradeDirection(ground, sentence, home) ?? directionBefore(ground, sentence, home) ?? last);
  if (verb === undefined || !direction) return [];
  const start = [...range(sentence.from, verb)].reverse().find((index) => ground.words.at(index).norm === 'на');
  const from = start ?? range(verb, sentence.to).find((index) => ground.words.at(index).norm === 'на');
  if (from === undefined) return [];
  return [{ phrases: phraseList(ground, from + 1, sentence.to, ACCUSATIVE), direction, rule: 'goods.share' }];
}

/** «…, нефтехимия — 44,1 %», «ещё 38 % дали пиломатериалы»: a share beside goods, while trade is spoken of. */
function tabled(ground: Ground, sentence: Sentence, home: Side, last: Direction | undefined): readonly Flow[] {
  const near = tradeDirection(ground, sentence, home) ?? directionBefore(ground, sentence, home);
  const direction = near ?? last;
  if (!direction) return [];
  return ground.quantities(sentence).flatMap(({ unit, from, to }) => {
    if (unit !== 'percent') return [];
    const behind = ground.words.is(to, STRUCTURE_VERBS) ? phraseList(ground, to + 1, sentence.to, NOMINATIVE) : [];
    return [
      { phrases: behind.length > 0 ? behind : beforeDash(ground, from, sentence.from), direction, rule: 'goods.share' },
    ];
  });
}

/** Tokens of a heading of goods («чёрные металлы и изделия из них»), at most. */
const LONGEST = 10;

function beforeDash(ground: Ground, amount: number, first: number): readonly NounPhrase[] {
  if (!DASHES.includes(ground.words.at(amount - 1).text || ' ')) return [];
  for (let from = Math.max(first, amount - LONGEST); from < amount - 1; from++) {
    const list = phraseList(ground, from, amount - 1, NOMINATIVE);
    if (list.at(-1)?.to === amount - 1) return list;
  }
  return [];
}
