import { placesAt } from '@kelisim/gazetteer';
import { perWord, type Token } from '@kelisim/language';

/** A word that can be part of a name: it begins with a capital and has letters only (and hyphens). */
export function isNameWord(token: Token | undefined): token is Token {
  return token !== undefined && token.kind === 'word' && canName(token.word);
}

const canName = perWord((word) => word.case !== 'lower' && word.case !== 'none' && /^[\p{L}’'-]{2,}$/u.test(word.text));

const SURNAME = /(ов|ев|ин|ын|ова|ева|ина|ына|ск(ий|ая)|цк(ий|ая)|баев?|ко|ых|их)$/;

/** A word that names a country, a region or a town, and is no surname by its ending. */
export const isPlaceWord = (token: Token): boolean => namesPlace(token.word);

const namesPlace = perWord(({ norm }): boolean => {
  const matches = placesAt([norm], 0).filter(
    ({ wording, weak }) => !weak && wording !== 'district' && wording !== 'headed',
  );
  if (matches.length === 0) return false;
  return (
    matches.some(({ level, wording }) => level === 'country' || wording !== 'name' || level === 'region') ||
    !SURNAME.test(norm)
  );
});

/** «ДЕРГИЛЁВА» → «Дергилёва», «КАРА-ООЛ» → «Кара-оол»; other words stay. */
export function decapitalize(word: string): string {
  if (word.length < 3 || word !== word.toUpperCase()) return word;
  return (
    word.charAt(0) +
    word
      .slice(1)
      .toLowerCase()
      .replace(/-(\p{L})(?!ол)/gu, (_, letter: string) => `-${letter.toUpperCase()}`)
  );
}
