import { listed } from './lexicon';
import type { Words } from './words';

/** Whether several papers are named by the noun `head`, whose phrase begins at `start`. */
export function isPlural(words: Words, start: number, head: number): boolean {
  if (words.seek(start, head, MANY) !== undefined) return true;
  for (let index = start; index < head; index++) if (words.at(index).kind === 'number') return true;
  const adjective = words.readings(head - 1);
  if (start < head && adjective.length > 0 && adjective.every((reading) => reading.number === 'plural')) return true;
  const readings = words.readings(head).filter((reading) => reading.pos === 'noun');
  if (start === head && isObject(words, head)) return true;
  return (
    readings.length > 0 &&
    readings.every(
      (reading) => reading.number === 'plural' || (reading.case === 'genitive' && readings[0]?.number === 'plural'),
    )
  );
}

/** «заключила соглашения»: right after its verb the form is an accusative, so several. */
function isObject(words: Words, head: number): boolean {
  const verb = words.readings(head - 1)[0];
  const plural = words.find(head, (reading) => reading.case === 'accusative' && reading.number === 'plural');
  const singular = words.find(head, (reading) => reading.case === 'accusative' && reading.number === 'singular');
  return verb?.pos === 'verb' && plural !== undefined && singular === undefined;
}

const MANY = listed('instruments.many');
