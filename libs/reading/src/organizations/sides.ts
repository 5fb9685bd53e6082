import { fold } from '@kelisim/language';
import { mainRegion, placeAfter, placeBefore, placesWithin } from '../places/near';
import type { PlaceMention } from '../story';
import { tokensWithin } from '../stretches';
import { initials } from './abbreviations';
import type { Candidate, Ground } from './candidate';
import type { Group } from './joining';
import { knownPlace } from './known-organizations';
import { originOf } from './name-origin';
import { KnownSides, opposite, sentenceAt } from './partners';
import { patronOf } from './patrons';
import { buyer, counterparty, Guests, localBody, visitor } from './roles';
import type { Standing } from './standing';

const KAZAKH_BODY = /акимат|маслихат|мажилис|әкімдік|(^|[^а-я])(тоо|ақ|жшс)[^а-я]|социально-предпринимательск|ао «спк/;
const KAZAKH_LETTERS = /[әғқңөұүһі]/i;
/** Without і: «Сібір» is Siberia in Kazakh. */
const OWN_LETTERS = /[әғқңөұүһ]/i;
const RUSSIAN_BODY =
  /губернск|краев(ой|ая|ое|ого)|горсовет|облдум|гордум|госсовет|госсобран|россельхознадзор|роспотребнадзор|росси(и|йск)|южно-?уральск|сибирск|приволжск|поволжск|волжск|дальневосточн|кубанск|камск|невск|черноземн/;
/** «КазТекстильСнаб», «QazTrade»: the country in the firm's own name. */
const KAZAKH_FIRM =
  /(^|[«"\s])(Каз(?=[А-ЯЁ]|строй|транс|мун|цинк|хром|тел|авто|агро|пром|нефт|газ|энерго|атом|экспорт|текстил|почт|маш|сталь|зерн|хим|фарм|мет|вод|гидро|дор)|[QK]az(?!an))|([Пп]алат\p{L}*|НПП|РПП)[^«]{0,30} «?Атамекен/u;

const standing = (place: PlaceMention): Standing => ({
  side: place.side,
  region: place.code.length > 2 ? place.code : undefined,
});

/** Kazakh letters in a Russian text are a Kazakh's; a Kazakh text spells everybody with them, and firms' own names as they are. */
function isKazakhSpelling({ name, core }: Candidate, { language }: Ground): boolean {
  return language === 'kk' && core !== undefined ? OWN_LETTERS.test(core) : KAZAKH_LETTERS.test(name);
}

/** A place in the name itself, outside the quotes first. */
function ownPlace({ from, to }: Candidate, { places }: Ground): PlaceMention | undefined {
  const [place] = placesWithin(places, from, to);
  return place;
}

/** A place that says where it is: «алматинской типографией «…»», «завод «…» из Шымкента», «(г. Караганда)». */
function besidePlace({ from, to }: Candidate, { placeAt, tokens, language }: Ground): PlaceMention | undefined {
  // «Түменнің «…» желісі», «Новосібір облысындағы «…»».
  if (language === 'kk' && placeAt.has(from - 1)) return placeAt.get(from - 1);
  for (let at = from - 1; at >= from - 3 && at >= 0; at--) {
    const place = placeAt.get(at);
    if (place?.form === 'adjective') return place;
    if (tokens[at]?.kind !== 'word') break;
  }
  const first = tokens[to]?.norm ?? '';
  if (/^(из|\(|,)$/.test(first)) {
    for (let at = to + 1; at < to + 4; at++) {
      const place = placeAt.get(at);
      if (place && place.form === 'name' && first !== ',') return place;
    }
  }
  return undefined;
}

function certain(candidate: Candidate, ground: Ground, home: string | undefined): Standing | undefined {
  const name = fold(candidate.name);
  const own = ownPlace(candidate, ground);
  const known =
    knownPlace((candidate.core ?? candidate.name).split(' ')[0]!) ?? knownPlace(candidate.core ?? candidate.name);
  if (known) return known;
  if (candidate.law === 'kz' || candidate.law === 'ru') {
    return { side: candidate.law, region: own?.side === candidate.law ? standing(own).region : undefined };
  }
  if (own && own.from < candidate.to - 1 && candidate.core === undefined) return standing(own);
  if (KAZAKH_BODY.test(name)) return { side: 'kz', region: own && standing(own).region };
  if (own && candidate.core === undefined) return standing(own);
  const beside = besidePlace(candidate, ground);
  if (beside) return standing(beside);
  const patron = patronOf(candidate.name);
  if (patron) return patron;
  if (KAZAKH_FIRM.test(candidate.name)) return { side: 'kz' };
  const letters = knownPlace(initials(candidate.name));
  if (letters && candidate.kind === 'university') return letters;
  if (RUSSIAN_BODY.test(name)) return { side: 'ru' };
  const origin = candidate.core === undefined ? undefined : originOf(candidate.core, ground.places, home);
  if (origin) return origin;
  if (isKazakhSpelling(candidate, ground)) return { side: 'kz' };
  return own && standing(own);
}

/** «поставку в Казахстан»: the goods go there, so who sends them does not stand there. */
function isDestination({ from }: PlaceMention, { tokens }: Ground): boolean {
  if (!/^(в|во)$/.test(tokens[from - 1]?.norm ?? '')) return false;
  return tokens
    .slice(Math.max(0, from - 12), from)
    .some(({ norm }) => /^(постав|экспорт|отгру|отправ|вывоз|вывез|прода)/.test(norm));
}

/** Without a word of its own an organization stands where the sentence does, else where the one told before it stands. */
function nearest(
  { from, to }: Candidate,
  ground: Ground,
  taken: ReadonlySet<number>,
  previous: Standing | undefined,
): Standing {
  const { places, model } = ground;
  const sentence = sentenceAt(model.sentences, from);
  const free = (place: PlaceMention): boolean => place.side !== 'other' && !taken.has(place.from);
  const here = (place: PlaceMention): boolean =>
    free(place) && place.from >= (sentence?.from ?? 0) && place.to <= (sentence?.to ?? 0);
  const goes = (place: PlaceMention): boolean =>
    here(place) && isDestination(place, ground) && (place.level === 'country' || place.from > from);
  const goal = placeBefore(places, from, goes) ?? placeAfter(places, to, goes);
  if (goal) return { side: goal.side === 'kz' ? 'ru' : 'kz' };
  const regional = (place: PlaceMention): boolean => here(place) && place.code.length > 2;
  const near = placeBefore(places, from, regional) ?? placeAfter(places, to, regional);
  if (near) return standing(near);
  const last = placeBefore(places, from, (place) => free(place) && place.code.length > 2);
  return previous ?? (last ? standing(last) : { side: places.some(({ side }) => side === 'ru') ? 'ru' : 'other' });
}

/** A Russian firm or school of no told place belongs to the region that the story is about; Moscow's bodies do not. */
function atHome(one: Standing, { kind, law, name, core }: Candidate, home: string | undefined): Standing {
  if (
    one.side !== 'ru' ||
    one.region ||
    knownPlace(core ?? name) ||
    kind === 'embassy' ||
    (law === undefined && RUSSIAN_BODY.test(fold(name)))
  )
    return one;
  return { ...one, region: home };
}

/** The side whose places a text names first of all. */
const mainSide = ({ places }: Ground): 'ru' | 'kz' =>
  places.find(({ side, code }) => side !== 'other' && code.length > 2)?.side === 'kz' ? 'kz' : 'ru';

/** The side of each group, in their order. */
export function standings(groups: readonly Group[], ground: Ground): Standing[] {
  const home = mainRegion(ground.places, 'ru');
  const first = groups.map(({ all }) => all.map((candidate) => certain(candidate, ground, home)).find(Boolean));
  const known = new KnownSides(ground.model.sentences);
  groups.forEach(({ all }, index) => {
    const side = first[index];
    if (side) for (const candidate of all) known.add(candidate, side);
  });
  const taken = tokensWithin(groups.flatMap(({ all }) => all));
  const guests = new Guests(ground);
  const speaker = mainSide(ground);
  const byRole = (candidate: Candidate): Standing | undefined =>
    buyer(candidate, ground, (token) => known.at(token), speaker) ??
    visitor(candidate, ground) ??
    localBody(candidate, ground, speaker) ??
    counterparty(candidate, ground, known) ??
    guests.host(sentenceAt(ground.model.sentences, candidate.from));
  let previous: Standing | undefined;
  return groups.map(({ all }, index) => {
    const joined = all.map((candidate) => opposite(candidate, known, ground)).find(Boolean);
    const role = first[index] || joined ? undefined : all.map(byRole).find(Boolean);
    previous = first[index] ?? joined ?? role ?? nearest(all[0]!, ground, taken, previous);
    return atHome(previous, all[0]!, home);
  });
}
