import { type Case, fold, type Gender, morphology, nominative, type Reading, type Token } from '@kelisim/language';
import data from './data/positions.json';

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

const NOUNS: ReadonlySet<string> = new Set(data.positions.map(fold));
const UNDECLINED: ReadonlySet<string> = new Set(data.undeclined.map(fold));
/** Longer than any position in press style («заместитель председателя правительства – министр …»). */
const REACH = 28;
const PREPOSITIONS = new Set(['по', 'в', 'во', 'на', 'при', 'из']);
const OPENING = new Set(['«', '“', '„', '"']);

/** The reading of a token as the noun of a position. */
export function positionReading(token: Token): Reading | undefined {
  if (token.kind !== 'word') return undefined;
  const readings = morphology.readings(token.norm);
  const whole = readings.find((reading) => NOUNS.has(reading.lemma) && reading.pos !== 'verb');
  if (whole) return whole;
  const participle = PARTICIPLE.exec(token.norm);
  if (participle) return readings.find(({ pos }) => pos === 'participle' || pos === 'noun');
  // «вице-губернатор», «советник-посланник», «экс-министр»
  const last = token.norm.includes('-') ? token.norm.slice(token.norm.lastIndexOf('-') + 1) : '';
  return last && morphology.readings(last).some(({ lemma }) => NOUNS.has(lemma))
    ? (readings[0] ?? morphology.readings(last)[0])
    : undefined;
}

const PARTICIPLE = /^(заведующ|исполняющ|управляющ)/;

/** All cases in which a token can be a position's noun, in the singular. */
export function positionCases(token: Token): Set<Case> {
  const cases = morphology.readings(token.norm).filter(({ number, pos }) => number !== 'plural' && pos !== 'verb');
  return new Set(cases.flatMap((reading) => (reading.case ? [reading.case] : [])));
}

export const isUndeclined = (token: Token): boolean => UNDECLINED.has(token.norm);

/** «и.о.», cut as two words or as initials. */
function actingAt(tokens: readonly Token[], at: number): boolean {
  return (
    /^и\.?$/.test(tokens[at]?.norm ?? '') &&
    /^о\.?$/.test(tokens[at + 1]?.norm ?? '') &&
    /\./.test(`${tokens[at]?.text}${tokens[at + 1]?.text}`)
  );
}

function stops(token: Token): boolean {
  if (token.kind === 'punctuation') return !/^[«»“”„",)(–—-]$/.test(token.text);
  if (token.kind === 'symbol') return true;
  if (token.kind !== 'word') return false;
  if (PREPOSITIONS.has(token.norm) || token.norm === 'и' || positionReading(token)) return false;
  const best = morphology.readings(token.norm)[0];
  if (!best) return false;
  if (token.case !== 'lower') return best.pos === 'preposition';
  return ['verb', 'infinitive', 'gerund', 'preposition', 'particle', 'conjunction', 'adverb'].includes(best.pos);
}

const genitive = (token: Token): boolean => isUndeclined(token) || positionCases(token).has('genitive');
const plural = (token: Token): boolean => morphology.readings(token.norm).some(({ number }) => number === 'plural');

/** The noun of the position whose words end where a name begins; `limit` is where the search may not go on. */
function headBefore(tokens: readonly Token[], to: number, limit: number, after: number): number | undefined {
  let head: number | undefined;
  let link = '';
  const last = tokens[to - 1]?.text === ',' && /^[,–—]$/.test(tokens[after]?.text ?? '') ? to - 2 : to - 1;
  for (let at = last; at >= Math.max(limit, to - REACH); at--) {
    const token = tokens[at]!;
    if (token.text === ')') {
      at = skipBack(tokens, at, '(');
      continue;
    }
    if (/^[»”"]$/.test(token.text)) {
      at = skipQuote(tokens, at, limit);
      continue;
    }
    if (stops(token) || (token.text === ',' && head === undefined)) break;
    if (positionReading(token) || isUndeclined(token)) {
      if (head === undefined || joins(tokens, at, head, link)) head = at;
      else break;
      link = '';
    } else if (/^[,–—-]$|^и$/.test(token.norm)) {
      if (link !== '' || (head !== undefined && head !== at + 1 && !agreesBefore(tokens, at + 1, head))) break;
      link = token.norm;
    }
  }
  return head;
}

/** Whether only adjectives stand between a link and the head («…, первый заместитель»). */
function agreesBefore(tokens: readonly Token[], from: number, head: number): boolean {
  for (let at = from; at < head; at++) {
    if (!morphology.readings(tokens[at]!.norm).some(({ pos }) => pos === 'adjective')) return false;
  }
  return true;
}

/** «заместитель | председателя …»: the later noun depends on the earlier; «вице-премьер – министр»: both name one office. */
function joins(tokens: readonly Token[], at: number, head: number, link: string): boolean {
  if (link === '' || link === 'и') return genitive(tokens[head]!) && !(plural(tokens[at]!) && !genitive(tokens[at]!));
  const cases = positionCases(tokens[head]!);
  return [...positionCases(tokens[at]!)].some((one) => cases.has(one));
}

function skipBack(tokens: readonly Token[], at: number, opening: string): number {
  let index = at;
  while (index > 0 && at - index < 12 && tokens[index]!.text !== opening) index--;
  return index;
}

function skipQuote(tokens: readonly Token[], at: number, limit: number): number {
  let index = at - 1;
  while (index > limit && at - index < 12 && !OPENING.has(tokens[index]!.text)) index--;
  return OPENING.has(tokens[index]?.text ?? '') ? index : at;
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
  if (!first || !participle) return nominative(tokens);
  const rest = tokens
    .slice(1)
    .map((token, index) => (token.start > (tokens[index]?.end ?? 0) ? ' ' : '') + token.text)
    .join('');
  return first.text.slice(0, participle[0].length) + (gender === 'feminine' ? 'ая' : 'ий') + rest;
}

/** A plural head stands for each of those named: «ректоры двух вузов А и Б» → «ректор». */
function singular(token: Token): string {
  const reading = morphology.readings(token.norm).find(({ number }) => number === 'plural');
  return morphology.inflect(token.text, { case: 'nominative', number: 'singular' }, reading) ?? token.text;
}

function isPluralHead(token: Token): boolean {
  const readings = morphology.readings(token.norm).filter((reading) => reading.pos === 'noun');
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

/** The position whose words end where a name begins. */
export function positionBefore(
  tokens: readonly Token[],
  name: { readonly from: number; readonly to: number },
  limit: number,
  gender: Gender,
): Position | undefined {
  const head = headBefore(tokens, name.from, limit, name.to);
  if (head === undefined) return undefined;
  const role = predicateBefore(tokens, extendLeft(tokens, head, limit), limit);
  if (role) return build(tokens, extendLeft(tokens, role.head, limit), role.head, role.to, gender);
  let to = head + 1;
  while (to < name.from && !/^[,–—]$/.test(tokens[to]!.text)) to++;
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
  while (to < end && to < head + REACH && !closes(tokens, to, bracket)) to++;
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
