import type { Figure } from '@kelisim/domain/facts/figure';
import { nominative } from '@kelisim/language';
import nouns from './data/nouns.json';
import { last, lastHere, type Meaning, type Place } from './draft';
import { PHYSICAL } from './measures';
import type { Stretch, View } from './view';

/** Words that measure or frame and are no goods. */
const FRAME = new Set([
  'объем',
  'оборот',
  'товарооборот',
  'торговля',
  'экспорт',
  'импорт',
  'поставка',
  'доля',
  'вывоз',
  'ввоз',
  'год',
  'месяц',
  'область',
  'край',
  'республика',
  'регион',
  'страна',
  'сумма',
  'процент',
  'человек',
  'часть',
  'казахстан',
  'россия',
  'период',
  'рост',
  'показатель',
  'он',
  'они',
  'она',
  'оно',
  'компания',
  'структура',
  'основа',
  'состав',
  'список',
  'номенклатура',
  'статья',
  'группа',
  'контракт',
  'договор',
  'соглашение',
  'сделка',
  'лидер',
  'выручка',
  'цена',
  'перечень',
  'это',
  'весь',
  'который',
  'этот',
  'половина',
  'стоимость',
  'партия',
  'товар',
  'число',
  'количество',
]);
const LONGEST = 6;
const measures: ReadonlySet<string> = new Set(nouns.measures);

function isFree(view: View, at: number): boolean {
  const token = view.token(at);
  return token?.kind === 'word' && token.case !== 'upper' && !view.placeAt(at) && !view.isNumber(at);
}

function readings(view: View, at: number) {
  const token = view.token(at);
  return token?.kind === 'word' ? view.story.morphology.readings(token.text) : [];
}

const isAdjective = (view: View, at: number): boolean =>
  readings(view, at).some(
    ({ pos, short, score }) => (pos === 'adjective' || pos === 'participle') && !short && score > 0.1,
  );
const isNoun = (view: View, at: number): boolean => readings(view, at)[0]?.pos === 'noun';

/** «товары» say nothing, «продовольственные товары» do. */
function isFrame(view: View, from: number, noun: number): boolean {
  return view.is(noun, FRAME) && !(noun > from && /^товар(?:ы|ов|ами)?$/.test(view.norm(noun)));
}

/** A noun phrase that begins at a token: adjectives, the noun, genitives behind it, a second noun joined by «и». */
function phraseAt(view: View, from: number, limit: number): Stretch | undefined {
  let at = from;
  while (at < limit && isFree(view, at) && isAdjective(view, at) && !(isNoun(view, at) && !isNoun(view, at + 1))) at++;
  if (at >= limit || !isFree(view, at) || !isNoun(view, at) || isFrame(view, from, at)) return undefined;
  let to = at + 1;
  while (to < Math.min(limit, from + LONGEST) && isGenitive(view, to)) to++;
  return { from, to: joined(view, to, limit) };
}

function isGenitive(view: View, at: number): boolean {
  if (!isFree(view, at)) return false;
  const best = readings(view, at).find(({ pos }) => pos === 'noun' || pos === 'adjective');
  return best?.case === 'genitive' && readings(view, at)[0]?.pos !== 'verb';
}

/** «овощей и бахчевых», «изделия из них». */
function joined(view: View, at: number, limit: number): number {
  const link = view.norm(at);
  if ((link === 'и' || link === 'из') && at + 1 < limit && isFree(view, at + 1)) {
    const next = readings(view, at + 1)[0]?.pos;
    if (next === 'noun' || next === 'adjective' || (link === 'из' && next === 'pronoun')) return at + 2;
  }
  return at;
}

function print(view: View, { from, to }: Stretch): string {
  const tokens = view.story.model.tokens.slice(from, to);
  return nominative(tokens);
}

/** Right behind the unit («тонн вагонного литья»), or the counted phrase itself («12 посевных комплексов»; «доз вакцины»). */
function behindNumber({ view, quantity, sentence }: Place): Stretch | undefined {
  const measured = quantity.noun && measures.has(quantity.noun.lemma);
  const content = measured ? phraseAt(view, quantity.noun!.index + 1, sentence.to) : undefined;
  if (content || (measured && !/^(?:вагон|контейнер)$/.test(quantity.noun!.lemma))) return content;
  return phraseAt(view, quantity.to, sentence.to);
}

/** «мёд: его отправили 190 тонн»: what the pronoun stands for. */
function behindPronoun({ view, quantity, sentence }: Place): Stretch | undefined {
  for (let at = quantity.from - 1; at > sentence.from; at--) {
    if (!/^(?:его|ее|их)$/.test(view.norm(at))) continue;
    for (let noun = at - 1; noun >= sentence.from; noun--) {
      const found = phraseAt(view, noun, at);
      if (found) return found;
    }
  }
  return undefined;
}

const SUPPLY = /^(?:постав|отгру|отправ|прода|изготов|законтракт|закуп|приобр|купи|экспорт|вывез)/;

/** «поставит ТОО «…» полимерные ёмкости»: the first phrase behind the verb that names nobody. */
function behindVerb({ view, sentence }: Place): Stretch | undefined {
  for (let at = sentence.from; at < sentence.to; at++) {
    if (!SUPPLY.test(view.norm(at)) || readings(view, at)[0]?.pos === 'noun') continue;
    let quoted = 0;
    for (let next = at + 1; next < sentence.to && !/^[,;.:]$/.test(view.norm(next)); next++) {
      if (view.norm(next) === '«') quoted++;
      if (view.norm(next) === '»') quoted--;
      const found = quoted === 0 && !readings(view, next)[0]?.animate ? phraseAt(view, next, sentence.to) : undefined;
      if (found) return found;
    }
  }
  return undefined;
}

const CARRIERS = /^(?:экспорт|импорт|поставк|продаж|вывоз|ввоз|отгрузк|закупк|парти|товаров|покупк)/;

/** Behind «экспорт», «о поставке», «партии»: the nearest such word before the number, else the first behind it. */
function behindCarrier({ view, quantity, sentence }: Place): Stretch | undefined {
  for (let at = quantity.from - 1; at >= sentence.from; at--) {
    if (CARRIERS.test(view.norm(at))) {
      const found = phraseAt(view, at + 1, sentence.to);
      if (found) return found;
    }
  }
  return undefined;
}

/** «нефтепродукты (45 %)»: the longest phrase that ends where the bracket opens. */
function beforeBracket(view: View, { from }: Stretch, bracket: number): Stretch | undefined {
  for (let at = Math.max(from, bracket - LONGEST); at < bracket; at++) {
    const found = phraseAt(view, at, bracket);
    if (found?.to === bracket) return found;
  }
  return undefined;
}

/** «на» alone leads to what the share is of. */
const PREPOSITION = /^(?:по|в|во|из|с|со|от|до|для|за|при|у|о|об|к)$/;

/** The subject or «на …» of a share: nearest phrase before the number in its segment, else behind it. */
function ofShare({ view, quantity, sentence }: Place): Stretch | undefined {
  const segment = view.segment(sentence, quantity.from);
  const start = view.norm(quantity.from - 1) === '(' ? view.segment(sentence, quantity.from - 2) : segment;
  if (start !== segment) return beforeBracket(view, start, quantity.from - 1);
  for (let at = start.from; at < quantity.from; at++) {
    const before = view.norm(at - 1);
    if (before === 'на' && view.placeAt(at)) return undefined;
    const found = PREPOSITION.test(before) ? undefined : phraseAt(view, at, quantity.from);
    if (found) return found;
  }
  for (let at = quantity.to; at < segment.to; at++) {
    const found = phraseAt(view, at, segment.to);
    if (found) return found;
  }
  return undefined;
}

/** «Поставки муки выросли на 30 %, масла – вдвое»: what stands at the head of a later clause. */
function afterEllipsis(place: Place): Stretch | undefined {
  const { view, quantity, sentence } = place;
  if (lastHere(place)?.goods === undefined) return undefined;
  const segment = view.segment(sentence, quantity.from);
  const from = /^(?:а|и|но)$/.test(view.norm(segment.from)) ? segment.from + 1 : segment.from;
  const found = phraseAt(view, from, quantity.from);
  return found && /^[–—-]$/.test(view.norm(found.to)) ? found : undefined;
}

/** The goods that a figure is of, in the nominative. */
export function goodsOf(place: Place, meaning: Meaning): string | undefined {
  const found = stretchOf(place, meaning);
  if (found) return print(place.view, found);
  const before = last(place);
  const inherits =
    before &&
    (before.sentence.index === place.sentence.index || meaning.measure === 'contracts' || meaning.kind === 'change');
  return inherits && before.goods && isTrade(meaning.measure) && meaning.kind !== 'share' ? before.goods : undefined;
}

function isTrade(measure: Figure['measure']): boolean {
  return measure === 'exports' || measure === 'imports' || measure === 'shipments' || measure === 'contracts';
}

function stretchOf(place: Place, { kind, measure, unit }: Meaning): Stretch | undefined {
  if (!isTrade(measure) || kind === 'rank') return undefined;
  if (kind === 'share') return ofShare(place);
  const elliptical = afterEllipsis(place);
  if (elliptical) return elliptical;
  if (PHYSICAL.has(unit) || unit === 'count')
    return behindNumber(place) ?? behindPronoun(place) ?? behindCarrier(place);
  return behindCarrier(place) ?? (measure === 'contracts' ? behindVerb(place) : undefined);
}
