import type { Side } from '@kelisim/domain/evidence';
import { givenNames } from '@kelisim/gazetteer';
import { fold } from '@kelisim/language';
import { knownPlace } from '../organizations/known-organizations';
import { mainRegion, placeAfter, placeBefore, placesWithin } from '../places/near';
import type { PlaceMention } from '../story';
import type { Draft } from './merge';
import type { Position } from './positions';

/** On whose side someone stands, and in which region, as far as it is told. */
export interface Standing {
  readonly side: Side;
  readonly region?: string;
  /** False where only what is named nearby tells the side. */
  readonly certain?: boolean;
}

/** Offices that only one of the two countries has. */
const KAZAKH_OFFICE = /(^|[^а-я])(вице-)?(аким|маслихат|мажилис|хокимият)|(^|[^а-я])(тоо|спк|ао «нк|әкім)/;
const RUSSIAN_OFFICE =
  /губернатор|республика(ның)? (үкімет|экономика|мәдениет|министр)|өлке|(^|[^а-я])(раис|полпред|госсовет|госсобрани|курулта|хурал|облдум|гордум|земск|исполком|гуфсин|росгвард)|губернск|(^|[^а-я])(ооо|пао|оао|кфх)/;
const FOREIGN_OFFICE = /(^|[^а-я])(хоким|аймак)/;
const KAZAKH_SURNAME =
  /(баев|беков|жанов|галиев|гали|мбетов|мбаев|ханов|таев|гулов|сеитов|ахметов|улы|ұлы|кызы|қызы|булатов|магамбетов|мухамбетов)а?$/;
/** Those who speak for a whole country have no region. */
const NATIONAL =
  /посол|посольств|консул|посланник|торгов\S+ представител|торгпред|(президент|министр).*(казахстан|росси|(^|\s)р[кф](\s|$))/;

function places(all: readonly PlaceMention[], from: number, to: number): PlaceMention[] {
  return placesWithin(all, from, to).filter(({ form }) => form !== 'coreference');
}

/** A firm that everybody knows, in any case («глава «Татнефти»»). */
function firmOf(position: string): Standing | undefined {
  const words = position.match(/\p{Lu}[\p{L}-]+/gu) ?? [];
  return words.flatMap((word) =>
    [word, word.slice(0, -1), `${word.slice(0, -1)}ь`, word.slice(0, -2)].flatMap((form) =>
      form.length > 2 ? (knownPlace(form) ?? []) : [],
    ),
  )[0];
}

function byPosition(position: Position, all: readonly PlaceMention[]): Standing | undefined {
  const text = fold(position.text);
  const [first] = places(all, position.from, position.to);
  const region = first && first.code.length > 2 && !NATIONAL.test(text) ? first.code : undefined;
  if (FOREIGN_OFFICE.test(text)) return { side: 'other' };
  const firm = firmOf(position.text);
  if (firm && !first) return firm;
  if (first) return { side: first.side, region };
  if (KAZAKH_OFFICE.test(text)) return { side: 'kz' };
  return RUSSIAN_OFFICE.test(text) ? { side: 'ru' } : undefined;
}

function nearestPlace(draft: Draft, all: readonly PlaceMention[]): PlaceMention | undefined {
  const at = draft.mentions[0]?.from ?? 0;
  const ours = ({ side }: PlaceMention): boolean => side !== 'other';
  return placeBefore(all, at, ours) ?? placeAfter(all, at, ours);
}

/** Surnames that keep the bare Kazakh form («Тлеухан», «Досмухамбет»). */
const BARE_SURNAME = /.{2,}(бай|бек|жан|хан|гали|кали|мурат|болат|мухамед|мухамбет|берген|гельды|улла|темир|нияз)$/;
/** Regions whose people bear the same names: there a name tells no side. */
const SAME_NAMES: ReadonlySet<string> = new Set([
  'RU-TA',
  'RU-BA',
  'RU-DA',
  'RU-CE',
  'RU-IN',
  'RU-KB',
  'RU-KC',
  'RU-AD',
]);

const CAUCASUS: ReadonlySet<string> = new Set(['RU-DA', 'RU-CE', 'RU-IN', 'RU-KB', 'RU-KC', 'RU-AD']);
const KAZAKH_ONLY = /(баев|беков|жанов|улы|ұлы|кызы|қызы|бай|бек|жан|мухамбет)а?$/;

/** «Николаев», «Петрова»: a surname made of a Russian given name, whatever given name stands before it. */
function isRussianSurname(surname: string): boolean {
  const stem = /^(.{3,})(?:ов|ев|ин|ын)а?$/.exec(fold(surname))?.[1];
  if (!stem) return false;
  const names = [stem, `${stem}й`, `${stem}а`, `${stem}я`].flatMap((form) => givenNames(form));
  return names.some(({ origin }) => origin === 'russian') && !names.some(({ origin }) => origin === 'kazakh');
}

function byName(draft: Draft, all: readonly PlaceMention[], home: string | undefined): Side | undefined {
  if (draft.origin === 'russian' || isRussianSurname(draft.surname)) return 'ru';
  const surname = fold(draft.surname);
  if (home && SAME_NAMES.has(home) && !KAZAKH_ONLY.test(surname))
    return CAUCASUS.has(home) && /[оеи][вн]а?$/.test(surname) ? 'ru' : undefined;
  const kazakh = BARE_SURNAME.test(surname) || draft.origin === 'kazakh' || KAZAKH_SURNAME.test(surname);
  return kazakh && all.some(({ side }) => side === 'kz') ? 'kz' : undefined;
}

function nearestRegion(draft: Draft, all: readonly PlaceMention[]): string | undefined {
  const at = draft.mentions[0]?.from ?? 0;
  const regional = ({ side, code }: PlaceMention): boolean => side === 'kz' && code.length > 2;
  return (placeBefore(all, at, regional) ?? placeAfter(all, at, regional))?.code;
}

/** The side of a person: the office tells, else the place that it belongs to, else the name, else what was named last. */
export function standingOf(draft: Draft, all: readonly PlaceMention[], home = mainRegion(all, 'ru')): Standing {
  for (const position of draft.positions) {
    const standing = byPosition(position, all);
    if (standing) return withRegion(draft, standing, all, home);
  }
  const named = byName(draft, all, home);
  const side = named ?? nearestPlace(draft, all)?.side ?? 'other';
  return { ...withRegion(draft, { side }, all, home), certain: named !== undefined };
}

function withRegion(
  draft: Draft,
  standing: Standing,
  all: readonly PlaceMention[],
  home: string | undefined,
): Standing {
  if (standing.region || standing.side === 'other') return standing;
  const offices = draft.positions.map(({ text }) => fold(text));
  if (offices.some((text) => NATIONAL.test(text) && !/регион|област|кра[яй]/.test(text))) return standing;
  if (standing.side === 'ru') return { ...standing, region: home };
  // Kazakhstan's guests come from anywhere: only an office of a place tells the region.
  const local = offices.some((text) => /аким|маслихат|палат|област|район|город/.test(text));
  return local ? { ...standing, region: nearestRegion(draft, all) } : standing;
}
