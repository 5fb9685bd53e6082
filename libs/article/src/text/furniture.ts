import { dateInWords } from '../date/words';
import lists from './data/furniture.json';

const anyOf = (patterns: readonly string[], after: string) => new RegExp(`^(?:${patterns.join('|')})${after}`, 'iu');

/** «Источник: …», «Просмотров 12», «Теги». */
const LABEL = anyOf(lists.labels, '(?:\\s*[:：]|\\s*[—–-]?\\s*\\d|$)');
/** «Фото пресс-службы …»: a credit without its colon. */
const CREDIT = /^(?:фото|видео)\s+(?:пресс|предоставлен|из\s|с\sсайта|автор|©|\p{Lu})[^.!?]{0,100}$/iu;
/** «Опубликовано admin 19.09.2026», «Последнее изменение Пятница, …». */
const LABELLING = anyOf(lists.labels, '(?=\\s)');
const SIGNED = /^(?:[Аа]втор|[Тт]екст|[Аа]вторы)\s+\p{Lu}[\p{L}.-]*(?:\s\p{Lu}[\p{L}.-]*){0,2}$/u;
const HASHTAGS = /^(?:#[\p{L}\p{N}_-]+[\s,]*)+$/u;
const ACTION = anyOf(lists.actions, '[\\s:.…»>→]*$');
const APPEAL = anyOf(lists.appeals, '');
const ELSEWHERE = anyOf(lists.elsewhere, '');
const ADVERTISEMENT = anyOf(lists.advertisement, '[\\s:.]*$');

/** A label with what it labels; a paragraph that begins like one is longer. */
const LONGEST_LABEL = 160;
const LONGEST_APPEAL = 300;
const LONGEST_TEASER = 250;

/** Words around a date that belong to it: weekday, rubric and counters behind upright lines, «в», «г.». */
export const BESIDE_DATE =
  /(?:понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье|дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|жұма|сенбі|жексенбі|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?<!\p{L})(?:пн|вт|ср|чт|пт|сб|вс|года?|г|ж|жыл\p{L}*|в|at|мск|msk|gmt|utc|am|pm|[a-z]{2,3}t|сегодня|вчера|today)(?!\p{L})|просмотр\p{L}*|қаралым\p{L}*|views?)/giu;

/** A line that is a date, with its time of day and what usually stands beside the two. */
export function isDateLine(text: string): boolean {
  if (text.length > LONGEST_LABEL) return false;
  const date = dateInWords(text);
  if (!date) return false;
  const [before, after] = [text.slice(0, date.start), text.slice(date.end)];
  if (!/\p{L}/u.test(before.replace(BESIDE_DATE, '')) && /^[\s.]*[|•·/]/.test(after)) return true;
  return !/\p{L}/u.test(`${before} ${after}`.replace(BESIDE_DATE, ''));
}

/** A label with its value, or a credit; a label needs no colon before a date, nor a short one of an author before a name. */
export function isLabel(text: string): boolean {
  if (text.length > LONGEST_LABEL) return false;
  if (LABEL.test(text) || CREDIT.test(text) || HASHTAGS.test(text) || !/\p{L}/u.test(text)) return true;
  return SIGNED.test(text) || (LABELLING.test(text) && !/[.!?]$/.test(text) && dateInWords(text) !== undefined);
}

/** A button in words: print, share, back to the list. */
export const isAction = (text: string): boolean => ACTION.test(text);

/** A request to subscribe, to follow, to report a mistake. */
export const isAppeal = (text: string): boolean => text.length <= LONGEST_APPEAL && APPEAL.test(text);

/** A line that sends the reader to another article. */
export const isElsewhere = (text: string): boolean => text.length <= LONGEST_TEASER && ELSEWHERE.test(text);

export const isAdvertisement = (text: string): boolean => ADVERTISEMENT.test(text);
