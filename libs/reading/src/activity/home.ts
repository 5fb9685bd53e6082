import type { PlaceMention, Story } from '../story';

/** Whose news it is: Russia's, unless the frame of the page shows a publisher of Kazakhstan. */
export function homeSide(story: Story): 'ru' | 'kz' {
  if (story.language === 'kk' || hasKazakhAddress(story)) return 'kz';
  const named = placesOfFrame(story).filter(({ level }) => level !== 'country');
  const isOf = (side: string) => named.some((place) => place.side === side);
  return isOf('kz') && !isOf('ru') ? 'kz' : 'ru';
}

const isFrame = ({ zones }: Story, block: number): boolean => zones[block] === 'frame';

function hasKazakhAddress(story: Story): boolean {
  const { model, text } = story;
  return model.sentences.some(
    ({ block, start, end }) => isFrame(story, block) && /\.kz\b/i.test(text.slice(start, end)),
  );
}

/** Both sentences and places come in the order of the text. */
function placesOfFrame(story: Story): readonly PlaceMention[] {
  const { sentences } = story.model;
  let at = 0;
  return story.places.filter(({ from }) => {
    while (at < sentences.length && sentences[at]!.to <= from) at++;
    const sentence = sentences[at];
    return sentence !== undefined && isFrame(story, sentence.block);
  });
}
