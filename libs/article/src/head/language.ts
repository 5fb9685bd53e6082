import type { Language } from '@kelisim/domain/analysis';

const KAZAKH = new Set([...'әғқңөұүһіӘҒҚҢӨҰҮҺІ'].map((letter) => letter.charCodeAt(0)));

/** Kazakh has about 14 of its own letters in 100; a Russian text with Kazakh names has fewer than one. */
const KAZAKH_SHARE = 0.04;
/** Enough to judge by. */
const SAMPLE = 5_000;

/**
 * The language of a text by its letters.
 * @param declared the page's `lang`, which decides only where there are no letters: sites declare one language for all their pages
 */
export function languageOf(text: string, declared?: string): Language {
  const { cyrillic, kazakh, latin } = lettersIn(text);
  if (cyrillic + latin === 0) return declaredLanguage(declared);
  if (latin > cyrillic) return 'en';
  return kazakh / cyrillic >= KAZAKH_SHARE ? 'kk' : 'ru';
}

function lettersIn(text: string): { cyrillic: number; kazakh: number; latin: number } {
  let [cyrillic, kazakh, latin] = [0, 0, 0];
  for (let at = Math.min(text.length, SAMPLE) - 1; at >= 0; at--) {
    const code = text.charCodeAt(at);
    const small = code | 0x20;
    if (small >= 0x61 && small <= 0x7a) latin++;
    else if ((code >= 0x410 && code <= 0x44f) || code === 0x401 || code === 0x451) cyrillic++;
    else if (KAZAKH.has(code)) kazakh++;
  }
  return { cyrillic: cyrillic + kazakh, kazakh, latin };
}

function declaredLanguage(declared = ''): Language {
  if (/^(?:kk|kz|qaz)/i.test(declared)) return 'kk';
  return /^en/i.test(declared) ? 'en' : 'ru';
}
