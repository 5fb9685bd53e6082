import type { DateMention, Sentence } from '@kelisim/language';
import type { Story } from '../story';
import type { Piece } from './clauses';
import { listed } from './lexicon';
import type { Telling } from './tellings';
import { within } from './within';
import type { Words } from './words';

/** The day, month, year or period that a telling itself gives to the signing; of several the one nearest to the act. */
export function ownDate(story: Story, words: Words, telling: Telling): string | undefined {
  const inside = telling.signing.flatMap((piece) => within(story.dates, piece.from, piece.to));
  if (isYearsAgo(words, telling.sentence))
    return inside.find((date) => date.kind === 'year')?.value ?? signedAgo(story, words, telling);
  const near = (date: DateMention) => Math.abs(date.from - telling.at);
  const best = inside.filter((date) => suits(story, words, telling, date)).sort((a, b) => near(a) - near(b))[0];
  if (best?.value) return placed(story, telling, best, best.value);
  return pointsBack(words, telling) ? lastBefore(story, telling)?.value : inSentence(story, words, telling);
}

function suits(story: Story, words: Words, telling: Telling, date: DateMention): boolean {
  if (!date.value || date.role === 'since' || date.role === 'compared') return false;
  const planned = telling.status === 'planned';
  if (date.kind === 'span') return planned;
  if (isTerm(words, date)) return planned && date.kind !== 'range' && (date.kind !== 'year' || date.relative);
  if (date.role === 'until') return planned && !isLasting(story, telling, date);
  if (telling.recalled || planned) return true;
  if (telling.status === 'signed') return telling.instrument !== 'arrangement' || date.to <= telling.at;
  return isOfPaper(words, telling, date);
}

/** «подпишут программу до 2030 года»: a later year behind the paper is how long it lasts. */
function isLasting({ publishedOn }: Story, { mention }: Telling, date: DateMention): boolean {
  const later = publishedOn !== undefined && (date.value ?? '').slice(0, 4) > publishedOn.slice(0, 4);
  return later && date.kind === 'year' && mention !== undefined && date.from > mention.head;
}

/** «год назад», «пять лет назад», «год, как подписали»: the day of an anniversary is not that of the signing. */
export function isYearsAgo(words: Words, { from, to }: Sentence): boolean {
  for (let index = from; index < to; index++) {
    if (!words.is(index, YEARS)) continue;
    const [next, second] = [words.at(index + 1), words.at(index + 2)];
    if (next.norm === 'назад' || (next.text === ',' && second.norm === 'как')) return true;
    if ((next.norm === 'со' || next.norm === 'с') && SINCE.has(second.norm)) return true;
  }
  return false;
}

/** «подписанная два года назад»: the year that lies so far back; of «год назад» it may be another one. */
function signedAgo({ publishedOn }: Story, words: Words, { signing, status }: Telling): string | undefined {
  if (status !== 'signed' || !publishedOn) return undefined;
  for (const { from, to } of signing)
    for (let index = from + 1; index + 1 < to; index++) {
      if (!words.is(index, YEARS) || words.at(index + 1).norm !== 'назад') continue;
      const years = COUNTED.get(words.at(index - 1).norm) ?? Number(words.at(index - 1).norm);
      if (Number.isInteger(years) && years > 1) return `${Number(publishedOn.slice(0, 4)) - years}`;
    }
  return undefined;
}

const COUNTED = new Map(['два', 'три', 'четыре', 'пять', 'шесть', 'семь'].map((word, index) => [word, index + 2]));

/** «двадцать лет со дня подписания» */
const SINCE = new Set(['дня', 'момента', 'времени']);
const YEARS = new Set(['год', 'лет', 'года', 'полгода', 'месяц']);

/** «соглашение 2015 года», «меморандум от 12 мая 2019 года»: the paper's own date, whatever is told of it. */
function isOfPaper(words: Words, { mention, status }: Telling, date: DateMention): boolean {
  if (!mention || status === 'drafting' || status === 'proposed') return false;
  return date.from - mention.head <= 2 && date.from > mention.head && !OTHER.has(words.at(date.from - 1).norm);
}

const OTHER = listed('dates.other');

/** «план на 2024–2026 годы»: the term of the paper, not the day of its signing. */
export function isTerm(words: Words, date: DateMention): boolean {
  if (words.seek(date.from, date.to, WEEK) !== undefined) return false;
  return words.at(date.from - 1).norm === 'на' || words.at(date.from).norm === 'на';
}

const WEEK = new Set(['неделя', 'день']);

/** A day or month without a year lies ahead when something is planned for it, and behind when it was signed. */
function placed(story: Story, { status }: Telling, date: DateMention, value: string): string {
  const [from = value, to = from] = value.split('/');
  const now = story.publishedOn;
  if (!now || !date.relative || to.length < 7) return value;
  const past = to < now.slice(0, to.length);
  const future = from > now.slice(0, from.length);
  const years = status === 'planned' && past ? 1 : status === 'signed' && future ? -1 : 0;
  return value.replace(/\d{4}/g, (year) => `${Number(year) + years}`);
}

/** A date on which something can have happened; plans, terms and periods of account are none. */
export function isHappening(words: Words, date: DateMention): boolean {
  return date.value !== undefined && date.role === undefined && date.kind !== 'span' && !isTerm(words, date);
}

/** «состоявшийся в сентябре визит, в рамках которого заключено соглашение»: the date before it in the sentence. */
function inSentence(story: Story, words: Words, { sentence, status, instrument, at }: Telling): string | undefined {
  if (status !== 'signed' || instrument === 'arrangement') return undefined;
  const before = within(story.dates, sentence.from, at);
  const since = before.filter((date) => date.role === 'since' && words.seek(date.to, at, WHEN) !== undefined);
  return (before.filter((date) => isHappening(words, date)).at(-1) ?? since.at(-1))?.value;
}

/** «с 2011 года, когда был заключён договор» */
const WHEN = new Set(['когда']);

/** «подписали там», not «подписали меморандум о стажировках, всего там шестнадцать человек». */
const BACK_REACH = 4;
const BACK = new Set(['тогда', 'там', 'здесь']);

/** «Меморандум тогда подписали», «Там подпишут соглашение»: the date stands before. */
function pointsBack(words: Words, telling: Telling): boolean {
  if (telling.status === 'proposed' || telling.status === 'drafting' || telling.status === 'in-force') return false;
  return telling.signing.some(
    (piece) =>
      words.seek(piece.from, Math.min(piece.to, telling.at + BACK_REACH), BACK) !== undefined || isThere(words, piece),
  );
}

/** «к этому же событию приурочат», «на этом форуме подпишут» */
function isThere(words: Words, { from, to }: Piece): boolean {
  for (let index = from; index < to; index++) {
    if (!words.is(index, DEMONSTRATIVES)) continue;
    if (words.is(index + 1, OCCASIONS) || words.is(index + 2, OCCASIONS)) return true;
  }
  return false;
}

const DEMONSTRATIVES = new Set(['этот', 'тот']);
const OCCASIONS = listed('dates.occasions');

/** The last date before the sentence in the same paragraph. */
function lastBefore(story: Story, { sentence }: Telling): DateMention | undefined {
  const block = story.model.blocks[sentence.block];
  const from = block ? (story.model.sentences[block.from]?.from ?? sentence.from) : sentence.from;
  return story.dates
    .filter((date) => from <= date.from && date.to <= sentence.from && date.value && date.kind !== 'span')
    .at(-1);
}

/** `2024-05-29/2024-06-02` is `2024`, `2022-10-10/2022-10-13` is `2022-10`: the month or the year that days share; a season or half-year stays. */
export function shared(value: string | undefined): string | undefined {
  if (!value) return undefined;
  const [from = value, to] = value.split('/');
  if (!to || from === to) return from;
  if (from.length === 7 && to.length === 7 && from.slice(0, 4) === to.slice(0, 4) && !isQuarter(from, to)) return value;
  if (from.slice(0, 7) === to.slice(0, 7) && from.length >= 7) return from.slice(0, 7);
  return from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : undefined;
}

/** A quarter of accounts tells no more than the year. */
const isQuarter = (from: string, to: string): boolean =>
  Number(to.slice(5)) - Number(from.slice(5)) === 2 && Number(to.slice(5)) % 3 === 0;
