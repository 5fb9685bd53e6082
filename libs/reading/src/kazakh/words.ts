import type { Token } from '@kelisim/language';
import data from './data/words.json';

const POSITIONS = new RegExp(`^(?:${data.positions.join('|')})(?:с?[ыі])?$`);
const HEADS = Object.entries(data.heads).map(
  ([kind, stems]) => [kind, new RegExp(`^(?:${stems.join('|')})(?:с?[ыі])?`)] as const,
);
const CASE = /(?:[нмдт][ыі]ң|ның|нің)$/;
/** Cases and verb forms that end a noun phrase; the genitive does not. */
const ENDS = /(?:н[ыі]|[дт][ыі]|ға|ге|қа|ке|на|не|[дт][ае]|нда|нде|[дт][ае]н|нан|нен|[ыі]п|йді|ған|ген|қан|кен)$/;
const LINKS = new Set(['және', 'мен', 'бен', 'пен']);

/** Whether a token is an office in the form that stands before a name («әкімі», «министрі»). */
export const isPosition = (token: Token | undefined): boolean => token?.kind === 'word' && POSITIONS.test(token.norm);

/** What kind of organization a token names, in the possessive («университеті», «әкімдігі»), with any case behind it. */
export function headKind(token: Token | undefined): string | undefined {
  if (token?.kind !== 'word') return undefined;
  return HEADS.find(([, stems]) => stems.test(token.norm))?.[0];
}

/** Whether a token may stand inside a noun phrase before its head: no verb, and no case but the genitive. */
export function continues(token: Token | undefined, isPlace: boolean): boolean {
  if (token?.kind !== 'word') return token?.kind === 'number' || (token !== undefined && /^[«»“”"-]$/.test(token.text));
  if (token.norm === 'және') return true;
  if (LINKS.has(token.norm) || data.stops.includes(token.norm)) return false;
  if (CASE.test(token.norm)) return true;
  return isPlace ? !/(?:[дт][ае]н?|ға|ге|қа|ке)$/.test(token.norm) : !(token.norm.length > 4 && ENDS.test(token.norm));
}

const ENDINGS = /^(.{3,}?)(?:[нмдт][ыі]ң|ға|ге|қа|ке|н[ыі]|[дт][ыі]|[дт][ае]н?|нан|нен|[мбп]ен)$/;
const SURNAME = /(?:ов|ев|ин|ын|ий|ова|ева|ина|ая|баев|ко|ұлы|улы|қызы|кызы)$/;

/** A name without its case ending: «Клюшниковтың» → «Клюшников». Names that merely look so keep their letters. */
export function withoutCase(word: string, known: ReadonlySet<string>): string {
  if (known.has(word) || SURNAME.test(word)) return word;
  const base = ENDINGS.exec(word)?.[1];
  return base && (known.has(base) || SURNAME.test(base)) ? base : word;
}
