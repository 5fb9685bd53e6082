import type { Side } from '@kelisim/domain/evidence';
import type { Sentence } from '@kelisim/language';
import { nominative } from '@kelisim/language';
import type { PlaceMention, Story, StoryOrganization, StoryPerson } from '../story';
import { listed } from './lexicon';
import { bodyOf } from './offices';
import { unlistedIn } from './unlisted';
import { within } from './within';
import type { Words } from './words';

/** Someone of the story who can be a party, where the text names them. */
export interface Actor {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  /** The name as the text prints it; worked out only for parties, because inflecting is slow. */
  readonly printed?: () => string;
  readonly side: Side;
  /** An `origin` is no actor itself: «омский», «турецкий» say where someone is from. */
  readonly kind: 'organization' | 'region' | 'country' | 'person' | 'origin';
  /** The same for all names of one party: an authority and its region, a governor and the region. */
  readonly key: string;
  /** True for another country, or what is said to belong to one. */
  readonly foreign: boolean;
  /** True for a town or district: as a party it must be named as one, or it is only a place. */
  readonly town?: boolean;
  /** True where a person is named who stands for the institution. */
  readonly signer?: boolean;
  /** The institution that it is, where it is one. */
  readonly organization?: StoryOrganization;
}

const PASS = new Set(['adjective', 'participle', 'numeral']);
/** Places after these are where something happens, goes or comes from, not who agrees. */
const WHERE = listed('actors.where');
const HEADS = listed('actors.heads of institutions');
/** After these anyone takes part in something, but signs nothing. */
const ASIDE = listed('actors.aside');

/** Everyone whom a story names, in order; looked up by stretches of tokens. */
export class Actors {
  private readonly all: readonly Actor[];

  constructor(
    private readonly story: Story,
    private readonly words: Words,
    sentences: readonly Sentence[] = [],
  ) {
    const organizations = story.organizations.flatMap((each, index) =>
      each.mentions.map((at): Actor => {
        const authority = each.kind === 'authority' && each.region !== undefined;
        return {
          from: at.from,
          to: at.to,
          name: each.name,
          side: each.side,
          kind: 'organization',
          key: authority ? `${each.region}` : `o${index}`,
          organization: each,
          foreign: false,
        };
      }),
    );
    const covered = (from: number, to: number) => organizations.some((each) => each.from < to && from < each.to);
    const listed = [...organizations, ...unlistedIn(story, words, sentences, covered)];
    const bodies = story.places.flatMap((place) => bodyOf(story, words, place) ?? []);
    const named = [...listed, ...bodies.filter((body) => !covered(body.from, body.to))];
    this.all = [...named, ...this.places(named), ...this.signers()].sort((a, b) => a.from - b.from);
  }

  private places(organizations: readonly Actor[]): readonly Actor[] {
    const covered = (from: number, to: number) => organizations.some((each) => each.from <= from && to <= each.to);
    return this.story.places
      .filter((place) => !covered(place.from, place.to))
      .map((place) => ({
        from: place.from,
        to: place.to,
        name: place.name,
        printed: () => this.asPrinted(place),
        side: place.side,
        town: place.level === 'city' || place.level === 'district',
        kind: this.isOrigin(place) ? 'origin' : place.level === 'country' ? 'country' : 'region',
        key: place.code,
        foreign: place.side === 'other',
      }));
  }

  /** An adjective with its noun; alone it is a region whose noun stands elsewhere («а Самарская – с Атырауской»). */
  private isOrigin(place: PlaceMention): boolean {
    if (place.form !== 'adjective') return false;
    const next = this.words.at(place.to);
    return next.kind === 'word' && this.words.readings(place.to)[0]?.pos !== 'preposition' && next.norm !== 'и';
  }

  /** «Якутия», «ВКО»: one word as the text has it; shared heads («Омской и Павлодарской областей») in full. */
  private asPrinted(place: PlaceMention): string {
    if (place.to - place.from !== 1 || place.form !== 'name') return place.name;
    const token = this.words.at(place.from);
    if (token.case === 'upper') return token.text.length <= LONGEST_ABBREVIATION ? token.text : place.name;
    const readings = this.words.readings(place.from);
    const noun = readings[0]?.pos === 'noun' && !readings.some((reading) => reading.pos === 'adjective');
    return noun && !SHARED_HEAD.test(token.norm) ? nominative([token]) : place.name;
  }

  /** People stand for the institution that their position names, else for their region. */
  private signers(): readonly Actor[] {
    return this.story.people.flatMap((person) => {
      const office = this.officeOf(person);
      return person.mentions.flatMap((at) => (office ? { ...office, from: at.from, to: at.to, signer: true } : []));
    });
  }

  private officeOf({ position, region, side, mentions }: StoryPerson): Omit<Actor, 'from' | 'to'> | undefined {
    const index = this.story.organizations.findIndex(
      (each) => each.kind !== 'authority' && position?.includes(each.name),
    );
    if (index >= 0) return this.institution(index);
    const heads = this.headsInstitution(position);
    const near = heads ? this.institutionBefore(side, mentions[0]?.from ?? 0) : -1;
    if (near >= 0) return this.institution(near);
    const name = region && !heads && this.regionName(region);
    return name ? { name, side, kind: 'person', key: region, foreign: false } : undefined;
  }

  private institution(index: number): Omit<Actor, 'from' | 'to'> {
    const organization = this.story.organizations[index] as StoryOrganization; // callers found it
    const { name, side } = organization;
    return { name, side, kind: 'organization', key: `o${index}`, foreign: false, organization };
  }

  /** «В аграрном университете … Ректор вуза Анна Седова …»: the institution of that side told last before its head. */
  private institutionBefore(side: Side, at: number): number {
    let [best, place] = [-1, at - REACH_OF_HEADS];
    for (const [index, one] of this.story.organizations.entries()) {
      if (one.side !== side || NO_INSTITUTIONS.has(one.kind)) continue;
      const last = one.mentions.findLast((mention) => mention.to <= at)?.from ?? -1;
      if (last > place) [best, place] = [index, last];
    }
    return best;
  }

  /** A rector or director signs for an institution, not for the region that it stands in. */
  private headsInstitution(position: string | undefined): boolean {
    return (position ?? '').split(/\s+/).some((word) => this.words.morphology.isFormOf(word, HEADS));
  }

  /** How the story itself calls a region. */
  regionName(code: string): string | undefined {
    const regions = this.story.places.filter((place) => place.code === code && place.level === 'region');
    return (regions.find((place) => place.form !== 'adjective') ?? regions[0])?.name;
  }

  within(from: number, to: number): readonly Actor[] {
    return within(this.all, from, to);
  }

  /** Those of a stretch who can agree: no adjectives, no places of action, nobody met in passing. */
  agreeing(from: number, to: number): readonly Actor[] {
    return this.within(from, to).filter((actor) => {
      if (actor.kind === 'origin') return false;
      const preposition = this.prepositionBefore(actor.from, from);
      if (!preposition) return true;
      return !(actor.kind === 'organization' || actor.kind === 'person' ? ASIDE : WHERE).has(preposition);
    });
  }

  prepositionBefore(index: number, floor: number): string | undefined {
    for (let at = index - 1; at >= Math.max(floor, index - 4); at--) {
      const reading = this.words.readings(at)[0];
      if (reading?.pos === 'preposition') return this.words.at(at).norm;
      if (
        !reading
          ? this.words.at(at).text !== '«'
          : !PASS.has(reading.pos) && !(reading.pos === 'noun' && KINDS.has(reading.lemma))
      )
        return undefined;
    }
    return undefined;
  }
}

/** So many tokens, two or three sentences, lie between an institution and its head who signs for it. */
const REACH_OF_HEADS = 60;
const NO_INSTITUTIONS: ReadonlySet<StoryOrganization['kind']> = new Set(['authority', 'media', 'embassy']);

/** «ВКО», «ХМАО»; longer words in capitals are a headline's. */
const LONGEST_ABBREVIATION = 4;
/** The ending of an adjective whose noun it shares with another: «Мангистауской и Астраханской областями». */
const SHARED_HEAD = /(ск|цк)(ой|ая|ую|ий|ого|ому|им|ом)$/;
const KINDS = listed('actors.kinds');
