import type { Side } from '@kelisim/domain/evidence';
import type { Sentence } from '@kelisim/language';
import { placeBefore, placesWithin } from '../places/near';
import type { PlaceMention } from '../story';
import type { Candidate, Ground } from './candidate';
import { type KnownSides, sentenceAt } from './partners';
import type { Standing } from './standing';

const other = (side: Side): Side => (side === 'ru' ? 'kz' : 'ru');

/** Guests are shown what their hosts have. */
const SHOWN = /^(осмотр|побыва|посети|показа|ознаком|свози|провели|экскурси|увиде|прогул|аралап|аралады|танысты)/;
const GUESTS = /^(гост|делегаци|участник|визит|поездк|приех|прибы|қонақ|делегация)/;

/** Who came: «делегация Акмолинской области», «гости из Павлодара», «визит акима Атырауской области». */
function guestsOf({ tokens, places }: Ground): Side | undefined {
  for (let at = 0; at < tokens.length; at++) {
    if (!/^(делегаци|гост(и|ей|ям|ями|ях)$|визит|қонақ)/.test(tokens[at]!.norm)) continue;
    const [place] = placesWithin(places, at - 1, at + 8).filter(
      ({ side, from }) => side !== 'other' && !/^(в|во)$/.test(tokens[from - 1]?.norm ?? ''),
    );
    if (place) return place.side;
  }
  return undefined;
}

/** Where the first meeting told of takes place: «переговоры в Астрахани». */
function venueOf({ tokens, places }: Ground): Side | undefined {
  return places.find(
    ({ from, side, level }) => side !== 'other' && level !== 'country' && /^(в|во)$/.test(tokens[from - 1]?.norm ?? ''),
  )?.side;
}

function hostsOf(ground: Ground): { readonly side: Side | undefined } {
  const came = guestsOf(ground);
  return { side: came ? other(came) : venueOf(ground) };
}

/** Whose guests are shown round in the stories of one text; found once. */
export class Guests {
  private hosts: { readonly side: Side | undefined } | undefined;

  constructor(private readonly ground: Ground) {}

  /** «Гости осмотрели завод «…»»: what guests are shown is their hosts'. */
  host(sentence: Sentence | undefined): Standing | undefined {
    if (!sentence) return undefined;
    const words = this.ground.tokens.slice(sentence.from, Math.min(sentence.to, sentence.from + SENTENCE));
    const shown = words.some(({ norm }) => SHOWN.test(norm)) && words.some(({ norm }) => GUESTS.test(norm));
    if (!shown) return undefined;
    this.hosts ??= hostsOf(this.ground);
    return this.hosts.side && { side: this.hosts.side };
  }
}
/** Longer sentences are no telling of a tour. */
const SENTENCE = 80;

/** What troupes and exhibitions do abroad: «гастроли театра в Алматы», «музей покажет в Астане». */
const ABROAD = /^(гастрол|покаж|показ|выступ|привез|привоз|отправ|поед|поех|приглаш|откроет|представ)/;

/** A troupe that goes to a place comes from the other side. */
export function visitor({ from, to, kind }: Candidate, ground: Ground): Standing | undefined {
  if (kind !== 'culture') return undefined;
  const { tokens, places, model } = ground;
  const sentence = sentenceAt(model.sentences, from);
  const first = Math.max(sentence?.from ?? 0, from - 3);
  const last = Math.min(sentence?.to ?? to, to + 6);
  const goes = tokens.slice(first, last).some(({ norm }) => ABROAD.test(norm));
  const [goal] = placesWithin(places, first, last).filter(
    ({ from: at, side }) => side !== 'other' && /^(в|во)$/.test(tokens[at - 1]?.norm ?? ''),
  );
  return goes && goal ? { side: other(goal.side) } : undefined;
}

const LOCAL = /^(областн|городск|краев|окружн|районн|республиканск|региональн|муниципальн)/;

/** «городской комитет по культуре» is the one of the town told last, whatever name that stood in. */
export function localBody({ from, name }: Candidate, { places, tokens }: Ground, home: Side): Standing | undefined {
  if (!LOCAL.test(name.toLowerCase()) || /казахстан|росси/i.test(name)) return undefined;
  const near = (place: PlaceMention): boolean =>
    !/^(из|с|со)$/.test(tokens[place.from - 1]?.norm ?? '') &&
    place.side !== 'other' &&
    place.code.length > 2 &&
    place.form !== 'adjective' &&
    from - place.to < NEAR;
  const told = placeBefore(places, from, near);
  return told ? { side: told.side, region: told.code } : { side: home };
}
/** Tokens: further off another place may be meant. */
const NEAR = 12;

const SALE = /^(для|сет(ь|и|ью|ям)|покупател|заказчик|получател)/;
const SELLS = /^(отгруз|постав|продал|продаё|прода|отправ|договор|партии|выпуск|изготов|сбыт|поставк)/;

/** Who buys stands on the other side of who sells: «партия для сети «…»», «отгрузили сети «…»». */
export function buyer(
  { from }: Candidate,
  ground: Ground,
  known: (token: number) => Standing | undefined,
  home: Side,
): Standing | undefined {
  const { tokens, model } = ground;
  const sentence = sentenceAt(model.sentences, from);
  const start = sentence?.from ?? 0;
  const before = tokens.slice(Math.max(start, from - 4), from + 1);
  if (!before.some(({ norm }) => SALE.test(norm))) return undefined;
  const earlier = tokens.slice(Math.max(start, from - 20), from);
  if (!earlier.some(({ norm }) => SELLS.test(norm))) return undefined;
  for (let at = from - 1; at >= Math.max(start, from - 30); at--) {
    const seller = known(at);
    if (seller && seller.side !== 'other') return { side: other(seller.side) };
  }
  return { side: other(home) };
}

const CLAUSE = /^[,;:.()!?–—]$|^(а|но|зато|однако)$/;
/** What one does with or for the other. */
const TOGETHER =
  /^(с|со|для|у|вместе|совместно|обслуж|обуч|постав|ремонт|приобр|купи|закуп|прода|партн|заказ|получ|переда|предлож|подпи|заключ|догов|готов)/;
/** Tokens that a clause is looked through on each side. */
const CLAUSE_REACH = 25;

/**
 * «порт Оля намерен вместе с «Актау Терминалом» …»: in a clause where the organizations told for certain stand on one
 * side, one that is not listed with them stands on the other.
 */
export function counterparty({ from, to }: Candidate, ground: Ground, known: KnownSides): Standing | undefined {
  const { tokens } = ground;
  if (/^(и|,|или)$/.test(tokens[from - 1]?.norm ?? '') && known.at(from - 2)) return undefined;
  if (/^(и|,|или)$/.test(tokens[to]?.norm ?? '') && known.at(to + 1)) return undefined;
  const sides = new Set<Side>();
  let together = false;
  const note = (at: number): boolean => {
    const { norm } = tokens[at]!;
    if (CLAUSE.test(norm)) return false;
    const side = known.at(at)?.side;
    if (side) sides.add(side);
    else together ||= TOGETHER.test(norm);
    return true;
  };
  for (let at = to; at < Math.min(tokens.length, to + CLAUSE_REACH) && note(at); at++);
  for (let at = from - 1; at >= Math.max(0, from - CLAUSE_REACH) && note(at); at--);
  const [side] = sides;
  return together && sides.size === 1 && side && side !== 'other' ? { side: other(side) } : undefined;
}
