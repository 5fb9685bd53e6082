import { fold } from '../cut/characters';

/** Kazakh letters as Russian papers write them. */
const RUSSIAN: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
};

/** A word in the one spelling that Russian and Kazakh texts share («Құрылыс» and «Курылыс» are one name); in small letters. */
export const inRussianLetters = (word: string): string =>
  fold(word).replace(/[әғқңөұүһі]/g, (letter) => RUSSIAN[letter] ?? letter);

/** Whether a wording has letters that only Kazakh has. */
export const hasKazakhLetters = (text: string): boolean => /[әғқңөұүһі]/i.test(text);
