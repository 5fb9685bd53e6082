const MONTHS = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in HTML, XML and their attributes. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

/** Template tag: what is put in is escaped, unless it is markup already. */
export function markup(parts: TemplateStringsArray, ...values: readonly (string | Markup)[]): Markup {
  const shown = values.map((value) => (value instanceof Markup ? value.source : escaped(value)));
  return new Markup(parts.reduce((whole, part, index) => whole + (shown[index - 1] ?? '') + part));
}

/** Markup that is finished. */
export class Markup {
  constructor(readonly source: string) {}
}

/** Several pieces of markup, one a line. */
export const lines = (pieces: readonly Markup[]): Markup => new Markup(pieces.map((piece) => piece.source).join('\n'));

/** `17.03.2026`. */
export const dotted = (date: string): string => date.slice(0, 10).split('-').reverse().join('.');

/** `17 марта 2026`. */
export function inWords(date: string): string {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** The time of day of a publication, `09:30`. */
export const clock = (date: string): string => date.slice(11, 16);

/** A local time with its offset, as feeds and metadata write it. */
export const withOffset = (date: string): string => `${date}:00+05:00`;
