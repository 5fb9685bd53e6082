import type { AgreementStatus, Instrument } from '@kelisim/domain/facts/agreement';
import type { Token } from '@kelisim/language';
import data from '../data/kazakh.json';

/** A paper named by the token `at`, with any ending behind its stem. */
export interface KazakhMention {
  readonly at: number;
  /** Where its name begins: «жол картасы» has two words. */
  readonly from: number;
  readonly instrument: Instrument;
}

/** What is done with a paper, by the verb at `at`. */
export interface KazakhAct {
  readonly at: number;
  readonly status: AgreementStatus | 'none';
}

const re = (source: string): RegExp => new RegExp(source);
/** How far a word that makes a plan a joint one may stand before it. */
const JOINT_REACH = 6;
/** How far behind «қол қою» its finite verb stands. */
const FINITE_REACH = 7;
const INSTRUMENTS = data.instruments.map(([kind, before, stem]) => ({
  kind: kind as Instrument, // the rows begin with instruments
  before: before ? re(before) : undefined,
  stem: re(stem as string), // the last of each row is no null
}));
const [STEMS, BY_PAPER, NOT, AHEAD, TO_DO] = [
  data['signing stems'],
  data['by the paper before'],
  data.not,
  data.ahead,
  data['to do'],
].map(re) as [RegExp, RegExp, RegExp, RegExp, RegExp];
const PLAIN = (
  [
    ['drafting', data.drafting],
    ['proposed', data.proposed],
    ['extended', data.extended],
    ['terminated', data.terminated],
    ['in-force', data['in force']],
  ] as const
).map(([status, source]) => ({ status, stem: re(source) }));
const [ACCORD, REACHED, WORKING, YEARS] = [data.accord, data.reached, data.working, data.years].map(re) as [
  RegExp,
  RegExp,
  RegExp,
  RegExp,
];
const WISHED = re(data.wished);
const [PLANNED, PROPOSED, HELD, ASIDE] = [data.planned, data.proposed, data.held, data.aside].map(re) as [
  RegExp,
  RegExp,
  RegExp,
  RegExp,
];

/** The paper that a token names, if any. */
export function mentionAt(tokens: readonly Token[], at: number, floor: number): KazakhMention | undefined {
  const { norm, kind } = tokens[at] as Token; // callers stay inside the sentence
  if (kind !== 'word') return undefined;
  for (const row of INSTRUMENTS) {
    if (!row.stem.test(norm)) continue;
    const reach = row.kind === 'plan' ? JOINT_REACH : row.kind === 'letter-of-intent' ? 2 : 1;
    const low = Math.max(floor, at - reach);
    const near = tokens.slice(low, at).findIndex((token) => row.before?.test(token.norm));
    if (row.before && near < 0) continue;
    return { at, from: row.before && reach < JOINT_REACH ? low + near : at, instrument: row.kind };
  }
  return undefined;
}

/** «келісім аясында», «меморандумға сәйкес»: the paper is only the ground of something else. */
export const isGround = (tokens: readonly Token[], at: number): boolean => ASIDE.test(tokens[at + 1]?.norm ?? '');

/** «келісімге келді», «уағдаластыққа қол жеткізді»: the parties agreed, and signed no paper of that name. */
export function isAccord(tokens: readonly Token[], at: number): boolean {
  if (!ACCORD.test(tokens[at]?.norm ?? '')) return false;
  const behind = tokens[at + 1]?.norm === 'қол' ? at + 2 : at + 1;
  return REACHED.test(tokens[behind]?.norm ?? '');
}

/** «2015 жылдан бері шарт негізінде жұмыс істейді», «келісімге 10 жыл толды»: a paper that works, or its anniversary. */
export function inForceAt(tokens: readonly Token[], at: number, limit: number): KazakhAct | undefined {
  const [test, from] = isGround(tokens, at) ? [WORKING, at + 2] : [YEARS, at + 1];
  const verb = tokens.slice(from, limit).findIndex((token) => test.test(token.norm));
  if (verb < 0) return undefined;
  const counted = test === WORKING || tokens.slice(from, from + verb).some((token) => token.norm === 'жыл');
  return counted ? { at: from + verb, status: 'in-force' } : undefined;
}

/** The act that a token tells of. `paper` is the token of the paper before it. */
export function actAt(tokens: readonly Token[], at: number, limit: number, paper?: number): KazakhAct | undefined {
  const norm = tokens[at]?.norm ?? '';
  const next = tokens[at + 1]?.norm ?? '';
  if (norm === 'қол' && /^қо[йюя]/.test(next)) return signing(tokens, at + 1, limit);
  if (norm === 'күшін' && next.startsWith('жой')) return { at: at + 1, status: 'terminated' };
  if (STEMS.test(norm) || (paper === at - 1 && BY_PAPER.test(norm))) return signing(tokens, at, limit);
  const plain = PLAIN.find(({ stem }) => stem.test(norm));
  if (!plain) return undefined;
  if (NOT.test(norm) || next === 'жоқ') return { at, status: 'none' };
  return { at, status: TO_DO.test(norm) && isBehind(tokens, at, limit, PROPOSED) ? 'proposed' : plain.status };
}

/** «қойды», «қоймақ», «қою көзделген», «қоймады»: by the form of the verb and the finite verb behind it. */
function signing(tokens: readonly Token[], at: number, limit: number): KazakhAct {
  const norm = tokens[at]?.norm ?? '';
  if (NOT.test(norm) || tokens[at + 1]?.norm === 'жоқ') return { at, status: 'none' };
  if (AHEAD.test(norm)) return { at, status: 'planned' };
  if (!TO_DO.test(norm)) return { at, status: 'signed' };
  if (isBehind(tokens, at, limit, WISHED)) return { at, status: 'proposed' };
  if (isBehind(tokens, at, limit, PLANNED)) return { at, status: 'planned' };
  return { at, status: isBehind(tokens, at, limit, HELD) ? 'signed' : 'none' };
}

const isBehind = (tokens: readonly Token[], at: number, limit: number, what: RegExp): boolean =>
  tokens.slice(at + 1, Math.min(limit, at + 1 + FINITE_REACH)).some((token) => what.test(token.norm));
