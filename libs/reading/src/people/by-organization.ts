import { fold } from '@kelisim/language';
import type { StoryOrganization, StoryPerson } from '../story';

/** Words of a position that name an organization told before («глава центра», «директор завода»), by their beginnings. */
const STEM = 5;

const stems = (text: string): Set<string> =>
  new Set((fold(text).match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, STEM)));

/** The organization told last before a token whose name shares a word with the position. */
function employer(person: StoryPerson, organizations: readonly StoryOrganization[]): StoryOrganization | undefined {
  const wanted = stems(person.position ?? '');
  const at = person.mentions[0]?.from ?? 0;
  let found: StoryOrganization | undefined;
  let last = -1;
  for (const organization of organizations) {
    const before = organization.mentions.findLast(({ from }) => from <= at)?.from ?? -1;
    if (before <= last || ![...stems(organization.name)].some((stem) => wanted.has(stem))) continue;
    [found, last] = [organization, before];
  }
  return found;
}

/** Someone whose side is not told stands where the organization of the position does. */
export function withEmployers(
  people: readonly StoryPerson[],
  uncertain: readonly number[],
  organizations: readonly StoryOrganization[],
): StoryPerson[] {
  const doubtful = new Set(uncertain);
  return people.map((person, index) => {
    const organization = doubtful.has(index) && person.position ? employer(person, organizations) : undefined;
    return organization ? { ...person, side: organization.side, region: organization.region } : person;
  });
}
