import type { Event } from '@kelisim/domain/facts/activity';
import type { Sentence } from '@kelisim/language';

export type EventKind = Event['kind'];

/** One place of the text that tells of an event. Indices are tokens. */
export interface EventMention {
  readonly kind: EventKind;
  readonly sentence: Sentence;
  /** The noun or verb that tells of it. */
  readonly at: number;
  /** Its phrase `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly name?: string;
  readonly on?: string;
  readonly place?: string;
  readonly upcoming: boolean;
  /** False where the words leave open when it is: «в рамках визита запланированы переговоры». */
  readonly isTimed: boolean;
  /** Indices of the people who take part. */
  readonly people: readonly number[];
  /** ISO 3166-2 codes of the destination or venue. */
  readonly codes: readonly string[];
  /** How much it says; the mention that says most proves the event. */
  readonly weight: number;
  readonly rule: string;
}

/** A noun that names an event, with its phrase `[from, to)`: adjectives before, a quoted name behind. */
export interface EventNoun {
  readonly kind: EventKind;
  readonly lemma: string;
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly plural: boolean;
}
