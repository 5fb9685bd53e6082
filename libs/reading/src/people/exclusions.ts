import { fold, type Token } from '@kelisim/language';
import data from './data/positions.json';

const BYLINE: ReadonlySet<string> = new Set(data.noParticipants.map(fold));
const NAMESAKES: ReadonlySet<string> = new Set(data.namesakes.map(fold));

function is(token: Token | undefined, lemmas: ReadonlySet<string>): boolean {
  return token?.kind === 'word' && token.word.plain.isAny(lemmas);
}

/** Who writes, photographs or answers for the press takes no part: «Беседовал», «/Корр. …/», «пресс-секретарь акима». */
export function isByline(tokens: readonly Token[], name: number, head: string | undefined): boolean {
  if (head !== undefined && BYLINE.has(head)) return true;
  let at = name - 1;
  while (at >= 0 && name - at <= 3 && /^[.:/|©]$/.test(tokens[at]?.text ?? '')) at--;
  return is(tokens[at], BYLINE);
}

const SIGNED = /^(соб|собкор|корр|корреспондент|фото|автор|журналист|обозреватель|специально|наш)$/;

/** «М. Гаджиева, соб. корр.», «Анна Ким (фото)», «Пётр Лях, специально для «Вестника»». */
export function isSigned(tokens: readonly Token[], to: number): boolean {
  return /^[,(/|–—-]$/.test(tokens[to]?.text ?? '') && SIGNED.test(tokens[to + 1]?.norm ?? '');
}

/** An agency's dateline is short, begins with the town and ends with who wrote it. */
const DATELINE = 18;

/** «ОРЕНБУРГ, 3 октября – Степь-Информ, Павел Рябов.»: who wires the news takes no part in it. */
export function isInDateline(tokens: readonly Token[], from: number, to: number, start: number): boolean {
  if (from - start > DATELINE || from === start || !/^[.:]$/.test(tokens[to]?.text ?? '')) return false;
  const words = tokens.slice(start, from);
  const dated = words.some(({ kind }) => kind === 'number') && words.some(({ text }) => /^[–—/-]$/.test(text));
  const town = words[0]?.case === 'upper' || words[1]?.text === ',';
  return dated && town && words.at(-1)?.text === ',' && !words.some((word) => isVerb(word));
}

const isVerb = (token: Token): boolean =>
  token.kind === 'word' && token.word.plain.readings.some(({ pos, score }) => pos === 'verb' && score > 0.4);

/** A person that something is named after: «университет имени Кудайбергена Жубанова», «улица Гагарина». */
export function isNamesake(tokens: readonly Token[], name: number): boolean {
  const before = tokens[name - 1];
  if (before && /^(ИП|КФХ|КХ|ЧП)$/.test(before.text)) return true;
  return is(before?.text === '.' ? tokens[name - 2] : before, NAMESAKES);
}

/** A name that is all of what stands in quotes is a firm's, a ship's or a play's («Азат Дом»). */
export function isTitle(
  tokens: readonly Token[],
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  return /^[«“„"]$/.test(tokens[from - 1]?.text ?? '') && /^[»”“"]$/.test(tokens[to]?.text ?? '');
}
