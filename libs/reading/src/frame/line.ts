import { type Block, fold, perWord, type TextModel, wordOf } from '@kelisim/language';
import marks from './data/marks.json';
import { lineDates } from './line-dates';
import { TICKER } from './ticker';

/** A block of the text as page builders see it: what it looks like, before anything is understood. */
export interface Line {
  readonly index: number;
  readonly text: string;
  /** Empty lines (or the text's edge) before and after it. */
  readonly apart: { readonly before: boolean; readonly after: boolean };
  /** A finite verb stands in it. */
  readonly verb: boolean;
  /** Words that open a list of other stories, or a line of the page's frame. */
  readonly mark?: 'related' | 'frame';
  /** The opening words are followed by more («Читайте также: …»). */
  readonly markHasMore: boolean;
  /** Running text of the story itself. */
  readonly prose: boolean;
}

const LETTER = /[\p{L}\p{N}]/u;
const DECORATION = /^[\s•·●▪►▶→*#>–—\-|«»"“”[\](){}=_~.,:;!?👁📅🕒📷✍]+/u;

function opening(text: string, words: readonly string[]): string | undefined {
  return words.find((word) => text.startsWith(word) && !LETTER.test(text.charAt(word.length)));
}

const RELATED = marks.related.map(fold);
const FRAME = marks.frame.map(fold);
const CONTACT = /https?:\/\/|www\.|[\w.-]+@[\w-]+\.|\+7|8[ -]?\(\d{3,5}\)|\(\d{3,5}\) ?\d|тел\.|☎|t\.me\//;
const COUNTER = /[👁★☆▲▼👍💬⏱❤]|^\s*\d{1,2}\+\s*$|©/u;
/** A line of running text is rarely shorter, a heading rarely longer. */
const SHORT = 120;

function looksLikeFrame(text: string, lower: string, verb: boolean): boolean {
  if (COUNTER.test(text) && text.length < SHORT) return true;
  if (/^#\p{L}/u.test(text)) return true;
  if ((text.match(/ [|/»>→•·] /g)?.length ?? 0) >= 2 && text.length < SHORT && !/[.!?]$/.test(text)) return true;
  if (TICKER.test(text) && text.length < SHORT) return true;
  if (CONTACT.test(lower) && text.length < SHORT) return true;
  return !verb && NAME_ONLY.test(text);
}

/** A dateline on its own line: a date and hardly more than a town («г. Кызыл, 2 декабря 2021 г.»). */
function isDateOnly(text: string): boolean {
  if (text.length > 60 || !/\d/.test(text)) return false;
  const [date] = lineDates(text);
  return date !== undefined && date.year !== undefined && text.length - (date.end - date.start) < 26;
}

/** A byline: nothing but two or three words with capitals («Валерия Чуйкина», «Нұрлыбек РАХЫМОВ,»). */
const NAME_ONLY = /^\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}.-]+){1,2},?$/u;

const isFiniteVerb = perWord(({ readings: [best] }) => {
  if (!best?.known || best.score < 0.3) return false;
  return (best.pos === 'verb' && best.tense !== undefined) || (best.pos === 'participle' && best.short === true);
});

function hasVerb(model: TextModel, block: Block): boolean {
  const from = model.sentences[block.from]?.from ?? 0;
  const to = model.sentences[block.to - 1]?.to ?? from;
  for (let at = from; at < to && at < from + 60; at++) {
    const token = model.tokens[at];
    if (token?.kind !== 'word') continue;
    if (token.norm.length > 2 && isFiniteVerb(token.word.plain)) return true;
  }
  return false;
}

const SPOKEN: ReadonlySet<string> = new Set(marks.spoken.map(fold));
/** What is said of a credit or of the page itself. */
const OF_THE_PAGE = /(?<![а-яё])(подготов|предостав|взят|закрыт|отключ|запрещ|защищ|обязател|указан|сайт)/;

/**
 * Whether a label's word begins a sentence: «Создано совместное предприятие», «Документы подпишут в мае.» A label is
 * followed by its mark, a date, a name or nothing.
 */
function isSpoken(word: string, rest: string): boolean {
  if (!SPOKEN.has(word) || !/^[\p{L}\d]/u.test(rest) || OF_THE_PAGE.test(rest)) return false;
  const words = rest.match(/\p{L}+/gu) ?? [];
  if (/[аеы]но$/.test(word))
    return (
      words.length > 1 && !/^(?:в|во|на|для|от|из|сегодня|вчера)(?![а-яё])/.test(rest) && lineDates(rest).length === 0
    );
  return /[.!?…]["»”)]?$/.test(rest) && words.some((word) => isFiniteVerb(wordOf(word)));
}

function markOf(lower: string, long: boolean): Pick<Line, 'mark' | 'markHasMore'> {
  const related = opening(lower, RELATED);
  const word = related ?? opening(lower, FRAME);
  if (word === undefined) return { markHasMore: false };
  const rest = lower.slice(word.length).trim();
  // «Источник в правительстве сообщил…» is a sentence; a label is followed by its mark.
  if (long && !/^[:©|]/.test(rest)) return { markHasMore: false };
  if (!related && isSpoken(word, rest)) return { markHasMore: false };
  return { mark: related ? 'related' : 'frame', markHasMore: rest.length > 3 };
}

/** Looks at every block of a text. */
export function readLines(model: TextModel): Line[] {
  return model.blocks.map((block, index) => {
    const text = model.text.slice(block.start, block.end);
    const lower = fold(text).replace(DECORATION, '');
    const verb = hasVerb(model, block);
    const long = text.length >= SHORT || (verb && text.length > 60 && /[.!?…]["»”)]?$/.test(text));
    const marked = markOf(lower, long);
    const mark =
      marked.mark ??
      (isDateOnly(text) ? 'frame' : undefined) ??
      (looksLikeFrame(text, lower, verb) ? 'frame' : undefined);
    const ended = /[.…]["»”)]?$/.test(text)
      ? verb || text.length >= SHORT
      : text.length >= SHORT && /[!?:;»”,]$/.test(text);
    return {
      index,
      text,
      apart: { before: gapBefore(model, index), after: gapBefore(model, index + 1) },
      verb,
      mark,
      markHasMore: marked.markHasMore,
      prose: mark === undefined && (ended || text.length > 220),
    };
  });
}

function gapBefore(model: TextModel, index: number): boolean {
  const before = model.blocks[index - 1];
  const block = model.blocks[index];
  if (!before || !block) return true;
  return (model.text.slice(before.end, block.start).match(/\n/g)?.length ?? 0) > 1;
}
