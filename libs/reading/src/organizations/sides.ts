import type { Side } from '@kelisim/domain/evidence';
import { fold, type Sentence } from '@kelisim/language';
import type { PlaceMention } from '../story';
import type { Candidate, Ground } from './candidate';
import type { Group } from './joining';
import { knownPlace } from './known-organizations';

/** On whose side an organization stands, and in which region, as far as it is told. */
export interface Standing {
  readonly side: Side;
  readonly region?: string;
}

const KAZAKH_BODY = /акимат|маслихат|мажилис|әкімдік|(^|[^а-я])(тоо|ақ|жшс|спк)[^а-я]/;
const KAZAKH_LETTERS = /[әғқңөұүһі]/i;
const RUSSIAN_BODY =
  /губернск|горсовет|облдум|гордум|госсовет|госсобран|россельхознадзор|роспотребнадзор|росси(и|йск)|южно-?уральск|сибирск|приволжск|поволжск|волжск|дальневосточн|кубанск|камск|невск|черноземн/;
/** «КазТекстильСнаб», «QazTrade»: the country in the firm's own name. */
const KAZAKH_FIRM = /(^|[«"\s])(Каз(?=[А-ЯЁ])|[QK]az(?!an))|НПП «?Атамекен/;

const standing = (place: PlaceMention): Standing => ({
  side: place.side,
  region: place.code.length > 2 ? place.code : undefined,
});

/** A place in the name itself, outside the quotes first. */
function ownPlace({ from, to }: Candidate, { places }: Ground): PlaceMention | undefined {
  return places.find((place) => place.from >= from && place.to <= to);
}

/** A place that says where it is: «алматинской типографией «…»», «завод «…» из Шымкента», «(г. Караганда)». */
function besidePlace({ from, to }: Candidate, { placeAt, tokens }: Ground): PlaceMention | undefined {
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

function certain(candidate: Candidate, ground: Ground): Standing | undefined {
  const name = fold(candidate.name);
  const own = ownPlace(candidate, ground);
  const known = knownPlace((candidate.core ?? candidate.name).split(' ')[0]!) ?? knownPlace(candidate.core ?? candidate.name);
  if (known) return known;
  if (candidate.law === 'kz' || candidate.law === 'ru') {
    return { side: candidate.law, region: own?.side === candidate.law ? standing(own).region : undefined };
  }
  if (own && own.from < candidate.to - 1 && candidate.core === undefined) return standing(own);
  if (KAZAKH_BODY.test(name)) return { side: 'kz', region: own && standing(own).region };
  if (own && candidate.core === undefined) return standing(own);
  const beside = besidePlace(candidate, ground);
  if (beside) return standing(beside);
  if (KAZAKH_FIRM.test(candidate.name)) return { side: 'kz' };
  if (RUSSIAN_BODY.test(name)) return { side: 'ru' };
  if (KAZAKH_LETTERS.test(name)) return { side: 'kz' };
  return own && standing(own);
}

/** «А и Б подписали», «А – Б»: the one joined with a known side stands on the other, unless both sides are there already. */
function opposite(candidate: Candidate, known: ReadonlyMap<number, Standing>, ground: Ground): Standing | undefined {
  const { tokens } = ground;
  const before = tokens[candidate.from - 1]?.norm ?? '';
  const after = tokens[candidate.to]?.norm ?? '';
  const left = /^(и|с|–|—)$/.test(before) ? known.get(candidate.from - 2) : undefined;
  const right = /^(и|с|–|—)$/.test(after) ? known.get(candidate.to + 1) : undefined;
  const other = left ?? right;
  if (!other || other.side === 'other') return undefined;
  const sentence = sentenceOf(candidate, ground);
  const there = new Set<Side>();
  for (let at = sentence?.from ?? 0; at < (sentence?.to ?? 0); at++) {
    const side = known.get(at)?.side;
    if (side) there.add(side);
  }
  return there.has('ru') && there.has('kz') ? other : { side: other.side === 'ru' ? 'kz' : 'ru' };
}

function sentenceOf({ from }: Candidate, { model }: Ground): Sentence | undefined {
  return model.sentences.findLast((one) => one.from <= from);
}

/** «поставку в Казахстан»: the goods go there, so who sends them does not stand there. */
function isDestination({ from, level }: PlaceMention, { tokens }: Ground): boolean {
  if (level !== 'country' || !/^(в|во)$/.test(tokens[from - 1]?.norm ?? '')) return false;
  return tokens
    .slice(Math.max(0, from - 8), from)
    .some(({ norm }) => /^(постав|экспорт|отгру|отправ|вывоз|вывез|прода)/.test(norm));
}

/** Without a word of its own an organization stands where the sentence does, else where the one told before it stands. */
function nearest(
  candidate: Candidate,
  ground: Ground,
  taken: ReadonlySet<number>,
  previous: Standing | undefined,
): Standing {
  const { places } = ground;
  const sentence = sentenceOf(candidate, ground);
  const free = places.filter((place) => place.side !== 'other' && !taken.has(place.from));
  const inside = free.filter((place) => place.from >= (sentence?.from ?? 0) && place.to <= (sentence?.to ?? 0));
  const goal = inside.find((place) => isDestination(place, ground));
  if (goal) return { side: goal.side === 'kz' ? 'ru' : 'kz' };
  const regional = inside.filter(({ code }) => code.length > 2);
  const near =
    regional.findLast((place) => place.to <= candidate.from) ?? regional.find((place) => place.from > candidate.from);
  if (near) return standing(near);
  const last = free.findLast((place) => place.to <= candidate.from && place.code.length > 2);
  return previous ?? (last ? standing(last) : { side: places.some(({ side }) => side === 'ru') ? 'ru' : 'other' });
}

/** The region of Russia that the story names most. */
function homeRegion({ places }: Ground): string | undefined {
  const counts = new Map<string, number>();
  for (const { side, code } of places) if (side === 'ru' && code.length > 2 && code !== 'RU-MOW') counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** A Russian firm or school of no told place belongs to the region that the story is about; Moscow's bodies do not. */
function atHome(one: Standing, { kind, law, name }: Candidate, home: string | undefined): Standing {
  if (one.side !== 'ru' || one.region || kind === 'embassy' || (law === undefined && RUSSIAN_BODY.test(fold(name)))) return one;
  return { ...one, region: home };
}

/** The side of each group, in their order. */
export function standings(groups: readonly Group[], ground: Ground): Standing[] {
  const first = groups.map(({ all }) => all.map((candidate) => certain(candidate, ground)).find(Boolean));
  const known = new Map<number, Standing>();
  groups.forEach(({ all }, index) => {
    const side = first[index];
    if (side) for (const { from, to } of all) for (let at = from; at < to; at++) known.set(at, side);
  });
  const taken = new Set(
    groups.flatMap(({ all }) =>
      all.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, offset) => from + offset)),
    ),
  );
  const home = homeRegion(ground);
  let previous: Standing | undefined;
  return groups.map(({ all }, index) => {
    const joined = all.map((candidate) => opposite(candidate, known, ground)).find(Boolean);
    previous = first[index] ?? joined ?? nearest(all[0]!, ground, taken, previous);
    return atHome(previous, all[0]!, home);
  });
}
