import { perWord } from '@kelisim/language';
import { tokensWithin } from '../stretches';
import { type Candidate, type Ground, textOf } from './candidate';

const ABBREVIATION = /^\p{Lu}[\p{L}-]{1,9}$/u;

function isAbbreviation(text: string): boolean {
  return ABBREVIATION.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}

const hasLetters = perWord(({ text }) => isAbbreviation(text));

/** «Томский политехнический университет (ТПУ)»: the letters in brackets, if any. */
function ownLetters({ tokens }: Ground, { to }: Candidate): string | undefined {
  const opened = tokens[to]?.text === '(' ? to : undefined;
  const letters = opened !== undefined && tokens[opened + 2]?.text === ')' ? tokens[opened + 1]?.text : undefined;
  return letters && isAbbreviation(letters) ? letters : undefined;
}

/** First letters of a name's words, up to «имени»: «Евразийский национальный университет имени …» → «ЕНУ». */
export function initials(name: string): string {
  const words = name.split(/ (?:имени|им\.?) /)[0]!.match(/\p{L}+/gu) ?? [];
  return words
    .filter((word) => word.length > 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}

/** «Тюменский индустриальный университет» is «ТИУ» without being told: three letters and more. */
function initialsOf({ name, core, kind }: Candidate): string | undefined {
  if (core !== undefined || (kind !== 'university' && kind !== 'agency')) return undefined;
  const letters = initials(name);
  return letters.length >= 3 ? letters : undefined;
}

/** Mentions of organizations by the letters that the text itself gave them. */
export function abbreviations(ground: Ground, told: readonly Candidate[]): Candidate[] {
  const letters = new Map<string, Candidate>();
  for (const candidate of told) {
    for (const own of [ownLetters(ground, candidate), initialsOf(candidate)]) {
      if (own && !letters.has(own)) letters.set(own, candidate);
    }
  }
  if (letters.size === 0) return [];
  const longer = told.filter(({ from, to }) => to > from + 1);
  const taken = tokensWithin(longer);
  const found: Candidate[] = [];
  for (const { index, text } of ground.tokens) {
    const candidate = letters.get(text);
    if (candidate && !taken.has(index)) found.push({ ...candidate, from: index, to: index + 1 });
  }
  return found;
}

/** «ВКТУ им. Д. Серикбаева», «КазНУ имени аль-Фараби»: letters that end in У, or are named after someone. */
export function lettered(ground: Ground, from: number, to: number, taken: ReadonlySet<number>): Candidate[] {
  const found: Candidate[] = [];
  for (let at = from; at < to; at++) {
    const token = ground.tokens[at]!;
    if (token.kind !== 'word' || !hasLetters(token.word) || taken.has(at)) continue;
    const end = namesakeEnd(ground, at + 1, to);
    const university = /^\p{Lu}[\p{Lu}\p{Ll}]{1,6}У$/u.test(token.text) && !NO_UNIVERSITY.has(token.text);
    if (!university && end === at + 1) continue;
    found.push({ from: at, to: end, name: textOf(ground, at, end), kind: 'university', core: token.text });
    at = end - 1;
  }
  return found;
}

const NO_UNIVERSITY = new Set([
  'МСУ',
  'ПТУ',
  'ГКУ',
  'МКУ',
  'КГУ',
  'РГУ',
  'ГБУ',
  'МБУ',
  'ГУ',
  'ФГБУ',
  'СРЕДУ',
  'ЗНУ',
  'УФСБУ',
  'СКО',
  'ОМСУ',
]);

function namesakeEnd({ tokens }: Ground, at: number, end: number): number {
  if (!/^(имени|им)\.?$/.test(tokens[at]?.norm ?? '')) return at;
  const start = tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
  let to = start;
  while (
    to < end &&
    to < start + 4 &&
    (tokens[to]?.kind === 'initial' || (tokens[to]?.kind === 'word' && tokens[to]?.case !== 'lower'))
  )
    to++;
  return to > start ? to : at;
}
