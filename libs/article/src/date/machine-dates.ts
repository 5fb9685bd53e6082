import { Element } from 'domhandler';
import { wordsOf } from '../page/words-of';
import metas from './data/metas.json';
import type { DateEvidence, DateOrigin } from './evidence';
import { machineDate } from './machine';
import type { Moment } from './moment';
import { type Anchor, dateInWords } from './words';

/** A date that the page tells to machines. */
export interface MachineDate {
  readonly moment: Moment;
  readonly origin: DateOrigin;
}

function* sayings({
  findings,
  linked,
  stated,
  title,
  chosen,
}: DateEvidence): Generator<readonly [string | undefined, DateOrigin]> {
  if (chosen) yield [chosen.attribs.datetime ?? chosen.attribs.content ?? wordsOf(chosen), 'selector'];
  for (const { datePublished } of linked) yield [datePublished, 'json-ld'];
  for (const name of metas) for (const value of findings.metas.get(name) ?? []) yield [value, 'meta'];
  yield [stated, 'page-state'];
  for (const element of besideTitle(findings.properties.get('datepublished') ?? [], title)) {
    const { datetime, content } = element.attribs;
    yield [datetime ?? content ?? wordsOf(element), 'microdata'];
  }
}

/** Of several dates in microdata those in the item that the title stands in: teasers are items, too. */
function besideTitle(elements: readonly Element[], title: Element | undefined): readonly Element[] {
  const around = new Set<unknown>();
  for (let at: unknown = title; at; at = (at as Element).parent) around.add(at);
  const own = elements.filter((element) => around.has(itemOf(element)));
  return own.length > 0 ? own : elements;
}

function itemOf(element: Element): Element | undefined {
  for (let at = element.parent; at instanceof Element; at = at.parent) if ('itemscope' in at.attribs) return at;
  return undefined;
}

/** Longer than any date with its time zone's name. */
const LONGEST = 100;

/**
 * The dates that the page tells to machines, the most trusted first; some templates write them in words.
 * @param anchor gives a day from which words without a year are counted
 */
export function machineDates(evidence: DateEvidence, anchor: Anchor): MachineDate[] {
  return [...sayings(evidence)].flatMap(([value, origin]) => {
    const text = (value ?? '').slice(0, LONGEST);
    const moment = machineDate(text) ?? dateInWords(text, anchor)?.moment;
    return moment ? [{ moment, origin }] : [];
  });
}
