import type { InterfaceLanguage } from './phrases';

type Precision = 'year' | 'month' | 'day';
const PRECISION: Readonly<Record<number, Precision>> = { 4: 'year', 7: 'month', 10: 'day' };
const FIELDS: Readonly<Record<Precision, Intl.DateTimeFormatOptions>> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
};
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A date of any precision (`2024`, `2024-03`, `2024-03-12`) or a period of two with a slash, in words of a language:
 * `март 2024 г.`, `январь 2023 г. – сентябрь 2023 г.`. What is neither is given back as it is.
 */
export function dateText(date: string, language: InterfaceLanguage): string {
  const [from = '', to = from] = date.split('/');
  const precision = PRECISION[from.length];
  const [first, last] = [Date.parse(from), Date.parse(to)];
  if (!precision || Number.isNaN(first) || Number.isNaN(last)) return date;
  if (from === to) return formatOf(language, precision).format(first);
  return formatOf(language, precision).formatRange(first, last);
}

/** Making a format takes longer than thousands of uses of it. */
function formatOf(language: InterfaceLanguage, precision: Precision): Intl.DateTimeFormat {
  const key = `${language} ${precision}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language, { ...FIELDS[precision], timeZone: 'UTC' });
  formats.set(key, known);
  return known;
}
