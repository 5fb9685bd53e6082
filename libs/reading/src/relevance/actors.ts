import type { Sentence } from '@kelisim/language';
import { once } from '../once';
import type { PlaceMention, Story } from '../story';

/** Who of the two sides stands in a sentence. */
export interface Actors {
  /** A region of Russia, or someone who belongs to one. */
  readonly russian: boolean;
  /** Kazakhstan or someone of it, not as one country of a list and not as a people. */
  readonly kazakh: boolean;
}

const ETHNIC = /^казах(ск(ий|ая|ое|ие|ого|ой|ому|ую|им|их|ими|ом)|а|и|у|ом|ов|ам|ами|ах|е)?$/;
/** Moscow stands for the state, unless the city itself is meant. */
const CITY_OF_MOSCOW =
  /^(правительств|мэр|мэри|город|власт|департамент|столичн|префект|университет|компани|предприяти|завод|театр|музе|бизнес)/;

function isList(places: readonly PlaceMention[], at: number, story: Story): boolean {
  const linked = (left: PlaceMention | undefined, right: PlaceMention | undefined): boolean =>
    left !== undefined &&
    right !== undefined &&
    right.from - left.to <= 2 &&
    story.model.tokens.slice(left.to, right.from).every(({ norm }) => /^(,|и|—|–|\()$/.test(norm));
  let from = at;
  while (linked(places[from - 1], places[from])) from--;
  let to = at;
  while (linked(places[to], places[to + 1])) to++;
  const countries = new Set(
    places
      .slice(from, to + 1)
      .filter(({ level }) => level === 'country')
      .map(({ code }) => code),
  );
  return countries.size > 2;
}

function counts(story: Story, at: number): boolean {
  const place = story.places[at]!;
  const word = story.model.tokens[place.from]!.norm;
  if (place.code === 'RU-MOW' && place.form === 'name')
    return CITY_OF_MOSCOW.test(story.model.tokens[place.from - 1]?.norm ?? '');
  if (ETHNIC.test(word)) return false;
  return place.level !== 'country' || !isList(story.places, at, story);
}

/** The actors of a story, looked up once. */
export const actorsOf: (story: Story) => ActorIndex = once((story) => new ActorIndex(story));

/** Looks who stands in each sentence; a story is asked once. */
export class ActorIndex {
  private readonly russian = new Set<number>();
  private readonly kazakh = new Set<number>();

  constructor(story: Story) {
    story.places.forEach((place, at) => {
      if (!counts(story, at)) return;
      if (place.side === 'ru' && place.code.length > 2) this.russian.add(place.from);
      if (place.side === 'kz') this.kazakh.add(place.from);
    });
    for (const { side, region, mentions } of [...story.people, ...story.organizations]) {
      const into =
        side === 'kz' ? this.kazakh : side === 'ru' && region && region !== 'RU-MOW' ? this.russian : undefined;
      if (into) for (const { from } of mentions) into.add(from);
    }
  }

  in({ from, to }: Pick<Sentence, 'from' | 'to'>): Actors {
    const has = (set: ReadonlySet<number>): boolean => {
      for (let at = from; at < to; at++) if (set.has(at)) return true;
      return false;
    };
    return { russian: has(this.russian), kazakh: has(this.kazakh) };
  }
}
