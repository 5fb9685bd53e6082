import type { QuantityMention, Sentence } from '@kelisim/language';
import { trade } from './rank-measures';
import { at, CLAUSE, RANKED } from './rank-words';
import type { View } from './view';

/** «Казахстан вновь второй после Китая», «республика третья по экспорту»: an ordinal that says it all. */
export function predicates(view: View, sentence: Sentence): QuantityMention[] {
  return view.quantitiesIn(sentence).filter(({ ordinal, from, to }) => {
    if (!ordinal || !/(?:ый|ой|ий|ая|ья)$/.test(view.norm(from)) || !/^(?:после|по|среди|,|\.|)$/.test(view.norm(to)))
      return false;
    const before = view.placesIn({ from: Math.max(sentence.from, from - CLAUSE / 8), to: from });
    const isNamed = before.some(({ side }) => side === 'kz' || (side === 'ru' && view.homeSide === 'kz'));
    return isNamed && isTradeClause(view, sentence, from);
  });
}

/** Whether trade is spoken of around a token: a partner, a market, or one of its measures. */
function isTradeClause(view: View, sentence: Sentence, at: number): boolean {
  const end = Math.min(sentence.to, at + CLAUSE);
  for (let index = Math.max(sentence.from, at - CLAUSE); index < end; index++) {
    const cue = view.cueAt(index);
    if (view.is(index, trade) || (cue && (RANKED.has(cue) || cue === 'purchase' || cue === 'supply'))) return true;
  }
  return false;
}

const STANDING: ReadonlySet<string> = new Set([
  'стать',
  'остаться',
  'оставаться',
  'оказаться',
  'идти',
  'являться',
  'значиться',
]);

/** «стали третьими в Приволжье», «остаётся первой по экспорту»: an ordinal in the instrumental behind a verb of standing. */
export function standing(view: View, sentence: Sentence): QuantityMention[] {
  return view.quantitiesIn(sentence).filter(({ ordinal, from, to, noun }) => {
    if (!ordinal || noun || !/(?:ым|им|ыми|ими|ой|ей)$/.test(view.norm(from))) return false;
    if (!/^(?:в|во|на|по|среди|после|из|за|,|\.|)$/.test(view.norm(to))) return false;
    const stands = [1, 2, 3].some((step) => from - step >= sentence.from && view.is(from - step, STANDING));
    return stands && isTradeClause(view, sentence, from);
  });
}

const LEADS = /^(?:лидер|лидером|лидерство|лидирует|лидирующую|лидирующее|возглавляет|возглавил|возглавила)$/;

/** «Казахстан лидирует», «сохраняет лидерство», «возглавил список»: the first, where Kazakhstan stands before it. */
export function leaders(view: View, sentence: Sentence): QuantityMention[] {
  const found: QuantityMention[] = [];
  for (let index = sentence.from; index < sentence.to; index++) {
    if (!LEADS.test(view.norm(index)) || !isTradeClause(view, sentence, index)) continue;
    const before = view.placesIn({ from: Math.max(sentence.from, index - CLAUSE / 8), to: index });
    if (before.some(({ side }) => side === 'kz') && !before.some(({ side }) => side === 'other'))
      found.push(at(view, index, index + 1, 1));
  }
  return found;
}
