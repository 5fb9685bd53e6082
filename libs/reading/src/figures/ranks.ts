import type { Measure } from '@kelisim/domain/facts/figure';
import type { QuantityMention, Sentence } from '@kelisim/language';
import data from './data/ranks.json';
import { last, type Place } from './draft';
import type { Cue, Stretch, View } from './view';

/** A rank and the measures it holds for. */
export interface Rank {
  readonly quantity: QuantityMention;
  readonly value: number;
  readonly measures: readonly Measure[];
  readonly scope?: string;
}

const places: ReadonlySet<string> = new Set(data.places);
const partners: ReadonlySet<string> = new Set(data.partners);
/** Superlatives have the lemma of the plain adjective, so that the form speaks. */
const FIRST = /^(?:главн|крупнейш|перв)/;
const trade: ReadonlySet<string> = new Set(data.trade);
const scopes: ReadonlySet<string> = new Set(data.scopes);
const INTO_GROUP: ReadonlySet<string> = new Set(['в', 'во', 'первой', 'первую']);
const groups: Readonly<Record<string, number>> = data.groups;
const RANKED: ReadonlySet<Cue> = new Set<Cue>(['turnover', 'exports', 'imports']);
const MEASURES: ReadonlySet<Cue> = new Set<Cue>([
  'turnover',
  'exports',
  'imports',
  'investment',
  'tourists',
  'supply',
  'purchase',
]);

function at(view: View, from: number, to: number, value: number): QuantityMention {
  const tokens = view.story.model.tokens;
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end, from, to, value, ordinal: true };
}

/** «второе место», «вновь второе» behind such a place, «второй показатель», «второй по величине партнёр». */
function ordinals(view: View, sentence: Sentence): QuantityMention[] {
  const all = view.quantitiesIn(sentence).filter(({ ordinal }) => ordinal);
  const ranked = all.filter(({ to }) => {
    for (let index = to; index < Math.min(sentence.to, to + 4); index++) {
      if (view.is(index, places)) return true;
      if (view.is(index, partners)) return isTrading(view, sentence, to, index);
      if (view.token(index)?.kind !== 'word') return false;
    }
    return false;
  });
  const neuter =
    ranked.length > 0 ? all.filter(({ from, noun }) => /(?:ое|ее|ье)$/.test(view.norm(from)) && !noun) : [];
  return [...new Set([...ranked, ...neuter])].sort((left, right) => left.from - right.from);
}

/** Tokens around a rank that may name its measure. */
const CLAUSE = 40;

/** «третий торговый партнёр», or a measure in the sentence; «двенадцатым зарубежным партнёром» is no rank in trade. */
function isTrading(view: View, sentence: Sentence, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (view.is(index, trade)) return true;
  const end = Math.min(sentence.to, to + CLAUSE);
  for (let index = Math.max(sentence.from, from - CLAUSE); index < end; index++)
    if (RANKED.has(view.cueAt(index) ?? 'sum')) return true;
  return false;
}

/** «партнёр номер один», «партнёр № 2», «рынок №1». */
function numbered(view: View, { from, to }: Sentence): QuantityMention[] {
  const found: QuantityMention[] = [];
  for (let index = from; index + 1 < to; index++) {
    if (view.norm(index) !== 'номер' && view.norm(index) !== '№') continue;
    const value = view.norm(index + 1) === 'один' ? 1 : Number(view.norm(index + 1));
    if (value > 0 && value < 100 && view.is(index - 1, partners)) found.push(at(view, index, index + 2, value));
  }
  return found;
}

/** «главный торговый партнёр», «крупнейшим покупателем»; not «один из крупнейших», not in the plural. */
function firsts(view: View, { from, to }: Sentence): QuantityMention[] {
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
function grouped(view: View, { from, to }: Sentence): QuantityMention[] {
  const found: QuantityMention[] = [];
  for (let index = from + 1; index < to; index++) {
    const value = groupAt(view, index);
    if (value > 0) found.push(at(view, index, index + 1, value));
  }
  return found;
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
function behindRivals(view: View, { from, to }: Sentence): QuantityMention[] {
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

/** What Kazakhstan buys is exported to it. */
function measureOf(cue: Cue): Measure {
  return cue === 'supply' || cue === 'purchase' ? 'exports' : (cue as Measure);
}

function measuresOf(place: Place, rank: Stretch): Measure[] {
  const { view, sentence } = place;
  const listed = new Set<Measure>();
  for (let index = sentence.from; index < sentence.to; index++) {
    const cue = view.cueAt(index);
    if (cue && MEASURES.has(cue)) listed.add(measureOf(cue));
  }
  if (listed.size > 0) return joinedOnly(place, rank, [...listed]);
  for (let index = rank.from - 6; index < rank.to + 6; index++) {
    if (/^(?:покупател|потребител|импортер|сбыт)/.test(view.norm(index))) return ['exports'];
    if (/^поставщик/.test(view.norm(index))) return ['imports'];
  }
  return [...Array(sentence.to - sentence.from).keys()].some((step) => view.is(sentence.from + step, trade))
    ? ['turnover']
    : carried(place);
}

/** Several measures count only where they are listed for the rank («по товарообороту, экспорту и импорту»). */
function joinedOnly({ view, sentence }: Place, rank: Stretch, measures: Measure[]): Measure[] {
  if (measures.length === 1) return measures;
  for (let index = rank.to; index < Math.min(sentence.to, rank.to + 3); index++)
    if (view.norm(index) === 'по') return measures;
  for (let distance = 1; distance < sentence.to - sentence.from; distance++) {
    for (const index of [rank.from - distance, rank.to - 1 + distance]) {
      const cue = index >= sentence.from && index < sentence.to ? view.cueAt(index) : undefined;
      if (cue && MEASURES.has(cue) && measures.includes(measureOf(cue))) return [measureOf(cue)];
    }
  }
  return measures.slice(0, 1);
}

function carried(place: Place): Measure[] {
  const before = last(place);
  return before && MEASURES.has(before.measure as Cue) ? [before.measure] : [];
}

/** «среди стран СНГ», «в ближнем зарубежье»: behind the rank in its clause, else right before it. */
function scopeOf({ view, sentence }: Place, rank: Stretch, alone: boolean): string | undefined {
  const segment = view.segment(sentence, rank.from);
  return scopeIn(view, segment) ?? (alone ? scopeIn(view, sentence) : undefined);
}

function scopeIn(view: View, { from, to }: Stretch): string | undefined {
  for (let index = from; index < to; index++) {
    if (!view.is(index, scopes)) continue;
    const adjective = /^(?:ближн|дальн|центральн|средн|евразийск|уральск|сибирск|приволжск)/.test(view.norm(index - 1));
    return view.story.text.slice(view.token(adjective ? index - 1 : index)!.start, view.token(index)!.end);
  }
  return undefined;
}

/** A rank is ours when Kazakhstan or its region holds it, or nobody else is named in its clause. */
function isOurs({ view, sentence }: Place, rank: Stretch): boolean {
  const segment = view.segment(sentence, rank.from);
  const here = view.placesIn(segment);
  if (here.some(({ side }) => side === 'kz')) return true;
  return !here.some(({ side, from }) => side === 'other' && !isRival(view, segment, from));
}

/** «второй после Китая», «уступая Китаю»: named only to say whom we follow. */
function isRival(view: View, { from }: Stretch, at: number): boolean {
  for (let index = at; index >= Math.max(from, at - 5); index--)
    if (/^(?:после|уступ|кроме|вслед|опере|обогна|обойд|пропус)/.test(view.norm(index))) return true;
  return false;
}

/** All ranks of a sentence, in order. */
export function ranksOf(view: View, sentence: Sentence, placeOf: (quantity: QuantityMention) => Place): Rank[] {
  const finders = [ordinals, numbered, grouped, behindRivals];
  const found = finders.flatMap((find) => find(view, sentence));
  const named = found.length > 0 ? found : firsts(view, sentence);
  return named.flatMap((quantity) => {
    const place = placeOf(quantity);
    if (!isOurs(place, quantity)) return [];
    const measures = measuresOf(place, quantity);
    return measures.length > 0
      ? [{ quantity, value: quantity.value, measures, scope: scopeOf(place, quantity, named.length === 1) }]
      : [];
  });
}
