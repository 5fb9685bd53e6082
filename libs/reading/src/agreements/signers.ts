import type { Side } from '@kelisim/domain/evidence';
import type { Story, StoryOrganization, StoryPerson } from '../story';
import type { Actor } from './actor';
import { listed } from './lexicon';
import { within } from './within';

type Office = Omit<Actor, 'from' | 'to'>;

const HEADS = listed('actors.heads of institutions');
/** So many tokens, two or three sentences, lie between an institution and its head who signs for it. */
const REACH_OF_HEADS = 60;
const NO_INSTITUTIONS: ReadonlySet<StoryOrganization['kind']> = new Set(['authority', 'media', 'embassy']);

/**
 * People as parties: each stands for the institution that the position names («ректор ОмГУ») or that was told last before
 * («Ректор вуза …»), else for the region. `named` are the institutions in order of the text.
 */
export function signersOf(
  story: Story,
  named: readonly Actor[],
  regionName: (code: string) => string | undefined,
): readonly Actor[] {
  return story.people.flatMap((person) => {
    const office = officeOf(story, named, person, regionName);
    return person.mentions.flatMap((at) => (office ? { ...office, from: at.from, to: at.to, signer: true } : []));
  });
}

function officeOf(
  story: Story,
  named: readonly Actor[],
  { position, region, side, mentions }: StoryPerson,
  regionName: (code: string) => string | undefined,
): Office | undefined {
  const index = story.organizations.findIndex((each) => each.kind !== 'authority' && position?.includes(each.name));
  const told = story.organizations[index];
  if (told)
    return {
      name: told.name,
      side: told.side,
      kind: 'organization',
      key: `o${index}`,
      foreign: false,
      organization: told,
    };
  const heads = headsInstitution(story, position);
  const near = heads ? institutionBefore(named, side, mentions[0]?.from ?? 0) : undefined;
  if (near) return near;
  const name = region && !heads && regionName(region);
  return name ? { name, side, kind: 'person', key: region, foreign: false } : undefined;
}

/** «В аграрном университете … Ректор вуза Анна Седова …»: the institution of that side told last before its head. */
function institutionBefore(named: readonly Actor[], side: Side, at: number): Office | undefined {
  return within(named, at - REACH_OF_HEADS, at).findLast(
    (actor) => actor.side === side && actor.organization && !NO_INSTITUTIONS.has(actor.organization.kind),
  );
}

/** A rector or director signs for an institution, not for the region that it stands in. */
function headsInstitution({ morphology }: Story, position: string | undefined): boolean {
  return (position ?? '').split(/\s+/).some((word) => morphology.isFormOf(word, HEADS));
}
