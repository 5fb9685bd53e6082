import type { Language } from '@kelisim/domain/analysis';
import { cut, dates, kazakhDates, kazakhQuantities, morphology, quantities } from '@kelisim/language';
import { readFrame } from './frame/frame';
import { languageOf } from './frame/language';
import { findKazakhPeople } from './kazakh/people';
import { findOrganizations } from './organizations/find-organizations';
import { withEmployers } from './people/by-organization';
import { findPeople } from './people/find-people';
import { resolvePlaces } from './places/resolve-places';
import type { Story } from './story';
import { range, tokensWithin } from './stretches';

/** A text to be read, with what its page is already known to say. */
export interface StoryInput {
  readonly text: string;
  /** The headline, where it was found apart from the text. */
  readonly title?: string;
  /** `YYYY-MM-DD` or `YYYY-MM-DDThh:mm`; without it the text itself is searched for the date. */
  readonly publishedOn?: string;
  readonly language?: Language;
}

/**
 * Cuts, frames and resolves a text: everything that fact rules stand on. Pure; any string gives a story.
 * With a `title` apart, `Story.text` is the title, an empty line and the text; offsets point into that.
 */
export function buildStory(input: StoryInput): Story {
  const title = input.title?.replace(/\s+/g, ' ').trim() || undefined;
  const text = title === undefined ? input.text : `${title}\n\n${input.text}`;
  const model = cut(text);
  const frame = readFrame(model, { title, publishedOn: input.publishedOn });
  const language = input.language ?? languageOf(text);
  const named = resolvePlaces(model, frame.zones, language);
  const found = (language === 'kk' ? findKazakhPeople : findPeople)(model, frame.zones, named);
  const names = tokensWithin(found.people.flatMap(({ mentions }) => mentions));
  const free = named.filter(({ from, to }) => !range(from, to).some((token) => names.has(token)));
  const organizations = findOrganizations({ model, language, zones: frame.zones, places: free, ...found });
  const called = tokensWithin(organizations.flatMap(({ mentions }) => mentions));
  const places = free.map((place) => (called.has(place.from) ? { ...place, inside: true } : place));
  return {
    text,
    model,
    morphology,
    ...frame,
    language,
    places,
    people: withEmployers(found.people, found.uncertain, organizations),
    organizations,
    dates: (language === 'kk' ? kazakhDates : dates)(model, frame.publishedOn),
    quantities: (language === 'kk' ? kazakhQuantities : quantities)(model),
  };
}
