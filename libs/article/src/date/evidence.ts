import type { Element } from 'domhandler';
import type { LinkedArticle } from '../head/linked-data';
import type { Findings } from '../page/scan';
import type { LinedPage } from './lines';

/**
 * Where a date of publication was found, in the order of trust: where a source's selector says, data for machines in the page (linked data, `meta`, its script's state, microdata,
 * `time`), the words beside the title, what the source's feed or listing said, the page's address.
 */
export type DateOrigin =
  | 'selector'
  | 'json-ld'
  | 'meta'
  | 'page-state'
  | 'microdata'
  | 'time-element'
  | 'words'
  | 'feed'
  | 'address';

/** What a date is read from. */
export interface DateEvidence {
  readonly findings: Findings;
  readonly linked: readonly LinkedArticle[];
  readonly lines: LinedPage;
  /** The heading that shows the title. */
  readonly title?: Element;
  /** What a source's selector found. */
  readonly chosen?: Element;
  /** What the data of the page's script say. */
  readonly stated?: string;
  readonly url: string;
  readonly timeZone?: string;
  /** What the feed or the listing said. */
  readonly feedDate?: string;
  /** A day on which the page already existed. */
  readonly seenOn?: string;
}
