import type { Agreement } from '@kelisim/domain/facts/agreement';
import type { Story } from '../story';
import { Actors } from './actors';
import { agreementOf } from './agreement';
import { arrangementsOf } from './arrangements';
import { echoesOf } from './echoes';
import { withLists } from './lists';
import { papersOf } from './papers';
import { tellingsOf } from './tellings';
import { Words } from './words';

/**
 * The agreements that a story tells of, one item for each paper (or arrangement), in order of the text. Pure; linear
 * in the length of the text but for papers, which are compared pairwise.
 */
export function agreements(story: Story): Agreement[] {
  const words = new Words(story);
  const actors = new Actors(story, words);
  const named = withLists(story, words, actors, tellingsOf(story, words));
  const tellings = [...named, ...arrangementsOf(story, words), ...echoesOf(story, words)].sort((a, b) => a.at - b.at);
  const papers = papersOf(story, words, actors, tellings);
  return papers.flatMap((paper) => agreementOf(story, words, actors, paper, papers));
}
