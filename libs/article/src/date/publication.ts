import { isDateLine } from '../text/furniture';
import type { DateEvidence, DateOrigin } from './evidence';
import type { LinedPage } from './lines';
import { machineDate } from './machine';
import { machineDates } from './machine-dates';
import { asWritten, inZone, type Moment } from './moment';
import { asSeen, placedDate } from './place';
import { dateInWords } from './words';

export interface Publication {
  readonly publishedOn: string;
  readonly dateOrigin: DateOrigin;
}

/** The date of publication, the most trusted one that there is. */
export function publication(evidence: DateEvidence): Publication | undefined {
  const fed = evidence.feedDate ? machineDate(evidence.feedDate) : undefined;
  const seen = evidence.seenOn ? machineDate(evidence.seenOn) : undefined;
  const [machine] = machineDates(evidence, () => seen ?? fed).filter(({ moment }) => isPast(moment, seen));
  const anchor = once(() => seen ?? fed ?? machine?.moment ?? newest(evidence.lines));
  const inPage = placedDate(evidence.lines, anchor, (moment) => isPast(moment, seen));
  if (machine)
    return {
      publishedOn: inZone(asSeen(machine.moment, inPage?.moment), evidence.timeZone),
      dateOrigin: machine.origin,
    };
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
