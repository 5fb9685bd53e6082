import type { Language } from '@kelisim/domain/analysis';

/** Characters that tell a language as well as a whole book. */
const SAMPLE = 20_000;
/** Of each letter: 1 Russian, 2 of Kazakh alone, 3 Latin. */
const ALPHABETS = Uint8Array.from({ length: 0x530 }, (_, unit) => {
  const letter = String.fromCharCode(unit).toLowerCase();
  return /^[а-яё]$/.test(letter) ? 1 : /^[әғқңөұүһі]$/.test(letter) ? 2 : /^[a-z]$/.test(letter) ? 3 : 0;
});

/**
 * The language of a text, by its letters. Kazakh prose has a letter that Russian lacks in most words; Russian texts
 * only in names («Ұлытау»). One in 25 Cyrillic letters is far from both.
 */
export function languageOf(text: string): Language {
  const counts = [0, 0, 0, 0];
  for (let at = Math.min(text.length, SAMPLE) - 1; at >= 0; at--) {
    const unit = text.charCodeAt(at);
    if (unit < ALPHABETS.length) counts[ALPHABETS[unit]!]!++;
  }
  const [, cyrillic = 0, kazakh = 0, latin = 0] = counts;
  if (latin > 2 * (cyrillic + kazakh)) return 'en';
  return kazakh * 25 > cyrillic ? 'kk' : 'ru';
}
