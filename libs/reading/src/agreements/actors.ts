import type { Sentence } from '@kelisim/language';
import { nominative } from '@kelisim/language';
import type { PlaceMention, Story } from '../story';
import type { Actor } from './actor';
import { listed } from './lexicon';
import { bodyOf } from './offices';
import { signersOf } from './signers';
import { unlistedIn } from './unlisted';
import { overlaps, within } from './within';
import type { Words } from './words';

const PASS = new Set(['adjective', 'participle', 'numeral']);
/** Places after these are where something happens, goes or comes from, not who agrees. */
const WHERE = listed('actors.where');
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
    const sorted = organizations.sort((a, b) => a.from - b.from);
    const covered = (from: number, to: number) => overlaps(sorted, from, to);
    const listed = [...organizations, ...unlistedIn(story, words, sentences, covered)];
    const bodies = story.places.flatMap((place) => bodyOf(story, words, place) ?? []);
    const named = [...listed, ...bodies.filter((body) => !covered(body.from, body.to))];
    const inOrder = [...named].sort((a, b) => a.from - b.from);
    this.all = [...inOrder, ...this.places(inOrder), ...signersOf(story, sorted, (code) => this.regionName(code))].sort(
      (a, b) => a.from - b.from,
    );
  }

  private places(organizations: readonly Actor[]): readonly Actor[] {
    const covered = (from: number, to: number) => overlaps(organizations, from, to);
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
      if (this.words.is(actor.from - 2, CONSULTING)) return false;
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

/** «после согласования с Минфином»: who is asked signs nothing. */
const CONSULTING = new Set(['согласование', 'консультация', 'одобрение', 'экспертиза']);
/** «ВКО», «ХМАО»; longer words in capitals are a headline's. */
const LONGEST_ABBREVIATION = 4;
/** The ending of an adjective whose noun it shares with another: «Мангистауской и Астраханской областями». */
const SHARED_HEAD = /(ск|цк)(ой|ая|ую|ий|ого|ому|им|ом)$/;
const KINDS = listed('actors.kinds');
