import type { Agreement, AgreementStatus } from '@kelisim/domain/facts/agreement';
import type { Story } from '../story';
import type { Account, Paper } from './account';
import type { Actor } from './actor';
import type { Actors } from './actors';
import { asParties } from './as-parties';
import { shared } from './dates';
import { eventDate } from './event-date';
import { evidenceOf } from './evidence';
import { isOurs } from './ours';
import { pairDate, pairs } from './pairs';
import { partiesOf } from './party-rules';
import { later } from './progress';
import { eventOf, placeOf } from './settings';
import { isRecalled, timingOf } from './timing';
import type { Words } from './words';

/** What papers come to: one agreement each, two when signed once and prolonged later, one for each pair of parties. */
export function agreementsOf(
  story: Story,
  words: Words,
  actors: Actors,
  papers: readonly Paper[],
): readonly Agreement[] {
  let before: readonly Actor[] = [];
  return papers.flatMap((paper) => {
    if (!isOurs(story, words, actors, paper)) return [];
    const sides = partiesOf(story, words, actors, paper, before);
    if (sides.length > 0) before = sides;
    return split(paper).flatMap((part) =>
      pairs(part, sides).map((each) => described(story, words, part, papers, each, sides)),
    );
  });
}

/** A signing and a later prolongation told apart are two facts of one paper. */
function split(paper: Paper): readonly Paper[] {
  const signed = paper.accounts.filter((each) => each.telling.status === 'signed' && each.telling.zone !== 'title');
  const extended = paper.accounts.filter((each) => each.telling.status === 'extended');
  if (extended.length === 0 || signed.every(({ telling }) => telling.echo)) return [paper];
  const instrument = instrumentOf(paper);
  return [signed, extended].map((accounts) => ({ accounts, instrument }));
}

function described(
  story: Story,
  words: Words,
  paper: Paper,
  papers: readonly Paper[],
  each: readonly Actor[],
  sides: readonly Actor[],
): Agreement {
  const status = paper.accounts.map((each) => each.telling.status).reduce(later);
  const main = mainAccount(paper, status);
  const date = pairDate(story, main.telling, each, sides) ?? dateOf(story, words, paper, main, papers);
  const tellings = paper.accounts.map((account) => account.telling);
  return {
    instrument: betweenStates(each) && instrumentOf(paper) === 'contract' ? 'treaty' : instrumentOf(paper),
    status,
    timing: timingOf(story, words, paper, status, date),
    signedOn: shared(date),
    parties: asParties(each),
    subject: first(paper.accounts.map((account) => account.subject)),
    event: first(tellings.map((telling) => eventOf(story, words, telling))),
    place: first(tellings.map((telling) => placeOf(story, words, telling))),
    evidence: evidenceOf(story, main.telling, tellings),
    rule: main.telling.rule,
  };
}

const first = <Value>(values: readonly (Value | undefined)[]): Value | undefined =>
  values.find((value) => value !== undefined);

/** The date told with the status; of what was ended or prolonged the date of its signing. */
function dateOf(story: Story, words: Words, paper: Paper, main: Account, papers: readonly Paper[]): string | undefined {
  const { status } = main.telling;
  const fitting = paper.accounts.filter((each) => each.telling.status === status || each.telling.status === 'signed');
  const told = fitting.map((each) => each.date).find((each) => each !== undefined);
  if (told !== undefined || status !== 'signed') return told;
  return eventDate(story, words, main.telling, papers, isRecalled(story, words, main));
}

/** A «договор» whose parties are states is a treaty. */
function betweenStates(sides: readonly Actor[]): boolean {
  return sides.length > 1 && sides.every((actor) => actor.kind === 'country');
}

/** A named kind goes before «документ», a paper before an arrangement. */
function instrumentOf(paper: Paper): Agreement['instrument'] {
  const told = paper.accounts.map((each) => each.telling.instrument);
  const named = told.find((each) => each !== 'document' && each !== 'arrangement');
  return paper.instrument ?? named ?? told.find((each) => each !== 'document') ?? 'document';
}

/** The telling that says the most: of the final status, in the body, naming the paper, its parties and its subject. */
function mainAccount(paper: Paper, status: AgreementStatus): Account {
  const instrument = instrumentOf(paper);
  const weigh = ({ telling, actors, subject }: Account): readonly boolean[] => [
    telling.status === status,
    telling.zone !== 'title',
    !telling.echo,
    telling.instrument === instrument,
    actors.length > 1,
    subject !== undefined,
  ];
  const rank = (account: Account) => weigh(account).reduce((sum, holds) => sum * 2 + Number(holds), 0);
  return [...paper.accounts].sort((a, b) => rank(b) - rank(a))[0] as Account; // a paper has at least one account
}
