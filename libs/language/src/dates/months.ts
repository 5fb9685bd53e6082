import { iso, months, period } from './calendar';
import data from './data/words.json';
import type { Context, Found } from './reader';
import { monthOf } from './words';
import { dayNumber, yearAt } from './years';

interface Span {
  readonly first: number;
  readonly last: number;
  readonly to: number;
}

/** «январь–сентябрь», «январе-июле» (one word), «с января по сентябрь», «январе и феврале». */
function monthSpan(context: Context, at: number): Span | undefined {
  const token = context.token(at)!;
  const [left, right] = token.norm.includes('-') ? token.norm.split('-').map(monthOf) : [];
  if (left && right) return { first: left, last: right, to: at + 1 };
  const first = context.month(at);
  const last = context.month(at + 2);
  if (!first || !last) return undefined;
  const until = context.norm(at + 1) === 'по' && /^(?:с|со)$/.test(context.norm(at - 1));
  return context.isDash(at + 1) || context.norm(at + 1) === 'и' || until ? { first, last, to: at + 3 } : undefined;
}

function span(context: Context, at: number): Found | undefined {
  const found = monthSpan(context, at);
  if (!found) return undefined;
  const { first, last } = found;
  const said = yearAt(context, found.to);
  const year = said ? said.year : accountYear(context, last);
  const value =
    year === undefined
      ? undefined
      : first <= last
        ? months(year, first, last)
        : period(iso(year - 1, first), iso(year, last));
  return { from: at, to: said?.to ?? found.to, value, kind: 'span', relative: said?.relative ?? true };
}

/** Periods of account are over when they are reported: the last such one, the running month included. */
export function accountYear({ published }: Context, last: number): number | undefined {
  return published && (last <= published.month ? published.year : published.year - 1);
}

/** «ноябрь 2022 года», «в ноябре», «в мае этого года». */
function month(context: Context, at: number): Found | undefined {
  const number = context.month(at);
  // A day that the calendar lacks («31 февраля») leaves no month behind.
  if (number === 0 || dayNumber(context.norm(at - 1)) !== undefined) return undefined;
  const said = yearAt(context, at + 1);
  const to = said?.to ?? at + 1;
  const year = said ? said.year : isSurelyMonth(context, at) ? context.nearestYear(at, to, number) : undefined;
  if (!said && !isSurelyMonth(context, at)) return undefined;
  return {
    from: at,
    to,
    value: year === undefined ? undefined : iso(year, number),
    kind: 'month',
    relative: said?.relative ?? true,
  };
}

/** Names are no months («Май», «Мар», «Август» as a name): without a year the word is lower case. */
function isSurelyMonth(context: Context, at: number): boolean {
  return context.token(at)!.case === 'lower' && context.norm(at).length > 2 && !context.token(at)!.text.endsWith('.');
}

const roman: Readonly<Record<string, number | undefined>> = data.roman;

/** The ordinal before «квартал», «полугодие»: a word, «1-м», «2», «II»; looked up by the caller's reader of ordinals. */
export function romanOf(norm: string): number {
  return Object.hasOwn(roman, norm) ? roman[norm]! : 0;
}

/** A month or a span of months that begins at this token. */
export function monthsAt(context: Context, at: number): Found | undefined {
  return context.token(at)!.kind === 'word' ? (span(context, at) ?? month(context, at)) : undefined;
}
