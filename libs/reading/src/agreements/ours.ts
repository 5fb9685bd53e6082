import type { Story } from '../story';
import type { Paper } from './account';
import type { Actor } from './actor';
import type { Actors } from './actors';
import { has } from './party-rules';
import type { Words } from './words';

/** A paper with a third country, or between regions of one side, is none of ours. */
export function isOurs(story: Story, words: Words, actors: Actors, paper: Paper): boolean {
  const sides = paper.accounts.flatMap((each) => each.actors);
  if (has(sides, 'ru') && has(sides, 'kz')) return true;
  const foreign = ({ telling }: Paper['accounts'][number]) =>
    actors.within(telling.sentence.from, telling.sentence.to).some((actor) => actor.foreign);
  return !paper.accounts.some(foreign) && !areNeighbours(words, sides) && !isOtherNews(story, words, actors, paper);
}

/** In a digest («МОСТ. …», «ГРАНИЦА. …») what names nobody of the other side in its own paragraph is other news. */
function isOtherNews(story: Story, words: Words, actors: Actors, { accounts }: Paper): boolean {
  return accounts.every(({ telling }) => {
    const block = story.model.blocks[telling.sentence.block];
    const from = story.model.sentences[block?.from ?? 0]?.from ?? 0;
    const to = story.model.sentences[(block?.to ?? 1) - 1]?.to ?? from;
    if (words.at(from).case !== 'upper' || words.at(from + 1).text !== '.') return false;
    const sides = new Set(actors.within(from, to).map((actor) => actor.side));
    return !sides.has('ru') || !sides.has('kz');
  });
}

/** «соглашения с Павлодарской и Карагандинской областями»: partners of somebody else. */
const WITH = new Set(['с', 'со']);

/** «Архангельск и Мурманск подписали»: two regions of one side, joined by «и». */
function areNeighbours(words: Words, sides: readonly Actor[]): boolean {
  const regions = sides.filter((actor) => actor.kind === 'region');
  return regions.some((left) =>
    regions.some(
      (right) =>
        left.key !== right.key &&
        right.from - left.to === 1 &&
        words.at(left.to).norm === 'и' &&
        !WITH.has(words.at(left.from - 1).norm),
    ),
  );
}
