import { givenNames } from '@kelisim/gazetteer';
import { fold, perWord, surnameNominative, type Token } from '@kelisim/language';
import { decapitalize, isNameWord, isPlaceWord } from './capitals';
import { best, type Choice, choices, type NameContext, span } from './choose-name';
import type { NameSpan } from './name';
import { patronymic } from './patronymics';
import { surnameForm } from './surname-forms';

const givenOf = perWord(({ norm }) => givenNames(norm));

/** A surname behind a given name (and a patronymic): any word with a capital that is no place, also in brackets. */
function surnameAt(tokens: readonly Token[], at: number): { word: Token; to: number } | undefined {
  const token = tokens[at];
  if (token?.text === '(' && tokens[at + 2]?.text === ')' && isNameWord(tokens[at + 1])) {
    const word = tokens[at + 1]!;
    return isPlaceWord(word) ? undefined : { word, to: at + 3 };
  }
  if (!isNameWord(token) || isPlaceWord(token)) return undefined;
  return { word: token, to: at + 1 };
}

/** «Инна Пуйковна Салиндер», «Ержан Мукатаев», «Инна Пуйковна». */
function givenFirst(tokens: readonly Token[], at: number, context: NameContext): NameSpan | undefined {
  const token = tokens[at];
  if (!isNameWord(token)) return undefined;
  const names = givenOf(token.word);
  if (names.length === 0) return undefined;
  const next = tokens[at + 1];
  const father = isNameWord(next) ? patronymic(next.text) : undefined;
  const behind = surnameAt(tokens, at + (father ? 2 : 1));
  if (!behind && !father) return undefined;
  if (behind && !father && givenOf(behind.word.word).length > 0 && isSurnameAndGiven(tokens, at)) return undefined;
  const surname = behind?.word.text ?? '';
  const choice = best(choices(names), surname.toLowerCase(), father?.gender, context);
  return choice && span(at, behind?.to ?? at + 2, choice, surname, father?.name);
}

/** «Базыл Мухамедрахимович Жакупов»: the patronymic shows that the unknown word before it is a given name. */
function withFather(tokens: readonly Token[], at: number): NameSpan | undefined {
  const [token, next] = [tokens[at], tokens[at + 1]];
  const father = isNameWord(next) ? patronymic(next.text) : undefined;
  if (!father || !isNameWord(token) || token.case !== 'capital' || isPlaceWord(token) || isVerb(token))
    return undefined;
  const behind = surnameAt(tokens, at + 2);
  const nominative = fold(father.name) === next!.norm;
  const form = surnameForm(behind?.word.norm ?? '')?.find(({ gender }) => gender === father.gender);
  const kase = nominative ? 'nominative' : ([...(form?.cases ?? [])][0] ?? 'nominative');
  const given = nominative ? token.text : surnameNominative(token.text, kase, father.gender);
  const choice: Choice = {
    given: {
      name: given,
      gender: father.gender === 'feminine' ? 'feminine' : 'masculine',
      cases: [kase],
      origin: 'both',
    },
    case: kase,
  };
  return span(at, behind?.to ?? at + 2, choice, behind?.word.text ?? '', father.name);
}

/** «Сарсекеев Нурлан» rather than a given name before a surname: the second word is only a given name. */
function isSurnameAndGiven(tokens: readonly Token[], at: number): boolean {
  return surnameForm(tokens[at]!.norm) !== undefined && surnameForm(tokens[at + 1]!.norm) === undefined;
}

const STRONG = /(ов|ев|ин|ын)(а|у|ым|ой|е)?$|[сц]к(ий|ого|ому|им|ом|ая|ой|ую)$/;

/** «Предложил Гульнаре Ахметжановне»: a verb that begins a sentence is no surname. */
function isVerb(token: Token): boolean {
  return token.word.plain.readings.some(({ pos, known, score }) => known && pos === 'verb' && score > 0.3);
}

/** «Сарсекеев Нурлан Ержанович», «Сарсекеев Нурлан». */
function surnameFirst(tokens: readonly Token[], at: number, context: NameContext): NameSpan | undefined {
  const token = tokens[at];
  const second = tokens[at + 1];
  if (!isNameWord(token) || !isNameWord(second) || isPlaceWord(token)) return undefined;
  const names = givenNames(second.norm);
  if (names.length === 0) return undefined;
  const third = tokens[at + 2];
  const father = isNameWord(third) ? patronymic(third.text) : undefined;
  if (
    father
      ? isVerb(token)
      : !STRONG.test(token.norm) || givenOf(token.word).length > 0 || (isNameWord(third) && !isPlaceWord(third))
  )
    return undefined;
  const choice = best(choices(names), token.norm, father?.gender, context);
  return choice && span(at, at + (father ? 3 : 2), choice, token.text, father?.name);
}

/** «НурланСарсекеев»: a given name and a surname glued together. */
function glued(tokens: readonly Token[], at: number, context: NameContext): NameSpan | undefined {
  const token = tokens[at];
  const parts = token?.case === 'mixed' ? /^(\p{Lu}\p{Ll}{2,})(\p{Lu}\p{Ll}{2,})$/u.exec(token.text) : null;
  if (!parts) return undefined;
  const names = givenNames(parts[1]!.toLowerCase().replaceAll('ё', 'е'));
  const choice = best(choices(names), parts[2]!.toLowerCase(), undefined, context);
  return choice && span(at, at + 1, choice, parts[2]!);
}

/** «А. Кожабергенова», «А. Г. Ситников», «Ситников А. Г.» */
function withInitials(tokens: readonly Token[], at: number, context: NameContext): NameSpan | undefined {
  const front = initialsAt(tokens, at);
  const word = tokens[at + front.length];
  const back = front.length === 0 ? initialsAt(tokens, at + 1) : [];
  const initials = front.length > 0 ? front : back;
  if (initials.length === 0 || !isNameWord(word) || isPlaceWord(word)) return undefined;
  const forms = surnameForm(word.norm);
  if (back.length > 0 && !forms) return undefined;
  const fitting =
    forms?.find((one) => [...one.cases].some((kase) => context.cases?.has(kase))) ??
    forms?.find((one) => one.cases.has('nominative')) ??
    forms?.[0];
  const gender = fitting?.gender ?? 'masculine';
  const kase =
    [...(fitting?.cases ?? [])].find((one) => context.cases?.has(one)) ??
    [...(fitting?.cases ?? ['nominative' as const])][0] ??
    'nominative';
  return {
    from: at,
    to: at + initials.length + 1,
    initials: initials.map(({ text }) => text).join(' '),
    surname: decapitalize(surnameNominative(word.text, kase, gender)),
    gender,
    case: kase,
    origin: 'both',
  };
}

function initialsAt(tokens: readonly Token[], at: number): Token[] {
  const found: Token[] = [];
  while (tokens[at + found.length]?.kind === 'initial' && found.length < 3) found.push(tokens[at + found.length]!);
  return found;
}

/** «(Алия) Рахимова»: a given name in brackets before its surname. */
function givenInBrackets(tokens: readonly Token[], at: number, context: NameContext): NameSpan | undefined {
  const [open, token, close, word] = tokens.slice(at, at + 4);
  if (open?.text !== '(' || close?.text !== ')' || !isNameWord(token) || !isNameWord(word)) return undefined;
  if (isPlaceWord(word)) return undefined;
  const choice = best(choices(givenOf(token.word)), word.norm, undefined, context);
  return choice && span(at, at + 4, choice, word.text);
}

/** The person's name that begins at a token, if one does. */
export function readName(tokens: readonly Token[], at: number, context: NameContext): NameSpan | undefined {
  if (tokens[at]?.text === '(') return givenInBrackets(tokens, at, context);
  return (
    withInitials(tokens, at, context) ??
    surnameFirst(tokens, at, context) ??
    givenFirst(tokens, at, context) ??
    withFather(tokens, at) ??
    glued(tokens, at, context)
  );
}
