import { cut, quantities } from '@kelisim/language';

const YEAR = /^(год|года|лет)$/;
/** «пять лет назад», «десять лет соглашению», «год, как подписали». */
const BEHIND = /^\s*,?\s*(тому\s+)?(назад|соглашени|меморандум|договор|протокол|контракт|документ|как\s)/iu;
/** «исполнилось три года», «прошло пять лет». */
const BEFORE = /(исполн|минова|минул|прош[её]?л)\S*(\s+(ровно|уже|сегодня|почти))*\s+$/iu;

/**
 * How many whole years ago a sentence puts what it recalls, where it counts them: «пять лет назад», «меморандуму
 * исполнилось три года»; a year without a number is one. Undefined where nothing is counted.
 */
export function yearsAgo(text: string): number | undefined {
  const model = cut(text);
  const counted = quantities(model);
  for (const token of model.tokens) {
    if (!YEAR.test(token.norm)) continue;
    const count = counted.find(({ from, to }) => from <= token.index && token.index <= to);
    const start = count?.start ?? token.start;
    if (!BEHIND.test(text.slice(token.end)) && !isCountedBefore(text, start, token.end)) continue;
    const value = count?.value ?? 1;
    return Number.isInteger(value) && value > 0 && value < 100 ? value : undefined;
  }
  return undefined;
}

/** The verb stands before the number, or before or behind a year alone («год исполнился меморандуму»). */
const isCountedBefore = (text: string, start: number, end: number): boolean =>
  BEFORE.test(text.slice(0, start)) || /^\s+исполн/iu.test(text.slice(end));
