import { regionName } from '@kelisim/gazetteer';
import { morphology } from '@kelisim/language';

const KIND = /^(область|край|республика|округ|автономный|автономная)$/;

/** «Новгородской области», «Республики Татарстан», «области Улытау»: a region's name as the possessor. */
export function regionGenitive(code: string): string {
  const words = regionName(code).split(' ');
  return words
    .map((word, at) => {
      const declined = KIND.test(word.toLowerCase()) || (/(ая|ий|ый)$/.test(word) && at < words.length - 1);
      return declined ? (morphology.inflect(word, { case: 'genitive', number: 'singular' }) ?? word) : word;
    })
    .join(' ');
}
