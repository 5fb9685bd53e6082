import type { DemoDay, Piece, SiteName } from './articles';
import { piecesOf, shownOn } from './articles';
import { type ArticleTruth, type DayTruth, loadTruth } from './truth';

const truth = loadTruth();
const DAYS: readonly DemoDay[] = [1, 2, 3];
const NAMES: readonly SiteName[] = ['press-office', 'akimat', 'paper'];
const shown = (day: DemoDay): Piece[] => NAMES.flatMap((name) => shownOn(piecesOf(name), day));

const latestVersions = (day: DemoDay): ArticleTruth[] => [
  ...new Map(truth.articles.filter((one) => one.day <= day).map((one) => [one.key, one])).values(),
];
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function derived(day: DemoDay): DayTruth {
  const all = latestVersions(day);
  const relevant = all.filter((one) => one.relevant);
  const seen = truth.articles.filter((one) => one.day === day);
  const closed = shown(day).filter((piece) => piece.closed).length;
  return {
    day,
    pages: { listed: all.length + closed, read: all.length, closedByRobots: closed },
    newArticles: seen.filter((one) => !one.replaces).length,
    newVersions: seen.filter((one) => one.replaces).length,
    stories: new Set(all.map((one) => one.story)).size,
    relevantArticles: relevant.length,
    relevantStories: new Set(relevant.map((one) => one.story)).size,
    agreements: sum(relevant.map((one) => one.agreements?.length ?? 0)),
    figures: sum(relevant.map((one) => one.figures?.length ?? 0)),
    people: new Set(relevant.flatMap((one) => one.people?.map((person) => person.name) ?? [])).size,
    dossiers: truth.dossiers.filter((one) => all.some((article) => one.articles.includes(article.key))).length,
    mails: truth.dossiers.flatMap((one) => one.mails).filter((mail) => mail.day === day).length,
  };
}

describe('the truth of the demo', () => {
  it.each(DAYS)('adds up for day %i', (day) => {
    expect(truth.days[day - 1]).toEqual(derived(day));
  });

  it.each(DAYS)('has every article shown on day %i, with the headline and date that stand there', (day) => {
    const told = (one: { key: string; title: string; publishedOn: string }) => [one.key, one.title, one.publishedOn];
    const open = shown(day).filter((piece) => !piece.closed);
    expect(latestVersions(day).map(told).sort()).toEqual(open.map(told).sort());
  });

  it('proves every fact with words of its article', () => {
    const unproved = truth.articles.flatMap((one) => {
      const piece = shown(one.day).find((candidate) => candidate.key === one.key);
      const facts = [...(one.agreements ?? []), ...(one.figures ?? []), ...(one.events ?? [])];
      return facts.filter((fact) => !piece?.text.some((paragraph) => paragraph.includes(fact.evidence)));
    });
    expect(unproved).toEqual([]);
  });

  it('holds forty pages', () => {
    expect(latestVersions(3)).toHaveLength(40);
  });
});
