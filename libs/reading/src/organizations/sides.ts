import type { Side } from '@kelisim/domain/evidence';
import { fold } from '@kelisim/language';
import type { PlaceMention } from '../story';
import type { Candidate, Ground } from './candidate';
import type { Group } from './joining';

/** On whose side an organization stands, and in which region, as far as it is told. */
export interface Standing {
  readonly side: Side;
  readonly region?: string;
}

const KAZAKH_BODY = /акимат|маслихат|мажилис|әкімдік|(^|[^а-я])(тоо|ақ|жшс|спк)[^а-я]/;
const KAZAKH_LETTERS = /[әғқңөұүһі]/i;
const RUSSIAN_BODY = /губернск|горсовет|облдум|гордум|госсовет|госсобран|россельхознадзор|роспотребнадзор|росси(и|йск)/;

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
  if (candidate.law === 'kz' || candidate.law === 'ru') {
    return { side: candidate.law, region: own?.side === candidate.law ? standing(own).region : undefined };
  }
  if (own && own.from < candidate.to - 1 && candidate.core === undefined) return standing(own);
  if (KAZAKH_BODY.test(name)) return { side: 'kz', region: own && standing(own).region };
  if (own && candidate.core === undefined) return standing(own);
  const beside = besidePlace(candidate, ground);
  if (beside) return standing(beside);
  if (RUSSIAN_BODY.test(name)) return { side: 'ru' };
  if (KAZAKH_LETTERS.test(name)) return { side: 'kz' };
  return own && standing(own);
}

/** «А и Б подписали», «А – Б»: the one joined with a known side stands on the other. */
function opposite(
  candidate: Candidate,
  known: ReadonlyMap<number, Standing>,
  { tokens }: Ground,
): Standing | undefined {
  const before = tokens[candidate.from - 1]?.norm ?? '';
  const after = tokens[candidate.to]?.norm ?? '';
  const left = /^(и|с|–|—)$/.test(before) ? known.get(candidate.from - 2) : undefined;
  const right = /^(и|с|–|—)$/.test(after) ? known.get(candidate.to + 1) : undefined;
  const other = left ?? right;
  if (!other || other.side === 'other') return undefined;
  return { side: other.side === 'ru' ? 'kz' : 'ru' };
}

function nearest({ from }: Candidate, { places, model }: Ground): Standing {
  const sentence = model.sentences.findLast((one) => one.from <= from);
  const inside = places.filter(
    (place) =>
      place.from >= (sentence?.from ?? 0) &&
      place.to <= (sentence?.to ?? 0) &&
      place.side !== 'other' &&
      place.code.length > 2,
  );
  const before = inside.findLast((place) => place.to <= from) ?? inside.find((place) => place.from > from);
  const last =
    before ?? places.findLast((place) => place.to <= from && place.side !== 'other' && place.code.length > 2);
  return last ? standing(last) : { side: places.some(({ side }) => side === 'ru') ? 'ru' : 'other' };
}

/** The side of each group, in their order. */
export function standings(groups: readonly Group[], ground: Ground): Standing[] {
  const first = groups.map(({ all }) => all.map((candidate) => certain(candidate, ground)).find(Boolean));
  const known = new Map<number, Standing>();
  groups.forEach(({ all }, index) => {
    const side = first[index];
    if (side) for (const { from, to } of all) for (let at = from; at < to; at++) known.set(at, side);
  });
  return groups.map(({ all }, index) => {
    const joined = all.map((candidate) => opposite(candidate, known, ground)).find(Boolean);
    return first[index] ?? joined ?? nearest(all[0]!, ground);
  });
}
