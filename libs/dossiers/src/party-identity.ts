import type { Party } from '@kelisim/domain/facts/agreement';
import { overlap, quotedName, stem, stems } from './wording';

/**
 * What kind of party a name means. Heads, governments, akimats and regions stand for one another in reports
 * («правительство области», «область»); an institution of the region does not.
 */
type Level = 'territory' | 'institution' | 'company';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(stem));

/** Words that name a territory or those who act for it as a whole. */
const TERRITORY = words(
  'область край республика район город округ регион правительство акимат аким администрация губернатор глава мэр мэрия власть сторона',
);
/** Words that name an institution, whoever it belongs to. */
const INSTITUTION = words(
  'министерство управление департамент комитет университет институт академия колледж школа вуз театр музей библиотека больница центр палата агентство корпорация союз ассоциация федерация фонд служба архив консерватория филармония клуб лаборатория заповедник парк',
);

/** A party's name taken apart. */
interface Identity {
  readonly level: Level;
  readonly quoted?: string;
  /** Kinds of institution named: «университет», «министерство». */
  readonly kinds: ReadonlySet<string>;
  /** What is left: whose, and of what. */
  readonly rest: ReadonlySet<string>;
}

function identity({ name }: Party): Identity {
  const quoted = quotedName(name);
  const all = (
    name
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map(stem);
  const kinds = new Set(all.filter((each) => INSTITUTION.has(each)));
  const rest = new Set([...stems(name)].filter((each) => !INSTITUTION.has(each) && !TERRITORY.has(each)));
  const level = kinds.size ? 'institution' : quoted ? 'company' : 'territory';
  return { level, kinds, rest, ...(quoted && { quoted }) };
}

const APART = Number.NEGATIVE_INFINITY;

/**
 * How likely two names mean one party: 1 for the same, minus infinity for two that cannot be one (companies or
 * institutions of different names), about 0 where a name says too little.
 */
export function partyLikeness(a: Party, b: Party): number {
  const [one, other] = [identity(a), identity(b)];
  if (one.quoted && other.quoted) return one.quoted === other.quoted ? 1 : APART;
  if (one.level === 'territory' && other.level === 'territory') return territories(one, other);
  if (one.level === 'institution' && other.level === 'institution') return institutions(one, other);
  return mixed(one, other);
}

function territories(one: Identity, other: Identity): number {
  if (!one.rest.size || !other.rest.size) return 0;
  return overlap(one.rest, other.rest) >= 0.5 ? 0.75 : APART;
}

function institutions(one: Identity, other: Identity): number {
  const sameKind = [...one.kinds].some((each) => other.kinds.has(each));
  if (!sameKind) return APART;
  // «вуз» or «университет» alone is whichever was named before.
  if (!one.rest.size || !other.rest.size) return 0.25;
  return overlap(one.rest, other.rest) >= 0.5 ? 1 : APART;
}

/** A region in one report, its ministry or a firm in another: reporters do so, but seldom. */
function mixed(one: Identity, other: Identity): number {
  const shared = overlap(one.rest, other.rest);
  if (one.level === 'company' || other.level === 'company') return shared >= 0.5 ? 0.5 : -0.75;
  return shared >= 0.5 ? -0.25 : -1;
}
