import { once } from '../once';
import type { PersonMention, Story, StoryPerson } from '../story';

/** A person of the story where the text names them. */
export interface Named {
  readonly person: StoryPerson;
  readonly at: PersonMention;
}

/** All mentions of people in order of the text, worked out once for a story. */
const mentionsOf = once<Story, readonly Named[]>((story) =>
  story.people.flatMap((person) => person.mentions.map((at) => ({ person, at }))).sort((a, b) => a.at.from - b.at.from),
);

/** The index of the first mention that begins at a token or after it, by halving. */
function firstFrom(list: readonly Named[], token: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.at.from ?? token) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first mention of a person that lies in tokens `[from, to)`. */
export function firstNamed(story: Story, from: number, to: number): Named | undefined {
  const list = mentionsOf(story);
  for (let index = firstFrom(list, from); index < list.length; index++) {
    const named = list[index] as Named; // the bounds are the array's own
    if (named.at.from >= to) return undefined;
    if (named.at.to <= to) return named;
  }
  return undefined;
}
