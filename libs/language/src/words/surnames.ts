import { fold } from '../cut/characters';
import type { Case, Gender } from '../morphology';

/** An ending of one case and the nominative's ending in its place; the stem must match `after`. */
interface Ending {
  readonly ending: string;
  readonly cases: readonly Case[];
  readonly nominative: string;
  readonly after: RegExp;
}

const POSSESSIVE = /(?:ов|ев|ёв|ин|ын)$/i;
const ADJECTIVAL = /(?:ск|цк|зк|жск)$/i;
const CONSONANT = /[бвгджзклмнпрстфхцчшщ]$/i;
const HARD = /[бвгдзклмнпрстфх]$/i;
const SOFT_STEM = /[аеёиоуыэюялрн]$/i;
const HUSHING = /[жшчщц]$/i;

const MASCULINE: readonly Ending[] = [
  { ending: 'ым', cases: ['instrumental'], nominative: '', after: POSSESSIVE },
  { ending: 'а', cases: ['genitive', 'accusative'], nominative: '', after: POSSESSIVE },
  { ending: 'у', cases: ['dative'], nominative: '', after: POSSESSIVE },
  { ending: 'е', cases: ['prepositional'], nominative: '', after: POSSESSIVE },
  { ending: 'ого', cases: ['genitive', 'accusative'], nominative: 'ий', after: ADJECTIVAL },
  { ending: 'ому', cases: ['dative'], nominative: 'ий', after: ADJECTIVAL },
  { ending: 'им', cases: ['instrumental'], nominative: 'ий', after: ADJECTIVAL },
  { ending: 'ом', cases: ['prepositional'], nominative: 'ий', after: ADJECTIVAL },
  { ending: 'ого', cases: ['genitive', 'accusative'], nominative: 'ый', after: HARD },
  { ending: 'ому', cases: ['dative'], nominative: 'ый', after: HARD },
  { ending: 'ым', cases: ['instrumental'], nominative: 'ый', after: HARD },
  { ending: 'его', cases: ['genitive', 'accusative'], nominative: 'ий', after: CONSONANT },
  { ending: 'ему', cases: ['dative'], nominative: 'ий', after: CONSONANT },
  { ending: 'им', cases: ['instrumental'], nominative: 'ий', after: /[гкхжшчщн]$/i },
  { ending: 'ом', cases: ['instrumental'], nominative: '', after: CONSONANT },
  { ending: 'ем', cases: ['instrumental'], nominative: '', after: HUSHING },
  { ending: 'ем', cases: ['instrumental'], nominative: 'ь', after: /[лрнтд]$/i },
  { ending: 'ем', cases: ['instrumental'], nominative: 'й', after: SOFT_STEM },
  { ending: 'а', cases: ['genitive', 'accusative'], nominative: '', after: CONSONANT },
  { ending: 'я', cases: ['genitive', 'accusative'], nominative: 'ь', after: /[лрнтд]$/i },
  { ending: 'я', cases: ['genitive', 'accusative'], nominative: 'й', after: SOFT_STEM },
  { ending: 'ю', cases: ['dative'], nominative: 'ь', after: /[лрнтд]$/i },
  { ending: 'ю', cases: ['dative'], nominative: 'й', after: SOFT_STEM },
  { ending: 'у', cases: ['dative'], nominative: '', after: CONSONANT },
  { ending: 'е', cases: ['prepositional'], nominative: '', after: CONSONANT },
];

const FEMININE: readonly Ending[] = [
  { ending: 'ой', cases: ['genitive', 'dative', 'instrumental', 'prepositional'], nominative: 'а', after: POSSESSIVE },
  { ending: 'ою', cases: ['instrumental'], nominative: 'а', after: POSSESSIVE },
  { ending: 'у', cases: ['accusative'], nominative: 'а', after: POSSESSIVE },
  { ending: 'ой', cases: ['genitive', 'dative', 'instrumental', 'prepositional'], nominative: 'ая', after: ADJECTIVAL },
  { ending: 'ую', cases: ['accusative'], nominative: 'ая', after: HARD },
  { ending: 'ой', cases: ['genitive', 'dative', 'prepositional'], nominative: 'ая', after: /[внжшлт]$/i },
];

/** Both genders: «Сороки», «Берулаве», «Зимой». */
const IN_A: readonly Ending[] = [
  { ending: 'ы', cases: ['genitive'], nominative: 'а', after: HARD },
  { ending: 'и', cases: ['genitive'], nominative: 'а', after: /[гкхжшчщ]$/i },
  { ending: 'у', cases: ['accusative'], nominative: 'а', after: CONSONANT },
  { ending: 'ой', cases: ['instrumental'], nominative: 'а', after: CONSONANT },
  { ending: 'ей', cases: ['instrumental'], nominative: 'а', after: HUSHING },
  { ending: 'и', cases: ['genitive'], nominative: 'я', after: SOFT_STEM },
  { ending: 'ю', cases: ['accusative'], nominative: 'я', after: SOFT_STEM },
  { ending: 'ей', cases: ['instrumental'], nominative: 'я', after: SOFT_STEM },
];

/** «Безматерных», «Гончаренко», «Кыдырбекулы», «Саакашвили»: the same in every case. */
const INDECLINABLE = /(?:[ыи]х|(?<![ое]г)о|э|дзе|швили|иани|улы|ұлы|кызы|қызы|гызы)$/i;
/** Enough stem for a surname to be recognised («Усс», «Бек», «Ким»). */
const SHORTEST = 3;

function strip(form: string, kase: Case, endings: readonly Ending[]): string | undefined {
  for (const { ending, cases, nominative, after } of endings) {
    const stem = form.slice(0, form.length - ending.length);
    if (stem.length >= SHORTEST && cases.includes(kase) && form.endsWith(ending) && after.test(stem))
      return stem + nominative;
  }
  return undefined;
}

/**
 * The nominative of a surname whose case and gender are known (from the given name beside it): «Кошербаевым» →
 * «Кошербаев», «Никитиной» → «Никитина», «Уссом» → «Усс». The spelling stays, ё included; what does not decline in that
 * gender («Гончаренко», Анна «Ким») comes back as it is.
 */
export function surnameNominative(form: string, kase: Case, gender: Gender): string {
  if (kase === 'nominative' || INDECLINABLE.test(form)) return form;
  const upper = form === form.toUpperCase();
  const word = upper ? form.toLowerCase() : form;
  const own = strip(word, kase, gender === 'feminine' ? FEMININE : MASCULINE);
  const result = own ?? strip(word, kase, IN_A) ?? word;
  return upper ? result.toUpperCase() : result;
}

const POSSESSIVE_FORM = /^(.{2,}(?:[оеё]в|[иы]н))(?:а|у|ым|е|ой|ою|ы|ых|ыми)?$/;
const ADJECTIVAL_FORM = /^(.{2,}(?:ск|цк))(?:ий|ого|ому|им|ом|ая|ой|ую|ие|их|ими)$/;

/**
 * One key for all forms of a surname in -ов, -ев, -ин, -ын, -ский, -цкий, of either gender: «Королёв», «Королевым»,
 * «Королевой» → «королев»; undefined for a form with no such ending.
 */
export function surnameKey(form: string): string | undefined {
  const word = fold(form);
  const possessive = POSSESSIVE_FORM.exec(word);
  if (possessive) return possessive[1];
  const adjectival = ADJECTIVAL_FORM.exec(word);
  return adjectival ? `${adjectival[1]}ий` : undefined;
}
