import { nominative, perWord, type Token } from '@kelisim/language';
import type { Candidate, Ground } from './candidate';
import deeds from './data/deeds.json';
import type { Quoted } from './quotes';
import { isAdjective } from './words';

const DEEDS: ReadonlySet<string> = new Set(deeds);

/** «Ижнефтемаш» откроет …: who does what firms do, at the head of a clause. */
export function doesAsFirmsDo({ tokens }: Ground, { open, to }: Quoted): boolean {
  const before = tokens[open - 1];
  const clause = before === undefined || before.kind === 'punctuation' || /^(и|а|но|что|также)$/.test(before.norm);
  const verb = tokens[to];
  return clause && verb?.kind === 'word' && (MEANS.test(verb.norm) || doesBusiness(verb.word));
}

const doesBusiness = perWord(({ readings }) => readings.some(({ lemma, pos }) => pos === 'verb' && DEEDS.has(lemma)));
/** «готова поставлять», «намерен открыть», «станет поставщиком», «будет обучать» */
const MEANS =
  /^(готов[аоы]?|намерен[аоы]?|обязу(ется|ются)|станет|будет|начн[её]т|начал[аио]?|сможет|рассчитыва(ет|ют)|собира(ется|ются)|заинтересован[аоы]?|приступ(ит|ил|ила|ило|или))$/;

/** «сервисный центр «Омских моторостроителей»»: a name in the genitive plural is whose the centre is. */
export function isOwner({ tokens }: Ground, { open, close }: Quoted): boolean {
  const [first, second] = [tokens[open + 1], tokens[open + 2]];
  if (close - open !== 3 || !first || !second) return false;
  const genitive = (token: Token): boolean =>
    token.word.readings.length > 0 &&
    token.word.readings.every(({ case: kase, number }) => kase !== 'nominative' && number !== 'singular') &&
    token.word.readings.some(({ case: kase }) => kase === 'genitive');
  return isAdjective(first) && genitive(first) && genitive(second);
}

/** The firm that such a name names, in the nominative. */
export function owner(ground: Ground, { open, close, to }: Quoted): Candidate {
  const core = nominative(ground.tokens.slice(open + 1, close));
  return { from: open, to, name: `«${core}»`, kind: 'company', core };
}
