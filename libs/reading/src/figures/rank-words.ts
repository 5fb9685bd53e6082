import type { QuantityMention, Sentence } from '@kelisim/language';
import data from './data/ranks.json';
import { trade } from './rank-measures';
import type { Cue, Stretch, View } from './view';

const places: ReadonlySet<string> = new Set(data.places);

const partners: ReadonlySet<string> = new Set(data.partners);

/** Superlatives have the lemma of the plain adjective, so that the form speaks. */
const FIRST = /^(?:главн|крупнейш|перв)/;

const INTO_GROUP: ReadonlySet<string> = new Set(['в', 'во', 'первой', 'первую']);

const groups: Readonly<Record<string, number>> = data.groups;

export const RANKED: ReadonlySet<Cue> = new Set<Cue>(['turnover', 'exports', 'imports']);

export function at(view: View, from: number, to: number, value: number): QuantityMention {
  const tokens = view.story.model.tokens;
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end, from, to, value, ordinal: true };
}

/** «с четвёртого на второе место»: the rank that was left. */
function isLeft(view: View, from: number, to: number): boolean {
  return /^(?:с|со)$/.test(view.norm(from - 1)) && (view.norm(to) === 'на' || view.norm(to + 1) === 'на');
}

/** «второе место», «вновь второе» behind such a place, «второй показатель», «второй по величине партнёр». */
export function ordinals(view: View, sentence: Sentence): QuantityMention[] {
  const all = view.quantitiesIn(sentence).filter(({ ordinal, from, to }) => ordinal && !isLeft(view, from, to));
  const ranked = all.filter(({ to }) => {
    for (let index = to; index < Math.min(sentence.to, to + 4); index++) {
      if (view.is(index, places)) return true;
      if (view.is(index, partners)) return isTrading(view, sentence, to, index);
      if (view.token(index)?.kind !== 'word') return false;
    }
    return false;
  });
  const neuter =
    ranked.length > 0
      ? all.filter(
          ({ from, noun }) =>
            !noun &&
            (/(?:ое|ее|ье)$/.test(view.norm(from)) ||
              (view.norm(from - 1) === 'на' && /(?:ом|ем)$/.test(view.norm(from)))),
        )
      : [];
  return [...new Set([...ranked, ...neuter])].sort((left, right) => left.from - right.from);
}

/** Tokens around a rank that may name its measure. */
export const CLAUSE = 40;

/** «третий торговый партнёр», or a measure in the sentence; «двенадцатым зарубежным партнёром» is no rank in trade. */
function isTrading(view: View, sentence: Sentence, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (view.is(index, trade)) return true;
  const end = Math.min(sentence.to, to + CLAUSE);
  for (let index = Math.max(sentence.from, from - CLAUSE); index < end; index++)
    if (RANKED.has(view.cueAt(index) ?? 'sum')) return true;
  return false;
}

/** «2 место», «на 4-м месте» comes as an ordinal. */
export function inDigits(view: View, sentence: Sentence): QuantityMention[] {
  const plain = ({ unit, value, noun, ordinal }: QuantityMention) =>
    !unit && !ordinal && noun && value < 100 && view.is(noun.index, places);
  return view
    .quantitiesIn(sentence)
    .filter((one) => plain(one) && !view.isWorkplace(one.noun!.index) && isSingular(view, one.noun!.index));
}

/** «2 место», not «500 мест». */
function isSingular(view: View, index: number): boolean {
  return /^(?:место|месте|позици[яию]|строчк[аеу])$/.test(view.norm(index));
}

/** «партнёр номер один», «партнёр № 2», «рынок №1». */
export function numbered(view: View, { from, to }: Sentence): QuantityMention[] {
  const found: QuantityMention[] = [];
  for (let index = from; index + 1 < to; index++) {
    if (view.norm(index) !== 'номер' && view.norm(index) !== '№') continue;
    const value = view.norm(index + 1) === 'один' ? 1 : Number(view.norm(index + 1));
    if (value > 0 && value < 100 && isOfPartner(view, from, index)) found.push(at(view, index, index + 2, value));
  }
  return found;
}

/** «партнёр Омской области № 1»: whose partner stands between. */
function isOfPartner(view: View, from: number, at: number): boolean {
  for (let index = at - 1; index >= Math.max(from, at - 5); index--) {
    if (view.is(index, partners)) return true;
    if (!view.placeAt(index)) return false;
  }
  return false;
}

/** «главный торговый партнёр», «крупнейшим покупателем»; not «один из крупнейших», not in the plural. */
export function firsts(view: View, { from, to }: Sentence): QuantityMention[] {
  const found: QuantityMention[] = [];
  for (let index = from; index < to; index++) {
    if (!FIRST.test(view.norm(index)) || /[хм]и?$/.test(view.norm(index).replace(/(?:ым|им|ом|ем)$/, ''))) continue;
    const noun = partnerBehind(view, index + 1, to);
    if (noun === undefined || /(?:ых|их|ые|ие|ыми|ими)$/.test(view.norm(index)) || isCounted(view, index)) continue;
    found.push(at(view, index, noun + 1, 1));
  }
  return found;
}

function partnerBehind(view: View, from: number, to: number): number | undefined {
  for (let index = from; index < Math.min(to, from + 4); index++) {
    if (view.is(index, partners) && view.norm(index) !== 'показатель') return index;
    if (view.token(index)?.kind !== 'word') return undefined;
  }
  return undefined;
}

/** «второй крупнейший», «один из главных»: the ordinal before tells, or no rank is told. */
function isCounted(view: View, index: number): boolean {
  return /^(?:из|втор|трет|четверт|пят|одн|один)/.test(view.norm(index - 1));
}

/** «в пятёрке», «вошёл в тройку крупнейших». */
export function grouped(view: View, { from, to }: Sentence): QuantityMention[] {
  const found: QuantityMention[] = [];
  for (let index = from + 1; index < to; index++) {
    const value = groupAt(view, index);
    if (value > 0 && isOfPartners(view, { from, to })) found.push(at(view, index, index + 1, value));
  }
  return found;
}

/** «в топ-3 экспортных позиций» ranks goods: partners, countries or leaders must be named, or Kazakhstan. */
function isOfPartners(view: View, sentence: Stretch): boolean {
  for (let index = sentence.from; index < sentence.to; index++) {
    if (/^(?:партнер|стран|лидер|регион|покупател|рынк|государств|импортер)/.test(view.norm(index))) return true;
  }
  return view.placesIn(sentence).some(({ side }) => side === 'kz');
}

/** «в тройке» 3, «топ-5» 5, «топ 10» 10; 0 for other words. */
function groupAt(view: View, index: number): number {
  const norm = view.norm(index);
  const before = view.norm(index - 1);
  if (before === 'топ' && /^\d{1,2}$/.test(norm)) return Number(norm);
  if (norm.startsWith('топ-')) return Number(/^топ-(\d{1,2})$/.exec(norm)?.[1] ?? 0);
  if (!INTO_GROUP.has(before)) return 0;
  for (const lemma of view.lemmasAt(index)) if (Object.hasOwn(groups, lemma)) return groups[lemma]!;
  return 0;
}

/** «уступая лишь Китаю (и Беларуси)», «пропустив вперёд Китай»: one behind the rivals named. */
export function behindRivals(view: View, { from, to }: Sentence): QuantityMention[] {
  for (let index = from; index < to; index++) {
    if (!/^(?:уступ|пропусти)/.test(view.norm(index))) continue;
    const segment = { from: index + 1, to: segmentEnd(view, index + 1, to) };
    const rivals = new Set(
      view
        .placesIn(segment)
        .filter(({ side }) => side === 'other')
        .map(({ code }) => code),
    ).size;
    if (rivals > 0) return [at(view, index, index + 1, rivals + 1)];
  }
  return [];
}

/** Rivals may be joined by commas; the clause ends at another mark. */
function segmentEnd(view: View, from: number, to: number): number {
  let index = from;
  while (index < to && !/^[;:.()]$/.test(view.norm(index))) index++;
  return index;
}
