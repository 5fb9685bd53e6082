import { morphology, type Sentence } from '@kelisim/language';
import type { PlaceMention, Story } from '../story';
import { wordingOf } from './acts';

/** A region named more often than this takes part, whatever the words around it. */
const OFTEN = 4;
const EVENTS: ReadonlySet<string> = new Set([
  'форум',
  'выставка',
  'ярмарка',
  'конференция',
  'фестиваль',
  'конгресс',
  'саммит',
  'съезд',
  'семинар',
  'чемпионат',
  'турнир',
  'кубок',
  'универсиада',
  'олимпиада',
  'иннопром',
  'пмэф',
]);
const ROUTES: ReadonlySet<string> = new Set([
  'рейс',
  'авиарейс',
  'трасса',
  'маршрут',
  'поезд',
  'автобус',
  'дорога',
  'автодорога',
  'авиасообщение',
  'сообщение',
  'перелет',
  'самолет',
  'электричка',
  'магистраль',
  'автотрасса',
  'шоссе',
  'экспресс',
  'паром',
]);
const MOSCOW_ITSELF =
  /^(правительств|мэр|мэри|власт|департамент|префект|компани|предприяти|завод|театр|музе|бизнес|делегаци|представител)/;
/** Words by which one region is measured by others, and what may stand between them and the others' names. */
const MEASURED =
  /^(обход(ит|ят|я)|обош(ел|л[аио])|обгоня(ет|ют|я)|обогна(л|ла|ли|ло|в)|опережа(ет|ют|я|л|ла|ли|ло)|опереди(л|ла|ли|ло|в)|уступа(ет|ют|я|л|ла|ли|ло)|впереди|позади|сравнени[юи]|отличи[ея])$/;
const BETWEEN = /^(и|или|а|также|,|даже|только|лишь|за|соседн(ий|яя|ее|ие|юю|его|ей|ему|их|им)|с|со|от|у|в|во)$/;
const OURS = /^(провед[её]м|организуем|откроем|покажем|устроим|провели|организовали|планируем|представим|собираемся)$/;
const MADE =
  /^(собранн|изготовленн|выпущенн|произвед[её]нн|сделанн|построенн|отпечатанн|изданн|снят(ый|ого|ом|ая|ой|ую|ые|ых))/;
/** Whose turn in a ranking a region is: «третьи после Татарстана и Самарской области». */
const RANKED = /^(перв|втор|трет|четв[её]рт|пят|шест|место|мест|строчк|лидер|пятерк|тройк|десятк)/;
/** What was this long ago has no part in today's news. */
const OLD = 25;

class Parts {
  private readonly main: ReadonlySet<string>;
  private readonly year: number;
  /** Tokens of place names. */
  private readonly placed = new Set<number>();

  constructor(private readonly story: Story) {
    const counts = new Map<string, number>();
    for (const { code, form } of story.places)
      if (form !== 'coreference') counts.set(code, (counts.get(code) ?? 0) + 1);
    this.main = new Set([...counts].filter(([, count]) => count >= OFTEN).map(([code]) => code));
    for (const { from, to } of story.places) for (let at = from; at < to; at++) this.placed.add(at);
    this.year = Number(story.publishedOn?.slice(0, 4) ?? 2100);
  }

  takesPart(place: PlaceMention, sentence: Sentence): boolean {
    if (place.code === 'RU-MOW') return this.isCityItself(place);
    if (this.main.has(place.code)) return true;
    return !(
      this.isEventName(place) ||
      this.isVenue(place, sentence) ||
      this.isRoute(place) ||
      this.isComparison(place) ||
      this.isMeasure(place, sentence) ||
      this.isPast(sentence) ||
      this.isTransit(place) ||
      this.isMakersTown(place) ||
      this.isConsulate(place)
    );
  }

  private is(at: number, lemmas: ReadonlySet<string>): boolean {
    const token = this.story.model.tokens[at];
    return token?.kind === 'word' && morphology.isFormOf(token.norm, lemmas);
  }

  /** «Москва» is the state as a rule; the city where its own bodies and firms are named. */
  private isCityItself({ from, form }: PlaceMention): boolean {
    const { tokens } = this.story.model;
    return MOSCOW_ITSELF.test(tokens[form === 'adjective' ? from + 1 : from - 1]?.norm ?? '');
  }

  /** «Петербургский международный экономический форум». */
  private isEventName({ to, form }: PlaceMention): boolean {
    if (form !== 'adjective') return false;
    for (let at = to; at < to + 4; at++) if (this.is(at, EVENTS)) return true;
    return false;
  }

  /** «на выставке в Астане», «на форуме «…» в Сочи»: the venue is no party. */
  private isVenue(place: PlaceMention, sentence: Sentence): boolean {
    const { from } = place;
    const { tokens } = this.story.model;
    if (!/^(в|во)$/.test(tokens[from - 1]?.norm ?? '')) return false;
    for (let at = from - 2; at >= Math.max(sentence.from, from - 9); at--) {
      if (this.is(at, EVENTS)) return true;
      if (/^[,;:–—]$/.test(tokens[at]?.text ?? '')) break;
    }
    return this.isHosting(place, sentence);
  }

  /** «проведём в Астане Дни экономики», «откроем в Алматы выставку»: we take our own event to a place. */
  private isHosting({ from, to }: PlaceMention, sentence: Sentence): boolean {
    const { tokens } = this.story.model;
    const ours = tokens.slice(Math.max(sentence.from, from - 4), from).some(({ norm }) => OURS.test(norm));
    if (!ours) return false;
    for (let at = to; at < Math.min(sentence.to, to + 4); at++)
      if (this.is(at, EVENTS) || tokens[at]?.norm === 'дни') return true;
    return false;
  }

  /** «полетит через Оренбург», «транзитом через Новосибирск», «с пересадкой в Москве». */
  private isTransit({ from }: PlaceMention): boolean {
    const { tokens } = this.story.model;
    if (tokens[from - 1]?.norm === 'через') return true;
    return tokens.slice(Math.max(0, from - 4), from).some(({ norm }) => /^(пересадк|транзит|стыковк)/.test(norm));
  }

  /** «собранный в Костанае грузовик»: where a thing was made tells of the thing. */
  private isMakersTown({ from }: PlaceMention): boolean {
    const [made, into] = this.story.model.tokens.slice(from - 2, from);
    return /^(в|во)$/.test(into?.norm ?? '') && MADE.test(made?.norm ?? '');
  }

  /** «рейс Омск – Алматы», «трасса до Астаны». */
  private isRoute({ from, to }: PlaceMention): boolean {
    const { tokens } = this.story.model;
    const dash = (at: number): boolean => /^[–—-]$/.test(tokens[at]?.text ?? '');
    const linked = dash(to) || dash(from - 1) || tokens[from - 1]?.norm === 'до';
    if (!linked) return false;
    for (let at = from - 1; at >= from - 8; at--) if (this.is(at, ROUTES)) return true;
    return false;
  }

  /**
   * «обходит Омскую область и Алтайский край», «активнее, чем Тюменская область», «в отличие от Самары»: the regions
   * that another is measured by, however many are listed.
   */
  private isMeasure({ from }: PlaceMention, sentence: Sentence): boolean {
    const { tokens } = this.story.model;
    let commas = false;
    for (let at = from - 1; at >= Math.max(sentence.from, from - 14); at--) {
      const { norm } = tokens[at]!;
      // «В отличие от Самары, Омск…»: behind the comma stands the one that is measured.
      if (MEASURED.test(norm)) return !/^(сравн|отлич)/.test(norm) || !commas;
      commas ||= norm === ',';
      if (norm === 'после' || norm === 'вслед' || norm === 'следом') return this.isRanked(at);
      if (norm === 'чем' || norm === 'нежели') return this.isComparative(at);
      if (!this.placed.has(at) && !BETWEEN.test(norm)) return false;
    }
    return false;
  }

  private isRanked(after: number): boolean {
    const words = this.story.model.tokens.slice(Math.max(0, after - 8), after);
    return words.some(({ norm }) => RANKED.test(norm));
  }

  private isComparative(than: number): boolean {
    const words = this.story.model.tokens.slice(Math.max(0, than - 8), than);
    return words.some(({ norm }) =>
      /^(больше|меньше|выше|ниже|чаще|реже|лучше|хуже|раньше|позже|более|менее|.{3,}ее)$/.test(norm),
    );
  }

  /** «больше только у Свердловской области», «уступая лишь Москве». */
  private isComparison({ from }: PlaceMention): boolean {
    const words = this.story.model.tokens.slice(Math.max(0, from - 6), from).map(({ norm }) => norm);
    return (
      words.some((word) => /^(только|лишь|уступа|опережа|обогна|обошл)/.test(word)) &&
      words.some((word) => /^(у|уступа|опережа|обогна|обошл)/.test(word))
    );
  }

  /** «Раньше отправляли в Астану», «в 1941 году»; a result of a match. */
  private isPast(sentence: Sentence): boolean {
    const tokens = this.story.model.tokens.slice(sentence.from, sentence.to);
    if (wordingOf(this.story, sentence).genre === 'спорт-результат') return true;
    if (tokens.slice(0, 8).some(({ norm }) => norm === 'раньше' || norm === 'прежде')) return true;
    return tokens.some(
      ({ norm, kind }) => kind === 'number' && /^1[89]\d\d$/.test(norm) && Number(norm) < this.year - OLD,
    );
  }

  /** «генеральный консул Казахстана в Казани»: the city where an embassy sits. */
  private isConsulate({ from }: PlaceMention): boolean {
    const words = this.story.model.tokens.slice(Math.max(0, from - 6), from).map(({ norm }) => norm);
    return (
      /^(в|во)$/.test(words.at(-1) ?? '') &&
      words.some((word) => /^(генконсул|консул|посол|посольств|торгов)/.test(word)) &&
      words.some((word) => /^(казахстан|росси|рк|рф)/.test(word))
    );
  }
}

/** ISO codes of the regions that take part in what is reported, sorted; a city counts as its region. */
export function actingRegions(story: Story): string[] {
  const parts = new Parts(story);
  const codes = new Set<string>();
  let at = 0;
  for (const place of story.places) {
    while (at + 1 < story.model.sentences.length && story.model.sentences[at + 1]!.from <= place.from) at++;
    const regional = place.code.length > 2 && place.side !== 'other' && place.form !== 'coreference';
    if (regional && !codes.has(place.code) && parts.takesPart(place, story.model.sentences[at]!)) codes.add(place.code);
  }
  // A university known to all by its letters needs no town beside it.
  if (![...codes].some((code) => code.startsWith('RU-'))) {
    for (const { side, region } of story.organizations) if (side === 'ru' && region) codes.add(region);
  }
  return [...codes].sort();
}
