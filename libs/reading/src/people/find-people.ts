import { placesAt } from '@kelisim/gazetteer';
import type { TextModel } from '@kelisim/language';
import { mainRegion } from '../places/near';
import type { PlaceMention, StoryPerson, Zone } from '../story';
import { addSurnames, type Draft, mergeOccurrences } from './merge';
import { fullName } from './name';
import { findOccurrences } from './occurrences';
import type { Position } from './positions';
import { completed } from './roles';
import { type Standing, standingOf } from './sides';

/** The people of a story, and the positions that their mentions tell. */
export interface People {
  readonly people: StoryPerson[];
  readonly positions: readonly Position[];
  /** Indices of those whose side only the places nearby tell. */
  readonly uncertain: readonly number[];
}

const inCapitals = ({ text }: Position): boolean => text === text.toUpperCase();

/** The fullest wording that the text has for a person's position; a headline's capitals only where there is no other. */
function fullest(positions: readonly Position[]): Position | undefined {
  const plain = positions.filter((one) => !inCapitals(one));
  return (plain.length > 0 ? plain : positions).reduce<Position | undefined>(
    (best, one) => (!best || one.to - one.from > best.to - best.from ? one : best),
    undefined,
  );
}

function person(draft: Draft, model: TextModel, places: readonly PlaceMention[], standing: Standing): StoryPerson {
  const position = fullest(draft.positions);
  const { surname, mentions } = draft;
  const text = position && completed(position, model, places);
  return {
    name: fullName({ ...draft }),
    surname: surname || (draft.given ?? ''),
    position: text,
    side: standing.side,
    region: standing.region,
    mentions,
  };
}

/** «Джон Мерсер (Великобритания)»: the country in brackets behind the name. */
function foreigner({ mentions }: Draft, { tokens }: TextModel): Standing | undefined {
  for (const { to } of mentions) {
    if (tokens[to]?.text !== '(' || tokens[to + 2]?.text !== ')') continue;
    const country = placesAt([tokens[to + 1]!.norm], 0).find(({ level }) => level === 'country');
    if (country) return { side: country.side };
  }
  return undefined;
}

/**
 * Everyone who takes part or speaks, joined from all mentions. Bylines, photographers and people that something is
 * named after are left out; so is who is told by given name and patronymic alone.
 */
export function findPeople(model: TextModel, zones: readonly Zone[], places: readonly PlaceMention[]): People {
  const drafts = mergeOccurrences(model, findOccurrences(model, zones, places)).filter(({ surname }) => surname !== '');
  drafts.forEach((draft, index) => {
    draft.mentions.forEach((mention, at) => {
      draft.mentions[at] = { ...mention, person: index };
    });
  });
  addSurnames(model, zones, drafts);
  const home = mainRegion(places, 'ru');
  const standings = drafts.map((draft) => foreigner(draft, model) ?? standingOf(draft, places, home));
  return {
    people: drafts.map((draft, index) => person(draft, model, places, standings[index]!)),
    positions: drafts.flatMap(({ positions }) => positions),
    uncertain: standings.flatMap(({ certain }, index) => (certain === false ? [index] : [])),
  };
}
