import type { Reason } from '@kelisim/domain/reasons';
import type { AddressRules } from './canonical-url';

/** A link to what may be an article. */
export interface FoundLink {
  /** Where to ask for it: the address as it was linked, made absolute. */
  readonly url: string;
  /** Under which address it is known. */
  readonly canonical: string;
  readonly title?: string;
  /** `YYYY-MM-DD` or `YYYY-MM-DDThh:mm` in the publisher's own time, where a machine wrote it. */
  readonly publishedOn?: string;
  /** The words of a date in an HTML listing, as they stand there. */
  readonly dateText?: string;
  /** The whole text, where the list itself carries it (a post in a channel). */
  readonly text?: string;
}

/** What stands on a start page. */
export interface Found {
  readonly kind: 'found';
  /** In the order of the page, each canonical address once. */
  readonly links: readonly FoundLink[];
  /** The next page of the list. */
  readonly next?: string;
  /** More lists of the same kind: the parts of a sitemap index, newest first. */
  readonly parts: readonly string[];
  /** Digest of the links. A list whose signature was seen before in the same round has come to its end. */
  readonly signature: string;
  /** How many entries could not be used. */
  readonly broken: number;
}

/** A start page that is not what it should be. */
export interface NotFound {
  readonly kind: 'nothing';
  readonly reason: Extract<Reason, 'feed-broken' | 'listing-empty' | 'markup-too-deep'>;
  /** For a person: what was found instead. */
  readonly cause: string;
}

export type Discovery = Found | NotFound;

/** A start page as it was answered, decoded to text, and what its source says about its articles. */
export interface DiscoveryInput {
  readonly text: string;
  /** The address that answered, after redirects: links are relative to it. */
  readonly url: string;
  readonly rules: AddressRules;
  /** What canonical addresses of articles match; without it their form is judged. */
  readonly articlePattern?: RegExp;
  /** IANA zone of the publisher, for dates that machines wrote in another one. */
  readonly timeZone: string;
}
