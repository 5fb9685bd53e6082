import type { Instrument } from '@kelisim/domain/facts/agreement';
import type { Story } from '../story';
import type { Actor, Actors } from './actors';
import { ownDate, shared } from './dates';
import { later } from './echoes';
import { listed } from './lexicon';
import { sidesOf } from './parties';
import { subjectOf } from './subjects';
import type { Telling } from './tellings';
import type { Words } from './words';

/** A telling with what it says of the paper. */
export interface Account {
  readonly telling: Telling;
  readonly actors: readonly Actor[];
  readonly explicit: boolean;
  readonly date?: string;
  readonly subject?: string;
  /** What the words of the subject begin with, common ones left out. */
  readonly stems: ReadonlySet<string>;
}

/** One paper, with all places that tell of it, in order of the text. */
export interface Paper {
  accounts: Account[];
  /** Its kind, where the accounts do not all name it. */
  readonly instrument?: Instrument;
}

/** An echo reaches back this many sentences to its paper. */
const REACH = 5;

/** Puts tellings of one paper together. */
export function papersOf(story: Story, words: Words, actors: Actors, tellings: readonly Telling[]): readonly Paper[] {
  const papers: Paper[] = [];
  for (const telling of tellings) {
    const account = accountOf(story, words, actors, telling);
    const paper =
      telling.echo || isNamedLater(papers, account) || isPutDown(papers, account)
        ? antecedent(papers, account)
        : papers.find((each) => isSame(words, each, account));
    if (paper && telling.echo && changesNothing(paper, telling)) continue;
    if (!paper && isLookingBack(words, papers, account)) continue;
    if (paper) paper.accounts.push(account);
    else if (!telling.echo || isDocument(telling))
      papers.push({
        accounts: [account],
        instrument: isNewDocument(words, telling) ? kindBefore(papers, account) : undefined,
      });
  }
  return papers;
}

/** «ударили по рукам … Рамочный контракт подписан»: the paper of the arrangement told right before. */
function isPutDown(papers: readonly Paper[], { telling, actors, subject }: Account): boolean {
  const last = papers.at(-1)?.accounts.at(-1)?.telling;
  if (
    !telling.mention ||
    telling.status !== 'signed' ||
    actors.length > 0 ||
    subject ||
    last?.instrument !== 'arrangement'
  )
    return false;
  return last.sentence.index === telling.sentence.index - 1 && last.sentence.block === telling.sentence.block;
}

/** «подписали документ … Жить по протоколу начнут летом», «… соглашение. По условиям контракта …»: another word for it. */
function isNamedLater(papers: readonly Paper[], { telling, explicit, date }: Account): boolean {
  const { rule, mention, sentence } = telling;
  if (rule !== 'basis-preposition' || explicit || date || mention?.from !== mention?.head) return false;
  const last = papers.at(-1)?.accounts ?? [];
  const unnamed = last.every((each) => each.telling.instrument === 'document' && each.telling.status === 'signed');
  return last.length > 0 && (unnamed || sentence.index - (last.at(-1)?.telling.sentence.index ?? 0) <= 1);
}

/** Being in use or signed is not undone by talk of a new text, nor a proposal by the draft that is handed over. */
function changesNothing(paper: Paper, { status, rule }: Telling): boolean {
  const known = paper.accounts.map((each) => each.telling.status).reduce(later);
  const coming = status === 'proposed' || status === 'drafting' || status === 'planned';
  if (known === 'proposed') return status === 'drafting' && rule !== 'draft-finite';
  return coming && (known === 'in-force' || known === 'signed' || known === 'extended' || known === 'terminated');
}

/** «соглашение готовили больше года», said of one that is signed. */
function isLookingBack(words: Words, papers: readonly Paper[], account: Account): boolean {
  const { status, rule, instrument, mention, past } = account.telling;
  if (status !== 'drafting' || rule !== 'draft-finite' || !past || !mention || !isBare(words, account)) return false;
  return papers.some((paper) =>
    paper.accounts.some(({ telling }) => telling.instrument === instrument && telling.status === 'signed'),
  );
}

/** «Новый документ разрабатывается»: of the kind of the one told of before. */
function isNewDocument(words: Words, telling: Telling): boolean {
  return telling.instrument === 'document' && !telling.announces && isAnother(words, telling);
}

function kindBefore(papers: readonly Paper[], account: Account): Instrument | undefined {
  return antecedent(papers, account)
    ?.accounts.map((each) => each.telling.instrument)
    .find((each) => each !== 'document');
}

const isDocument = (telling: Telling): boolean =>
  telling.mention !== undefined && (telling.status === 'signed' || telling.status === 'planned');

function accountOf(story: Story, words: Words, actors: Actors, telling: Telling): Account {
  const sides = sidesOf(words, actors, telling);
  const subject = telling.mention && subjectOf(story, words, telling.mention.head, telling);
  return { telling, ...sides, date: ownDate(story, words, telling), subject, stems: stems(words, subject) };
}

/** The paper told of last before an echo, near enough and no dead one. */
function antecedent(papers: readonly Paper[], { telling }: Account): Paper | undefined {
  const near = papers.filter((paper) =>
    paper.accounts.some(
      (each) => telling.sentence.index - each.telling.sentence.index <= REACH || each.telling.zone === 'title',
    ),
  );
  return near.sort((a, b) => lastPlace(b) - lastPlace(a))[0];
}

/** A paper recalled by the way is spoken of further only when nothing else is near. */
const BY_THE_WAY = 60;

const lastPlace = (paper: Paper): number =>
  Math.max(...paper.accounts.map(({ telling }) => telling.at - (telling.recalled ? BY_THE_WAY : 0)));

/** Whether a telling can be of this paper: the same kind, and nothing that tells them apart. */
function isSame(words: Words, paper: Paper, account: Account): boolean {
  const named = paper.accounts.filter((each) => !each.telling.echo || each.telling.mention);
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

function isAnother(words: Words, { mention }: Telling): boolean {
  return mention !== undefined && words.seek(mention.from, mention.head, ANOTHER) !== undefined;
}

/** «соглашение было продлено»: nothing said about which, so it is the one told of before. */
function isBare(words: Words, { subject, date, explicit, telling }: Account): boolean {
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

/** Parties of one side that have nothing in common belong to two papers. */
function sameActors(a: Account, b: Account): boolean {
  return (['ru', 'kz'] as const).every((side) => {
    const [x, y] = [a, b].map((each) => each.actors.filter((actor) => actor.side === side && actor.kind !== 'country'));
    if (!x?.length || !y?.length) return true;
    return (
      x.some((left) => y.some((right) => left.key === right.key)) ||
      (levels(x) !== levels(y) && (isHeadline(a) || isHeadline(b)))
    );
  });
}

const levels = (actors: readonly Actor[]): string =>
  actors.some((actor) => actor.key.startsWith('o')) ? 'institutions' : 'regions';

/** Whether two subjects share a word that says something; one that says nothing of its own is like any. */
function alike(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return left.size === 0 || right.size === 0 || [...right].some((stem) => left.has(stem));
}

/** Words of every second agreement. */
const COMMON = listed('papers.common');

function stems(words: Words, text: string | undefined): ReadonlySet<string> {
  const parts = (text ?? '')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[^\p{L}\d]+/u);
  const telling = parts.filter((word) => word.length > 3 && !words.morphology.isFormOf(word, COMMON));
  return new Set(telling.map((word) => word.slice(0, Math.max(4, word.length - 3))));
}
