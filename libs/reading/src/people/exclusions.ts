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
