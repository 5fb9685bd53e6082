import type { Language } from '@kelisim/domain/analysis';

/**
 * The language of a text, by its letters. Kazakh prose has a letter that Russian lacks in most words; Russian texts
 * only in names («Ұлытау»). One in 25 Cyrillic letters is far from both.
 */
export function languageOf(text: string): Language {
  const sample = text.slice(0, 20_000);
  const cyrillic = sample.match(/[а-яё]/gi)?.length ?? 0;
  const kazakh = sample.match(/[әғқңөұүһі]/gi)?.length ?? 0;
  const latin = sample.match(/[a-z]/gi)?.length ?? 0;
  if (latin > 2 * (cyrillic + kazakh)) return 'en';
  return kazakh * 25 > cyrillic ? 'kk' : 'ru';
}
