import type { Instrument } from '@kelisim/domain/facts/agreement';
import type { Story } from '../story';
import { type Account, accountOf, type Paper } from './account';
import type { Actors } from './actors';
import { changesNothing, isLookingBack, isNamedLater, isPutDown } from './references';
import { isAnother, isSame } from './same-paper';
import type { Telling } from './tellings';
import type { Words } from './words';

/** An echo reaches back this many sentences to its paper. */
const REACH = 5;

/** Puts tellings of one paper together. */
export function papersOf(story: Story, words: Words, actors: Actors, tellings: readonly Telling[]): readonly Paper[] {
  const papers: Paper[] = [];
  for (const telling of tellings) {
    const account = accountOf(story, words, actors, telling);
    const paper =
      telling.echo || isNamedLater(words, papers, account) || isPutDown(words, papers, account)
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

/** «Новый документ разрабатывается»: of the kind of the one told of before. */
function isNewDocument(words: Words, telling: Telling): boolean {
  const between = words.at((telling.mention?.head ?? 0) + 1).norm === 'между';
  return telling.instrument === 'document' && !telling.announces && !between && isAnother(words, telling);
}

function kindBefore(papers: readonly Paper[], account: Account): Instrument | undefined {
  return antecedent(papers, account)
    ?.accounts.map((each) => each.telling.instrument)
    .find((each) => each !== 'document');
}

const isDocument = (telling: Telling): boolean =>
  telling.mention !== undefined && (telling.status === 'signed' || telling.status === 'planned');

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
