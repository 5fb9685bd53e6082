import { type Gender, morphology, nominative, type Token } from '@kelisim/language';
import { headBefore, REACH, stops } from './position-head';
import { isUndeclined, officeReadings, PARTICIPLE, positionCases, positionReading } from './position-words';

/** A position told beside a name. */
export interface Position {
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** Nominative, as the text words it. */
  readonly text: string;
  /** The head noun's dictionary form: `губернатор`, `аким`. */
  readonly head: string;
}

/** «и.о.», cut as two words or as initials. */
function actingAt(tokens: readonly Token[], at: number): boolean {
  return (
    /^и\.?$/.test(tokens[at]?.norm ?? '') &&
    /^о\.?$/.test(tokens[at + 1]?.norm ?? '') &&
    /\./.test(`${tokens[at]?.text}${tokens[at + 1]?.text}`)
  );
}

const DETERMINERS = new Set([
  'этот',
  'сам',
  'наш',
  'ваш',
  'свой',
  'другой',
  'новый',
  'нынешний',
  'который',
  'весь',
  'мой',
  'один',
  'каждый',
  'тот',
  'такой',
]);

/** Adjectives before the head that agree with it: «первый», «Чрезвычайный и Полномочный», «и.о.», «временно». */
function extendLeft(tokens: readonly Token[], head: number, limit: number): number {
  const cases = positionCases(tokens[head]!);
  const agrees = (token: Token | undefined): boolean =>
    token?.kind === 'word' &&
    morphology
      .readings(token.norm)
      .some(
        (one) =>
          (one.pos === 'adjective' || one.pos === 'participle' || one.pos === 'numeral') &&
          (one.known || token.case === 'lower') &&
          !one.short &&
          one.case !== undefined &&
          cases.has(one.case) &&
          !DETERMINERS.has(one.lemma),
      );
  let from = head;
  while (from > limit) {
    const before = tokens[from - 1];
    if (agrees(before)) from--;
    else if (before?.norm === 'и' && from < head && from - 2 >= limit && agrees(tokens[from - 2])) from -= 2;
    else if (from - 2 >= limit && actingAt(tokens, from - 2)) from -= 2;
    else if (before?.norm === 'временно' || (before && isUndeclined(before))) from--;
    else break;
  }
  return from;
}

/** The participle that stands as a noun («заведующей отделением») takes the person's gender. */
function nominativeOf(tokens: readonly Token[], gender: Gender): string {
  const [first] = tokens;
  const participle = first && PARTICIPLE.exec(first.norm);
  if (!first || !participle) return compound(tokens) ?? nominative(tokens);
  const rest = tokens
    .slice(1)
    .map((token, index) => (token.start > (tokens[index]?.end ?? 0) ? ' ' : '') + token.text)
    .join('');
  return first.text.slice(0, participle[0].length) + (gender === 'feminine' ? 'ая' : 'ий') + rest;
}

/** «вице-акимом области»: the dictionary lacks the compound, its last part is declined. */
function compound(tokens: readonly Token[]): string | undefined {
  const at = tokens.findIndex((token) => positionReading(token));
  const noun = tokens[at];
  if (!noun?.norm.includes('-') || morphology.readings(noun.norm).some(({ known }) => known)) return undefined;
  const cut = noun.text.lastIndexOf('-') + 1;
  const last =
    morphology.inflect(noun.text.slice(cut), { case: 'nominative', number: 'singular' }) ?? noun.text.slice(cut);
  return [
    ...tokens.slice(0, at).map(({ text }) => text),
    noun.text.slice(0, cut) + last,
    ...tokens.slice(at + 1).map(({ text }) => text),
  ].join(' ');
}

/** A plural head stands for each of those named: «ректоры двух вузов А и Б» → «ректор». */
function singular(token: Token): string {
  const reading = morphology.readings(token.norm).find(({ number }) => number === 'plural');
  return morphology.inflect(token.text, { case: 'nominative', number: 'singular' }, reading) ?? token.text;
}

function isPluralHead(token: Token): boolean {
  const readings = officeReadings(token).filter((reading) => reading.pos === 'noun');
  return (
    readings.length > 0 &&
    readings.every(({ number, score }) => number === 'plural' || score < 0.1) &&
    !/[ая]$/.test(token.norm)
  );
}

function build(tokens: readonly Token[], from: number, head: number, to: number, gender: Gender): Position {
  const noun = tokens[head]!;
  const text = isPluralHead(noun) ? singular(noun).toLowerCase() : nominativeOf(tokens.slice(from, to), gender);
  return { from, to, text, head: positionReading(noun)?.lemma ?? noun.norm };
}

const GUEST = /^(гост|участни|представител|уроже|жител)/;
const COPULA = /^(стал|стала|является|был|была|выступил|выступила|назначен|назначена|избран|избрана)$/;

/** «Режиссёром спектакля стал гость из Казахстана …»: the role is told before the verb, in the instrumental. */
function predicateBefore(
  tokens: readonly Token[],
  from: number,
  limit: number,
): { head: number; to: number } | undefined {
  if (!COPULA.test(tokens[from - 1]?.norm ?? '')) return undefined;
  for (let at = from - 2; at >= limit && at > from - 12; at--) {
    const token = tokens[at]!;
    if (positionReading(token) && positionCases(token).has('instrumental')) return { head: at, to: from - 1 };
    if (token.kind === 'punctuation') return undefined;
  }
  return undefined;
}

/** «художник – петербурженка …»: what is no further office behind a dash is no part of it. */
function positionEnd(tokens: readonly Token[], head: number, name: number): number {
  if (tokens[name - 1]?.text === ',') return name - 1;
  for (let at = head + 1; at < name; at++) {
    if (/^[–—]$/.test(tokens[at]!.text) && !tokens.slice(at, name).some((token) => positionReading(token))) return at;
  }
  return name;
}

/** The position whose words end where a name begins. */
export function positionBefore(
  tokens: readonly Token[],
  name: { readonly from: number; readonly to: number },
  limit: number,
  gender: Gender,
): Position | undefined {
  const head = headBefore(tokens, name.from, limit, name.to);
  if (head === undefined) return undefined;
  // «гость из Казахстана» says less than the role told before; an office says more.
  const role = GUEST.test(tokens[head]!.norm)
    ? predicateBefore(tokens, extendLeft(tokens, head, limit), limit)
    : undefined;
  if (role) return build(tokens, extendLeft(tokens, role.head, limit), role.head, role.to, gender);
  const to = positionEnd(tokens, head, name.from);
  return build(tokens, extendLeft(tokens, head, limit), head, to, gender);
}

/** The position told behind a name: «Айгуль Сейткали, вице-министр промышленности»; `end` is the sentence's. */
export function positionAfter(
  tokens: readonly Token[],
  name: number,
  end: number,
  gender: Gender,
  isName: (at: number) => boolean,
): Position | undefined {
  if (!/^[,–—(]$/.test(tokens[name]?.text ?? '')) return undefined;
  const bracket = tokens[name]?.text === '(';
  const head = headAfter(tokens, name + 1, end);
  if (head === undefined) return undefined;
  let to = head + 1;
  while (to < end && to < head + REACH && !closes(tokens, to, bracket)) {
    // The office belongs to the name that follows it.
    if (isName(to)) return undefined;
    to++;
  }
  if (isName(to) || isName(to + 1)) return undefined;
  return build(tokens, name + 1, head, to, gender);
}

function headAfter(tokens: readonly Token[], from: number, end: number): number | undefined {
  for (let at = from; at < Math.min(end, from + 4); at++) {
    const token = tokens[at]!;
    if (positionReading(token) || isUndeclined(token)) return at;
    const adjective = morphology.readings(token.norm).some(({ pos }) => pos === 'adjective' || pos === 'participle');
    if (
      token.kind !== 'word' ||
      !(adjective || token.norm === 'и' || actingAt(tokens, at) || /^о\.?$/.test(token.norm))
    )
      return undefined;
  }
  return undefined;
}

function closes(tokens: readonly Token[], at: number, bracket: boolean): boolean {
  const token = tokens[at]!;
  if (/^[,.:;!?…–—]$/.test(token.text)) return true;
  if (token.text === ')' || token.text === '(') return bracket || token.text === '(';
  return !/^[«»“”„"]$/.test(token.text) && stops(token);
}
