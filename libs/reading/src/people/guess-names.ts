import { type Case, type Gender, perWord, surnameNominative, type Token } from '@kelisim/language';
import { decapitalize, isNameWord, isPlaceWord } from './capitals';
import type { NameSpan } from './name';
import { patronymic } from './patronymics';
import { type SurnameForm, surnameForm } from './surname-forms';

interface Guess {
  readonly given: string;
  readonly gender: Gender;
  readonly case: Case;
}

const ENDINGS: readonly (readonly [RegExp, string, Gender, readonly Case[]])[] = [
  [/ом$/, '', 'masculine', ['instrumental']],
  [/ем$/, '', 'masculine', ['instrumental']],
  [/у$/, '', 'masculine', ['dative']],
  [/у$/, 'а', 'feminine', ['accusative']],
  [/ой$/, 'а', 'feminine', ['instrumental']],
  [/ей$/, 'я', 'feminine', ['instrumental']],
  [/ы$/, 'а', 'feminine', ['genitive']],
  [/и$/, 'я', 'feminine', ['genitive', 'dative']],
  [/е$/, 'а', 'feminine', ['dative', 'prepositional']],
  [/е$/, '', 'masculine', ['prepositional']],
  [/а$/, '', 'masculine', ['genitive', 'accusative']],
  [/[ая]$/, '$&', 'feminine', ['nominative']],
  [/[^аеёиоуыэюя]$/, '$&', 'masculine', ['nominative']],
  [
    /[^аеёиоуыэюя]$|[еиоуыэю]$/,
    '$&',
    'feminine',
    ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'prepositional'],
  ],
  [
    /[еиоуыэю]$/,
    '$&',
    'masculine',
    ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'prepositional'],
  ],
];

function guesses(word: string): Guess[] {
  return ENDINGS.filter(([ending]) => ending.test(word)).flatMap(([ending, nominative, gender, cases]) =>
    cases.map((kase) => ({ given: word.replace(ending, nominative), gender, case: kase })),
  );
}

function agrees(guess: Guess, forms: readonly SurnameForm[] | undefined, cases: ReadonlySet<Case> | undefined): number {
  const fits = forms?.some((form) => form.gender === guess.gender && form.cases.has(guess.case)) ? 2 : 0;
  return (
    fits +
    (cases?.has(guess.case) ? 2 : 0) +
    (guess.case === 'nominative' ? 0.5 : 0) +
    (guess.gender === 'masculine' ? 0.2 : 0)
  );
}

/** A common word of the dictionary is no given name that we happen not to know. */
const isCommonWord = (token: Token): boolean => isCommon(token.word.plain);

const isCommon = perWord(({ readings }) =>
  readings.some(({ known, name, score }) => known && name === undefined && score > 0.1),
);

const SURNAME = /(ов|ев|ин|ын)(а|у|ым|ой|е)?$|[сц]к(ий|ого|ому|им|ом|ая|ой|ую)$|(улы|ұлы|кызы|қызы)$/;

/**
 * A name whose given name is in no list («Асемы Байдильдиной»): two words with capitals behind a position, or the
 * second with a surname's ending, and the first no common word.
 * @param cases the cases that the position before asks for; undefined where there is no position
 */
export function guessName(
  tokens: readonly Token[],
  at: number,
  cases: ReadonlySet<Case> | undefined,
): NameSpan | undefined {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (!isNameWord(first) || !isNameWord(second) || isPlaceWord(first) || isPlaceWord(second)) return undefined;
  if (patronymic(first.text) || patronymic(second.text)?.gender === 'masculine') return undefined;
  if (first.case !== 'capital' || /^[a-z]/i.test(first.text)) return undefined;
  const strong = SURNAME.test(second.norm);
  // «Талия Минуллина»: behind an office a capital and a surname's ending outweigh the dictionary.
  if (isCommonWord(first) && !(cases && strong)) return undefined;
  if ((!cases && !strong) || (isCommonWord(second) && !strong)) return undefined;
  const forms = surnameForm(second.norm);
  const [best] = guesses(first.text).sort((a, b) => agrees(b, forms, cases) - agrees(a, forms, cases));
  if (!best) return undefined;
  const surname = decapitalize(surnameNominative(second.text, best.case, best.gender));
  return { from: at, to: at + 2, given: best.given, surname, gender: best.gender, case: best.case, origin: 'both' };
}
