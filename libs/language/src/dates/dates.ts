import type { DateMention } from '../mentions';
import type { Sentence, TextModel } from '../token';
import { accountsAt } from './accounts';
import { mayBegin } from './beginnings';
import { dayOf, iso, period } from './calendar';
import { daysAt } from './days';
import { monthsAt } from './months';
import { Context, type Found } from './reader';
import { relativeAt } from './relative';
import { yearAlone, yearNumber } from './years';

type Role = DateMention['role'];

/** «2024–2026 годы», «2018 и 2019 годах», «с 2019 по 2021 год». */
function yearRange(context: Context, at: number): Found | undefined {
  const first = context.token(at)!.kind === 'number' ? yearNumber(context.norm(at)) : undefined;
  if (first === undefined) return undefined;
  const link = context.norm(at + 1);
  const fits = context.isDash(at + 1) || link === 'и' || (link === 'по' && /^(?:с|со)$/.test(context.norm(at - 1)));
  const last = fits ? yearNumber(context.norm(at + 2)) : undefined;
  if (last === undefined || !(context.isYearWord(at + 3) || context.norm(at + 2).includes('-'))) return undefined;
  return {
    from: at,
    to: at + (context.isYearWord(at + 3) ? 4 : 3),
    value: period(iso(first), iso(last)),
    kind: 'range',
    relative: false,
  };
}

/** «2022 год», «в прошлом году», «конца года»; not «учебный год», which is no calendar year. */
function year(context: Context, at: number): Found | undefined {
  const found = yearAlone(context, at);
  if (found)
    return {
      from: at,
      to: found.to,
      value: found.year === undefined ? undefined : iso(found.year),
      kind: 'year',
      relative: found.relative,
    };
  if (
    !context.isYearWord(at) ||
    !/^(?:конца|концу|конце|начала|начале|началу|середины|середине|середину)$/.test(context.norm(at - 1))
  )
    return undefined;
  return {
    from: at,
    to: at + 1,
    value: context.published && iso(context.published.year),
    kind: 'year',
    relative: true,
  };
}

function find(context: Context, at: number): Found | undefined {
  return (
    daysAt(context, at) ??
    accountsAt(context, at) ??
    monthsAt(context, at) ??
    relativeAt(context, at) ??
    yearRange(context, at) ??
    year(context, at)
  );
}

/** Words between the preposition and the date that keep its sense («до конца 2025 года», «к началу июня»). */
const PASSED =
  /^(?:конца|концу|начала|началу|середины|середине|исхода|первых|чисел|уровня|уровню|показателя|показателю|этого|же|года|году)$/;

/** The sense of the preposition in front. */
function roleOf(context: Context, found: Found): Role {
  if (found.compared) return 'compared';
  let at = found.from - 1;
  let level = false;
  while (PASSED.test(context.norm(at))) level ||= /^(?:уровн|показател)/.test(context.norm(at--));
  if (level) return 'compared';
  const words = [context.norm(at - 2), context.norm(at - 1), context.norm(at)];
  if (isComparison(words)) return 'compared';
  if (words[2] === 'до' || words[2] === 'к' || words[2] === 'ко') return 'until';
  return (words[2] === 'с' || words[2] === 'со') && found.kind !== 'range' && found.kind !== 'span'
    ? 'since'
    : undefined;
}

function isComparison([third = '', second = '', first = '']: readonly string[]): boolean {
  if (second === 'сравнению' || second === 'сравнении' || second === 'соотношению') return true;
  if (/^(?:против|относительно|чем|сравнению|уровня)$/.test(first)) return true;
  if (second === 'чем' && /^(?:в|во|за|на|по)$/.test(first)) return true;
  return third === 'по' && second === 'отношению';
}

function readSentence(
  model: TextModel,
  sentence: Sentence,
  published: ReturnType<typeof dayOf>,
  found: DateMention[],
): void {
  const context = new Context(model.tokens, sentence, published, found);
  for (let at = sentence.from; at < sentence.to; ) {
    const { kind, word } = model.tokens[at]!;
    const date = (kind === 'word' || kind === 'number') && mayBegin(word) ? find(context, at) : undefined;
    if (date) found.push(mention(model, context, date));
    at = date?.to ?? at + 1;
  }
}

function mention({ tokens }: TextModel, context: Context, found: Found): DateMention {
  const { from, to, value, kind, relative } = found;
  const role = roleOf(context, found);
  const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end];
  const made: { -readonly [Key in keyof DateMention]: DateMention[Key] } = { start, end, from, to, kind, relative };
  if (value !== undefined) made.value = value;
  if (role) made.role = role;
  return made;
}

/**
 * All dates and periods of a text in order, resolved against the publication date where they need it. Nothing is
 * guessed: where no anchor is known the value is missing; days that the calendar lacks are no dates.
 */
export function dates(model: TextModel, publishedOn?: string): DateMention[] {
  const published = dayOf(publishedOn);
  const found: DateMention[] = [];
  for (const sentence of model.sentences) readSentence(model, sentence, published, found);
  return found;
}
