import { wordsOf } from '../page/words-of';
import metas from './data/metas.json';
import type { DateEvidence, DateOrigin } from './evidence';
import { machineDate } from './machine';
import type { Moment } from './moment';
import { dateInWords } from './words';

/** A date that the page tells to machines. */
export interface MachineDate {
  readonly moment: Moment;
  readonly origin: DateOrigin;
}

function* sayings({ findings, linked, stated }: DateEvidence): Generator<readonly [string | undefined, DateOrigin]> {
  for (const { datePublished } of linked) yield [datePublished, 'json-ld'];
  for (const name of metas) for (const value of findings.metas.get(name) ?? []) yield [value, 'meta'];
  yield [stated, 'page-state'];
  for (const element of findings.properties.get('datepublished') ?? []) {
    const { datetime, content } = element.attribs;
    yield [datetime ?? content ?? wordsOf(element), 'microdata'];
  }
}

/** Longer than any date with its time zone's name. */
const LONGEST = 100;

/** The dates that the page tells to machines, the most trusted first; some templates write them in words. */
export function machineDates(evidence: DateEvidence): MachineDate[] {
  return [...sayings(evidence)].flatMap(([value, origin]) => {
    const text = (value ?? '').slice(0, LONGEST);
    const moment = machineDate(text) ?? dateInWords(text)?.moment;
    return moment ? [{ moment, origin }] : [];
  });
}
