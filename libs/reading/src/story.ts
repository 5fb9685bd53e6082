import type { Language } from '@kelisim/domain/analysis';
import type { Side } from '@kelisim/domain/evidence';
import type { DateMention, Morphology, QuantityMention, TextModel } from '@kelisim/language';

/** A stretch of tokens `[from, to)` of the story's model, with its place in the text. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** Which part of the page a block is: only `title`, `lead` and `body` speak. */
export type Zone = 'title' | 'lead' | 'body' | 'frame' | 'related';

/** A mention of a country, a region (or a city, nickname, adjective, people's name that stands for it). */
export interface PlaceMention extends Span {
  /** `RU`, `KZ`, another country's ISO 3166-1 code, or an ISO 3166-2 code. */
  readonly code: string;
  readonly side: Side;
  readonly level: 'country' | 'region' | 'city' | 'district';
  /** Nominative: «Омская область», «Павлодар». */
  readonly name: string;
  /** How it is said: by name, as an adjective («омские компании»), or by coreference («регион», «республика»). */
  readonly form: 'name' | 'adjective' | 'coreference';
  /** True where it stands inside the name of an institution, a cup, a street, a position: it takes no part by itself. */
  readonly inside?: boolean;
}

/** A mention of a named person; several mentions share one `person`. */
export interface PersonMention extends Span {
  /** Index into `Story.people`. */
  readonly person: number;
  readonly surnameOnly: boolean;
}

/** A person of the story, joined from all mentions. */
export interface StoryPerson {
  readonly name: string;
  readonly surname: string;
  readonly position?: string;
  readonly side: Side;
  readonly region?: string;
  readonly mentions: readonly PersonMention[];
}

/** A mention of a named organization; several mentions share one `organization`. */
export interface OrganizationMention extends Span {
  /** Index into `Story.organizations`. */
  readonly organization: number;
}

/** An organization of the story, joined from all mentions. */
export interface StoryOrganization {
  /** Nominative, with its legal form or kind when told. */
  readonly name: string;
  /** What it is: `company`, `university`, `authority` (akimat, government, ministry), … */
  readonly kind: 'company' | 'university' | 'authority' | 'embassy' | 'agency' | 'media' | 'culture' | 'other';
  readonly side: Side;
  readonly region?: string;
  readonly mentions: readonly OrganizationMention[];
}

/**
 * What is known of a text before any fact is read out of it: cut, framed, with its mentions resolved.
 * Every list is in order of the text. Fact rules take a `Story` and nothing else.
 */
export interface Story {
  readonly text: string;
  readonly language: Language;
  readonly model: TextModel;
  readonly morphology: Morphology;
  /** Zone of each block of the model. */
  readonly zones: readonly Zone[];
  readonly title?: string;
  /** `YYYY-MM-DD` or `YYYY-MM-DDThh:mm`. */
  readonly publishedOn?: string;
  readonly places: readonly PlaceMention[];
  readonly people: readonly StoryPerson[];
  readonly organizations: readonly StoryOrganization[];
  readonly dates: readonly DateMention[];
  readonly quantities: readonly QuantityMention[];
}
