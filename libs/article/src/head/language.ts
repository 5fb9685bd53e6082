import type { Language } from '@kelisim/domain/analysis';

const KAZAKH = /[әғқңөұүһі]/gi;
const CYRILLIC = /[а-яёәғқңөұүһі]/gi;
const LATIN = /[a-z]/gi;

/** Kazakh has about 14 of its own letters in 100; a Russian text with Kazakh names has fewer than one. */
const KAZAKH_SHARE = 0.04;
/** Enough to judge by. */
const SAMPLE = 5_000;

/**
 * The language of a text by its letters.
 * @param declared the page's `lang`, which decides only where there are no letters: sites declare one language for all their pages
 */
export function languageOf(text: string, declared?: string): Language {
  const sample = text.slice(0, SAMPLE);
  const count = (letters: RegExp) => sample.match(letters)?.length ?? 0;
  const cyrillic = count(CYRILLIC);
  const latin = count(LATIN);
  if (cyrillic + latin === 0) return declaredLanguage(declared);
  if (latin > cyrillic) return 'en';
  return count(KAZAKH) / cyrillic >= KAZAKH_SHARE ? 'kk' : 'ru';
}

function declaredLanguage(declared = ''): Language {
  if (/^(?:kk|kz|qaz)/i.test(declared)) return 'kk';
  return /^en/i.test(declared) ? 'en' : 'ru';
}
