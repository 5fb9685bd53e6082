import type { Account, Paper } from './account';
import type { Actor } from './actor';
import { shared } from './dates';
import { listed } from './lexicon';
import { later } from './progress';
import type { Telling } from './tellings';
import type { Words } from './words';

/** Whether a telling can be of this paper: the same kind, and nothing that tells them apart. */
export function isSame(words: Words, paper: Paper, account: Account): boolean {
  const own = paper.accounts.filter((each) => !each.telling.echo);
  const named = own.length > 0 ? own : paper.accounts.filter((each) => each.telling.mention);
  if (!paper.accounts.every((each) => sameDate(each, account))) return false;
  return named.length > 0 && named.every((each) => compatible(words, each, account));
}

function compatible(words: Words, a: Account, b: Account): boolean {
  if (a.telling.instrument !== b.telling.instrument) return false;
  if (a.telling.instrument === 'arrangement') return isHeadline(a);
  if (b.telling.rule.startsWith('list-item')) return false;
  if (!isHeadline(a) && (isAnother(words, b.telling) || isAnother(words, a.telling))) return false;
  if (!sameStage(words, a, b) || !sameDate(a, b) || !sameActors(a, b) || !sameLevel(a, b)) return false;
  return isHeadline(a) || isHeadline(b) || alike(a.stems, b.stems);
}

const isHeadline = ({ telling }: Account): boolean => telling.zone === 'title';

const ANOTHER = listed('papers.another');

export function isAnother(words: Words, { mention }: Telling): boolean {
  return mention !== undefined && words.seek(mention.from, mention.head + 1, ANOTHER) !== undefined;
}

/** «соглашение было продлено»: nothing said about which, so it is the one told of before. */
export function isBare(words: Words, { subject, date, explicit, telling }: Account): boolean {
  const { mention } = telling;
  if (!mention || mention.from !== mention.head || subject || date || explicit) return false;
  return !WITH.has(words.at(mention.head + 1).norm);
}

const WITH = new Set(['с', 'со', 'между', 'от', 'из']);

/** What is only planned is not what was signed; use and recall go with every stage. */
function sameStage(words: Words, a: Account, b: Account): boolean {
  const [x, y] = [a.telling.status, b.telling.status];
  if (x === 'in-force' && a.explicit && y === 'signed' && b.date && !b.telling.recalled) return false;
  if (x === y || x === 'in-force' || y === 'in-force') return true;
  if (isBare(words, b) && (y === 'extended' || y === 'terminated')) return true;
  const coming = (status: typeof x) => status === 'planned' || status === 'drafting' || status === 'proposed';
  return (coming(x) && coming(y)) || (!coming(x) && !coming(y) && later(x, y) !== 'extended');
}

function sameDate(a: Account, b: Account): boolean {
  const [x, y] = [shared(a.date), shared(b.date)];
  return !x || !y || x.startsWith(y) || y.startsWith(x);
}

/** Towns agree apart from their regions. */
function sameLevel(a: Account, b: Account): boolean {
  const level = ({ actors }: Account) => (actors.length < 2 ? undefined : actors.every((actor) => actor.town));
  const [x, y] = [level(a), level(b)];
  return x === undefined || y === undefined || x === y || isHeadline(a) || isHeadline(b);
}

/** Parties of one side that have nothing in common belong to two papers; a headline calls institutions by other names. */
function sameActors(a: Account, b: Account): boolean {
  return (['ru', 'kz'] as const).every((side) => {
    const [x, y] = [a, b].map((each) => each.actors.filter((actor) => actor.side === side && actor.kind !== 'country'));
    if (!x?.length || !y?.length) return true;
    const institutional = levels(x) === 'institutions' || levels(y) === 'institutions';
    const shortened = institutional && (isHeadline(a) || isHeadline(b));
    return shortened || x.some((left) => y.some((right) => left.key === right.key));
  });
}

const levels = (actors: readonly Actor[]): string =>
  actors.some((actor) => actor.key.startsWith('o')) ? 'institutions' : 'regions';

/** Whether two subjects share a word that says something; one that says nothing of its own is like any. */
function alike(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return left.size === 0 || right.size === 0 || [...right].some((stem) => left.has(stem));
}
