import type { LinkedArticle } from '../head/linked-data';
import { type Findings, wordsOf } from '../page/scan';
import { isDateLine } from '../text/furniture';
import type { LinedPage } from './lines';
import { machineDate } from './machine';
import { asWritten, inZone, type Moment } from './moment';
import { asSeen, placedDate } from './place';
import { dateInWords } from './words';

/**
 * Where a date of publication was found, in the order of trust: data for machines in the page (linked data, `meta`, its script's state, microdata,
 * `time`), the words beside the title, what the source's feed or listing said, the page's address.
 */
export type DateOrigin =
  | 'json-ld'
  | 'meta'
  | 'page-state'
  | 'microdata'
  | 'time-element'
  | 'words'
  | 'feed'
  | 'address';

export interface Publication {
  readonly publishedOn: string;
  readonly dateOrigin: DateOrigin;
}

/** What a date is read from. */
export interface DateEvidence {
  readonly findings: Findings;
  readonly linked: readonly LinkedArticle[];
  readonly lines: LinedPage;
  /** What the data of the page's script say. */
  readonly stated?: string;
  readonly url: string;
  readonly timeZone?: string;
  /** What the feed or the listing said. */
  readonly feedDate?: string;
  /** A day on which the page already existed. */
  readonly seenOn?: string;
}

/** `meta` names of a date of publication, the likelier first; none that means a change. */
const METAS = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'publish-date',
  'publish_date',
  'publishdate',
  'published_time',
  'publication_date',
  'pubdate',
  'mediator_published_time',
  'sailthru.date',
  'parsely-pub-date',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'article.published',
  'article:post_date',
  'article_date_original',
  'date',
  'datecreated',
];

interface MachineDate {
  readonly moment: Moment;
  readonly origin: DateOrigin;
}

function* sayings({ findings, linked, stated }: DateEvidence): Generator<readonly [string | undefined, DateOrigin]> {
  for (const { datePublished } of linked) yield [datePublished, 'json-ld'];
  for (const name of METAS) for (const value of findings.metas.get(name) ?? []) yield [value, 'meta'];
  yield [stated, 'page-state'];
  for (const element of findings.properties.get('datepublished') ?? []) {
    const { datetime, content } = element.attribs;
    yield [datetime ?? content ?? wordsOf(element), 'microdata'];
  }
}

/** Longer than any date with its time zone's name. */
const LONGEST = 100;

/** The dates that the page tells to machines, the most trusted first; some templates write them in words. */
function machineDates(evidence: DateEvidence): MachineDate[] {
  return [...sayings(evidence)].flatMap(([value, origin]) => {
    const text = (value ?? '').slice(0, LONGEST);
    const moment = machineDate(text) ?? dateInWords(text)?.moment;
    return moment ? [{ moment, origin }] : [];
  });
}

/** The date of publication, the most trusted one that there is. */
export function publication(evidence: DateEvidence): Publication | undefined {
  const fed = evidence.feedDate ? machineDate(evidence.feedDate) : undefined;
  const seen = evidence.seenOn ? machineDate(evidence.seenOn) : undefined;
  const [machine] = machineDates(evidence).filter(({ moment }) => isPast(moment, seen));
  const anchor = once(() => seen ?? fed ?? machine?.moment ?? newest(evidence.lines));
  const inPage = placedDate(evidence.lines, anchor, (moment) => isPast(moment, seen));
  if (machine)
    return { publishedOn: reconciled(machine.moment, inPage?.moment, evidence.timeZone), dateOrigin: machine.origin };
  const worded = inPage && { publishedOn: inZone(inPage.moment, evidence.timeZone), dateOrigin: inPage.origin };
  if (inPage && inPage.doubt < DOUBTFUL) return worded;
  if (fed) return { publishedOn: inZone(fed, evidence.timeZone), dateOrigin: 'feed' };
  const addressed = inAddress(evidence.url);
  return addressed ? { publishedOn: asWritten(addressed), dateOrigin: 'address' } : worded;
}

/** Whether an article may bear a date on the day it was seen; east of us it may already be tomorrow. */
function isPast(date: Moment, seen: Moment | undefined): boolean {
  if (!seen) return true;
  const days = (moment: Moment) => Date.UTC(moment.year, moment.month - 1, moment.day) / 86_400_000;
  return days(date) <= days(seen) + 1;
}

/** A line that says when the article was changed has more doubt than this: better than nothing only. */
const DOUBTFUL = 3.5;

/** The machine's date in the region's time; a date without a time of day takes the one that a reader sees on the same day. */
function reconciled(machine: Moment, seen: Moment | undefined, timeZone: string | undefined): string {
  return inZone(asSeen(machine, seen), timeZone);
}

function once<Value>(find: () => Value): () => Value {
  let found: { value: Value } | undefined;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}

/** The newest date that has a line of its own (a teaser's, the page's clock): the page is no older than it. */
function newest({ lines }: LinedPage): Moment | undefined {
  let found: Moment | undefined;
  for (const { text, dated, opening } of lines) {
    const date = !opening && (dated || isDateLine(text)) ? dateInWords(text)?.moment : undefined;
    if (date && (!found || asWritten(date) > asWritten(found))) found = date;
  }
  return found;
}

const ADDRESS =
  /[/_-](20\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?([0-2]\d|3[01])(?=[/_.-]|$)|[/_-]([0-2]\d|3[01])[-_.](0[1-9]|1[0-2])[-_.](20\d{2})(?=[/_.-]|$)/;

function inAddress(url: string): Moment | undefined {
  const match = ADDRESS.exec(url);
  return match
    ? machineDate(match[1] ? `${match[1]}-${match[2]}-${match[3]}` : `${match[6]}-${match[5]}-${match[4]}`)
    : undefined;
}
