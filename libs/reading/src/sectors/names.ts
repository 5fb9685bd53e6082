import type { Sector } from '@kelisim/domain/analysis';
import type { Span, Story, StoryOrganization } from '../story';

/** A position stands before its name no further than this many words off. */
const POSITION = 18;

/** A partner's name is not what is done with the partner: its words count for this part. */
const IN_NAME = 0.35;
/** But where a university or a theatre takes part, its kind of thing is what is done. */
const BY_KIND = 0.7;
const KINDS: Partial<Record<StoryOrganization['kind'], Sector>> = { university: 'education', culture: 'culture' };

const WORKS = /^(завод|комбинат|фабрик|зауыт)/;

/** Knows what stands inside names of organizations, programmes, places and offices: who takes part, not what is done. */
export class Names {
  private readonly parts = new Map<number, Sector | undefined>();
  private readonly placed = new Set<number>();

  constructor(private readonly story: Story) {
    for (const at of quoted(story)) this.parts.set(at, undefined);
    for (const { position, mentions } of story.people) {
      const first = mentions[0];
      if (position && first) for (const at of office(story, position, first)) this.parts.set(at, undefined);
    }
    for (const { kind, mentions } of story.organizations)
      for (const { from, to } of mentions) for (let at = from; at < to; at++) this.parts.set(at, KINDS[kind]);
    for (const { from, to, form } of story.places)
      if (form === 'name') for (let at = from; at < to; at++) this.placed.add(at);
  }

  /** The part of its weight, 0 to 1, that a word keeps where it stands. */
  partOf(at: number, sector: Sector): number {
    if (this.placed.has(at)) return 0;
    if (!this.parts.has(at)) return 1;
    return this.parts.get(at) === sector || this.isWorks(at, sector) ? BY_KIND : IN_NAME;
  }

  /** A plant is called one: «Сибирский кабельный завод». */
  private isWorks(at: number, sector: Sector): boolean {
    return sector === 'industry' && WORKS.test(this.story.model.tokens[at]!.norm);
  }
}

/** Words of the office before or behind the name, known by their beginnings: the office itself is kept in the nominative. */
function office(story: Story, position: string, { from, to }: Pick<Span, 'from' | 'to'>): readonly number[] {
  const inside: number[] = [];
  const beginnings = new Set(
    position
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 3)
      .map((word) => word.slice(0, 5).replace(/ё/g, 'е')),
  );
  for (let at = Math.max(0, from - POSITION); at < to + POSITION; at++) {
    const norm = story.model.tokens[at]?.norm;
    if (norm && norm.length > 3 && beginnings.has(norm.slice(0, 5))) inside.push(at);
  }
  return inside;
}

/** What stands in quotes is a name (or speech, which is longer). */
const LONGEST_NAME = 8;

function quoted(story: Story): readonly number[] {
  const inside: number[] = [];
  let opened = -1;
  story.model.tokens.forEach(({ text }, at) => {
    if (text === '«' || text === '“') opened = at;
    else if ((text === '»' || text === '”') && opened >= 0) {
      if (at - opened <= LONGEST_NAME) for (let index = opened + 1; index < at; index++) inside.push(index);
      opened = -1;
    }
  });
  return inside;
}
