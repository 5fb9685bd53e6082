import type { Gender } from '@kelisim/language';

const MASCULINE = /^(.{2,}(?:ович|евич|ьич|мич|тич))(?:а|у|ем|е)?$/i;
const FEMININE = /^(.{2,}(?:овн|евн|ичн|инишн))(?:а|ы|е|у|ой|ою)$/i;
/** «Жанатқызы», «Кыдырбекулы», «Маматоглы»: the same in every case. */
const TURKIC = /^.{3,}(улы|ұлы|уулу|оглы|оглу|(кызы|қызы|гызы))$/i;

/** The nominative and gender of a patronymic; undefined for any other word. */
export function patronymic(word: string): { readonly name: string; readonly gender: Gender } | undefined {
  const masculine = MASCULINE.exec(word);
  if (masculine) return { name: masculine[1] ?? word, gender: 'masculine' };
  const feminine = FEMININE.exec(word);
  if (feminine) return { name: `${feminine[1] ?? word}${word === word.toUpperCase() ? 'А' : 'а'}`, gender: 'feminine' };
  const turkic = TURKIC.exec(word);
  return turkic ? { name: word, gender: turkic[2] ? 'feminine' : 'masculine' } : undefined;
}
