import type { Agreement } from '@kelisim/domain/facts/agreement';
import { once } from '../once';
import type { Story } from '../story';
import { Actors } from './actors';
import { agreementsOf } from './agreement';
import { arrangementsOf } from './arrangements';
import { contractsOf } from './contracting';
import { echoesOf } from './echoes';
import { kazakhAgreements } from './kazakh';
import { withLists } from './lists';
import { ordinalsOf } from './ordinals';
import { papersOf } from './papers';
import { parsed } from './parse';
import { type Telling, tellingsOf } from './tellings';
import { Words } from './words';

/**
 * The agreements that a story tells of, one item for each paper (or arrangement), in order of the text. Pure; linear
 * in the length of the text but for papers, which are compared pairwise.
 */
export const agreements: (story: Story) => Agreement[] = once((story) => {
  if (story.language === 'kk') return kazakhAgreements(story);
  const words = new Words(story);
  const sentences = parsed(story, words);
  const telling = sentences.filter(({ clauses }) => clauses.length > 0).map(({ sentence }) => sentence);
  const actors = new Actors(story, words, telling);
  const told = [
    ...tellingsOf(words, sentences),
    ...ordinalsOf(words, sentences),
    ...contractsOf(words, sentences),
    ...arrangementsOf(story, words, sentences),
  ];
  const listed = withLists(story, words, actors, sentences, told.sort(byPlace));
  const tellings = [...withoutVagueHeadlines(listed), ...echoesOf(words, sentences)].sort(byPlace);
  const papers = papersOf(story, words, actors, tellings);
  return [...agreementsOf(story, words, actors, papers)];
});

const byPlace = (a: Telling, b: Telling): number => a.at - b.at;

/** «договорились о проверке скота», «подписали два документа»: a headline that the text itself tells better. */
function withoutVagueHeadlines(tellings: readonly Telling[]): readonly Telling[] {
  const told = tellings.some((each) => each.zone !== 'title' && each.status === 'signed' && !each.echo);
  const vague = (each: Telling) => each.zone === 'title' && (each.instrument === 'arrangement' || each.announces);
  return told ? tellings.filter((each) => !vague(each)) : tellings;
}
