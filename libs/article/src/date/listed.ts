import { machineDate } from './machine';
import { asWritten } from './moment';
import { dateInWords } from './words';

/**
 * The date that words beside a link in a listing say («19 сентября», «Вчера, 10:30», `19.09.2026`), as
 * `YYYY-MM-DD` or `YYYY-MM-DDThh:mm`.
 * @param seenOn the day (`YYYY-MM-DD`) on which the listing was seen: years that are left out are counted back from it
 */
export function listedDate(words: string, seenOn: string): string | undefined {
  const stated = dateInWords(words, () => machineDate(seenOn))?.moment ?? machineDate(words.trim());
  return stated && asWritten(stated);
}
