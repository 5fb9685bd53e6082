import type { Side } from '@kelisim/domain/evidence';
import { fold } from '@kelisim/language';
import type { PlaceMention } from '../story';
import type { Draft } from './merge';
import type { Position } from './positions';

/** On whose side someone stands, and in which region, as far as it is told. */
export interface Standing {
  readonly side: Side;
  readonly region?: string;
}

/** Offices that only one of the two countries has. */
const KAZAKH_OFFICE = /(^|[^а-я])(вице-)?(аким|маслихат|мажилис|хокимият)|(^|[^а-я])(тоо|спк|ао «нк|әкім)/;
const RUSSIAN_OFFICE =
  /губернатор|республика(ның)? (үкімет|экономика|мәдениет|министр)|өлке|(^|[^а-я])(раис|полпред|госсовет|госсобрани|курулта|хурал|облдум|гордум|земск)|губернск|(^|[^а-я])(ооо|пао|оао|кфх)/;
const FOREIGN_OFFICE = /(^|[^а-я])(хоким|аймак)/;
const KAZAKH_SURNAME =
  /(баев|беков|жанов|галиев|гали|мбетов|мбаев|ханов|таев|гулов|сеитов|ахметов|улы|ұлы|кызы|қызы|булатов|магамбетов|мухамбетов)а?$/;
/** Those who speak for a whole country have no region. */
const NATIONAL =
  /посол|посольств|консул|посланник|торгов\S+ представител|торгпред|(президент|министр).*(казахстан|росси|(^|\s)р[кф](\s|$))/;

function places(all: readonly PlaceMention[], from: number, to: number): PlaceMention[] {
  return all.filter((place) => place.from >= from && place.to <= to && place.form !== 'coreference');
}

function byPosition(position: Position, all: readonly PlaceMention[]): Standing | undefined {
  const text = fold(position.text);
  const [first] = places(all, position.from, position.to);
  const region = first && first.code.length > 2 && !NATIONAL.test(text) ? first.code : undefined;
  if (FOREIGN_OFFICE.test(text)) return { side: 'other' };
  if (first) return { side: first.side, region };
  if (KAZAKH_OFFICE.test(text)) return { side: 'kz' };
  return RUSSIAN_OFFICE.test(text) ? { side: 'ru' } : undefined;
}

function nearestPlace(draft: Draft, all: readonly PlaceMention[]): PlaceMention | undefined {
  const at = draft.mentions[0]?.from ?? 0;
  return (
    all.findLast((place) => place.to <= at && place.side !== 'other') ??
    all.find((place) => place.from > at && place.side !== 'other')
  );
}

function byName(draft: Draft, all: readonly PlaceMention[]): Side | undefined {
  if (draft.origin === 'russian') return 'ru';
  const kazakh = draft.origin === 'kazakh' || KAZAKH_SURNAME.test(fold(draft.surname));
  return kazakh && all.some(({ side }) => side === 'kz') ? 'kz' : undefined;
}

function nearestRegion(draft: Draft, all: readonly PlaceMention[]): string | undefined {
  const at = draft.mentions[0]?.from ?? 0;
  const regions = all.filter(({ side, code }) => side === 'kz' && code.length > 2);
  return (regions.findLast((place) => place.to <= at) ?? regions[0])?.code;
}

function mainRegion(all: readonly PlaceMention[], side: Side): string | undefined {
  const counts = new Map<string, number>();
  for (const place of all) {
    if (place.side === side && place.code.length > 2) counts.set(place.code, (counts.get(place.code) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** The side of a person: the office tells, else the place that it belongs to, else the name, else what was named last. */
export function standingOf(draft: Draft, all: readonly PlaceMention[]): Standing {
  for (const position of draft.positions) {
    const standing = byPosition(position, all);
    if (standing) return withRegion(draft, standing, all);
  }
  const side = byName(draft, all) ?? nearestPlace(draft, all)?.side ?? 'other';
  return withRegion(draft, { side }, all);
}

function withRegion(draft: Draft, standing: Standing, all: readonly PlaceMention[]): Standing {
  if (standing.region || standing.side === 'other') return standing;
  const offices = draft.positions.map(({ text }) => fold(text));
  if (offices.some((text) => NATIONAL.test(text) && !/регион|област|кра[яй]/.test(text))) return standing;
  if (standing.side === 'ru') return { ...standing, region: mainRegion(all, 'ru') };
  // Kazakhstan's guests come from anywhere: only an office of a place tells the region.
  const local = offices.some((text) => /аким|маслихат|палат|област|район|город/.test(text));
  return local ? { ...standing, region: nearestRegion(draft, all) } : standing;
}
