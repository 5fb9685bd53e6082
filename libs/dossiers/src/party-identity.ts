import type { Party } from '@kelisim/domain/facts/agreement';
import { inRussianLetters } from '@kelisim/language';
import lists from './data/institutions.json';
import { type NamedPlace, takePlaces } from './places';
import { lemma, overlap, wordsOf } from './words';

/**
 * What kind of party a name means. Heads, governments, akimats and regions stand for one another in reports
 * («правительство области», «область»), their ministries nearly so; an institution or a firm of the region does not.
 */
type Level = 'territory' | 'department' | 'institution' | 'company';

/** A party's name taken apart. */
export interface PartyIdentity {
  readonly side: Party['side'];
  readonly level: Level;
  /** The words of the quoted name, if any. */
  readonly quoted: readonly string[];
  /** Kinds of institution named: «университет», «министерство». */
  readonly kinds: readonly string[];
  readonly place?: NamedPlace;
  /** What is left: whose, and of what. */
  readonly rest: readonly string[];
}

const set = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(inRussianLetters));
const TERRITORY = set(lists.territory);
const DEPARTMENT = set(lists.department);
const INSTITUTION = set(lists.institution);
const LEGAL_FORMS = set(lists.legalForms);

/** Takes a party's name apart, once for all comparisons. */
export function partyIdentity({ name, side }: Party): PartyIdentity {
  const quote = properName(name);
  const { places, rest } = takePlaces(name.replace(quote, ' '));
  const words = rest.map(lemma).filter((word) => !LEGAL_FORMS.has(word));
  const kinds = words.filter((word) => INSTITUTION.has(word) || DEPARTMENT.has(word));
  const others = words.filter((word) => !TERRITORY.has(word) && !kinds.includes(word));
  const place = places.find(({ code }) => code.includes('-')) ?? places[0];
  const quoted = wordsOf(quote).map(inRussianLetters);
  const seat = place && sideOf(place);
  return {
    side: seat ?? side,
    level: levelOf(kinds, quoted, others, place),
    quoted,
    kinds,
    rest: others,
    ...(place && { place }),
  };
}

/** The names in quotes of a wording, with their quotes; what is longer than a name is speech. */
export const quotedNames = (text: string): string[] => text.match(/«[^«»]{2,60}»|"[^"]{2,60}"|“[^“”]{2,60}”/gu) ?? [];

/** What is quoted of a name; a mere description in quotes («Омский аграрный университет») is no name of its own. */
function properName(name: string): string {
  const quote = /[«"“„](.+)[»"”“]/u.exec(name)?.[1] ?? '';
  return wordsOf(quote).some((word) => INSTITUTION.has(lemma(word))) ? '' : quote;
}

/** A region tells the side more surely than the reader of a sentence does. */
const sideOf = ({ code }: NamedPlace): Party['side'] | undefined =>
  code.startsWith('RU-') ? 'ru' : code.startsWith('KZ-') ? 'kz' : undefined;

function levelOf(
  kinds: readonly string[],
  quoted: readonly string[],
  others: readonly string[],
  place: NamedPlace | undefined,
): Level {
  if (kinds.some((word) => INSTITUTION.has(word))) return 'institution';
  if (quoted.length) return 'company';
  if (kinds.length) return 'department';
  return place || !others.length ? 'territory' : 'company';
}

const APART = Number.NEGATIVE_INFINITY;

/**
 * How likely two names mean one party: 1 for the same, minus infinity for two that cannot be one (companies or
 * institutions of different names, different regions), about 0 where a name says too little.
 */
export function partyLikeness(one: PartyIdentity, other: PartyIdentity): number {
  if (areOfDifferentRegions(one, other)) return APART;
  if (one.quoted.length && other.quoted.length) return properNames(one, other);
  if (one.level !== other.level) return mixed(one, other);
  if (one.level === 'territory') return territories(one, other);
  return one.level === 'company' ? companies(one, other) : institutions(one, other);
}

function areOfDifferentRegions({ place: a }: PartyIdentity, { place: b }: PartyIdentity): boolean {
  return a !== undefined && b !== undefined && a.code.includes('-') && b.code.includes('-') && a.code !== b.code;
}

/** Whether two parties bear the same proper name, whatever else is said of them. */
export const isSameName = (one: PartyIdentity, other: PartyIdentity): boolean =>
  one.quoted.length > 0 && overlap(one.quoted, [...other.quoted, ...other.rest]) === 1;

/** «Нефтехим LTD» and «Нефтехим» are one name, with one word of three left out, too; two names of the same kind are not. */
function properNames(one: PartyIdentity, other: PartyIdentity): number {
  const shared = overlap(one.quoted, other.quoted);
  if (shared === 1) return 1;
  return shared >= 0.6 ? 0.75 : APART;
}

function territories(one: PartyIdentity, other: PartyIdentity): number {
  if (!one.place || !other.place || one.place.code !== other.place.code) return 0;
  if (one.place.level === other.place.level && one.place.name === other.place.name) return 0.75;
  // Two towns of a region are two parties; a town may stand for its region, in headlines above all.
  return one.place.level === other.place.level ? APART : -0.25;
}

function companies(one: PartyIdentity, other: PartyIdentity): number {
  const shared = overlap([...one.quoted, ...one.rest], [...other.quoted, ...other.rest]);
  return shared >= 0.5 ? 1 : -1.5;
}

function institutions(one: PartyIdentity, other: PartyIdentity): number {
  if (!one.kinds.some((kind) => other.kinds.includes(kind))) return one.level === 'department' ? -1 : APART;
  const [names, others] = [one, other].map((each) => [...each.rest, ...each.quoted]) as [string[], string[]];
  const samePlace = one.place !== undefined && one.place.name === other.place?.name;
  // «вуз» or «университет» alone is whichever was named before.
  if (!names.length || !others.length) return samePlace ? 0.75 : 0.25;
  return overlap(names, others) >= 0.5 ? 1 : APART;
}

/** A region in one report, its ministry or a firm in another: reporters do so, but seldom. */
function mixed(one: PartyIdentity, other: PartyIdentity): number {
  const levels = new Set([one.level, other.level]);
  if (levels.has('territory') && levels.has('department')) return 0.25;
  if (overlap([...one.quoted, ...one.rest], [...other.quoted, ...other.rest]) >= 0.5) return 0.5;
  return levels.has('territory') ? -1 : -1.5;
}
