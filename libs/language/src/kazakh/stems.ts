import data from './data/words.json';

/** Endings of case, person and relation that may follow a stem, in look-up letters. */
const LONGEST_ENDING = 10;

function byStem<T>(table: Readonly<Record<string, T>>): (norm: string) => T | undefined {
  const stems = Object.keys(table).sort((left, right) => right.length - left.length);
  return (norm) => {
    const stem = stems.find((one) => norm.startsWith(one) && norm.length - one.length <= LONGEST_ENDING);
    return stem === undefined ? undefined : table[stem];
  };
}

const MONTHS = data.months.map((stem) => new RegExp(`^${stem}(?:${data.monthEndings.join('|')})?$`));

/** 1–12 for a month's name with any ending of case («қыркүйегінде»), 0 for other words («қазандық»). */
export function monthOf(norm: string): number {
  return MONTHS.findIndex((month) => month.test(norm)) + 1;
}

/** The multiplier that a word is («миллионнан» → 1 000 000); undefined for other words. */
export const multiplierOf = byStem<number>(data.multipliers);

/** The unit that a word names («пайызға» → percent). */
export const unitOf = byStem<string>(data.units);

/** Whether the word is «жыл» (year) with any ending. */
export function isYearWord(norm: string): boolean {
  return /^жыл(?:ы|дың|ғы|ға|дан|да|дар|дары|дарға|дарда|дардың|ын|ында|ының|дағы|мен)?$/.test(norm) || norm === 'ж';
}

/** 1900–2100 in digits, with an ending behind a hyphen or without; undefined for other words. */
export function yearNumber(norm: string): number | undefined {
  const match = /^((?:19|20)\d\d)(?:-[а-яәғқңөұүһі]+)?$/.exec(norm);
  return match ? Number(match[1]) : undefined;
}
