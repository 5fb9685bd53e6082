import type { Token } from '@kelisim/language';
import data from './data/words.json';

const POSITIONS = new RegExp(`^(?:${data.positions.join('|')})(?:с?[ыі])?$`);
const SEVERAL = new RegExp(`^(${data.positions.join('|')})(?:лар|лер|дар|дер|тар|тер)(?:ы|і)?$`);

/** The office that a plural before several names stands for: «ректорлар А мен Б» → «ректор». */
export const sharedPosition = (token: Token | undefined): string | undefined =>
  token?.kind === 'word' ? SEVERAL.exec(token.norm)?.[1] : undefined;
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

/** Nouns whose last letters merely look like an ending. */
const NOUNS = new Set([
  'сауда',
  'өнеркәсіп',
  'қолдау',
  'мәдениет',
  'қала',
  'білім',
  'спорт',
  'экономика',
  'қаржы',
  'ауыл',
  'дала',
  'сыртқы',
  'істер',
  'байланыстар',
  'химия',
  'музыка',
  'медицина',
  'техника',
  'тау-кен',
  'мұнай',
]);
/** Cases that end a phrase whatever the noun. */
const LOCAL = /(?:[ыі]н?[дт][ае]н?|[ыі]н[ае]|[дт]ағ[ыі]|[дт]ег[іи])$/;

/** Whether a token may stand inside a noun phrase before its head: no verb, and no case but the genitive. */
export function continues(token: Token | undefined, isPlace: boolean): boolean {
  if (token?.kind !== 'word') return token?.kind === 'number' || (token !== undefined && /^[«»“”"-]$/.test(token.text));
  if (token.norm === 'және' || NOUNS.has(token.norm) || headKind(token) || isPosition(token))
    return !LOCAL.test(token.norm);
  if (LINKS.has(token.norm) || data.stops.includes(token.norm)) return false;
  if (CASE.test(token.norm)) return true;
  return isPlace
    ? /стан$/.test(token.norm) || !/(?:[дт][ае]н?|ға|ге|қа|ке)$/.test(token.norm)
    : !(token.norm.length > 4 && ENDS.test(token.norm));
}

const ENDINGS = /^(.{3,}?)(?:[нмдт][ыі]ң|ға|ге|қа|ке|н[ыі]|[дт][ыі]|[дт][ае]н?|нан|нен|[мбп]ен)$/;
const SURNAME = /(?:ов|ев|ин|ын|ий|ова|ева|ина|ая|баев|ко|ұлы|улы|қызы|кызы)$/;

/** A name without its case ending: «Клюшниковтың» → «Клюшников». Names that merely look so keep their letters. */
export function withoutCase(word: string, known: ReadonlySet<string>): string {
  if (known.has(word) || SURNAME.test(word)) return word;
  // No surname ends so by itself: the dative and the genitive are always case.
  const plain = /^(.{4,})(?:ға|ге|[нмдт][ыі]ң)$/.exec(word)?.[1];
  if (plain) return plain;
  const base = ENDINGS.exec(word)?.[1];
  return base && (known.has(base) || SURNAME.test(base)) ? base : word;
}

const CASES = [
  'ның',
  'нің',
  'дың',
  'дің',
  'тың',
  'тің',
  'нда',
  'нде',
  'нан',
  'нен',
  'мен',
  'пен',
  'бен',
  'на',
  'не',
  'да',
  'де',
  'та',
  'те',
  'ға',
  'ге',
  'ны',
  'ні',
  'ын',
  'ін',
  'н',
];

/** A head without the case behind it: «колледжінде» → «колледжі», «филармонияның» → «филармония». */
export function headNominative(word: string): string {
  const plain = word.split('-')[0]!.length > 4 ? word.replace(/-(?:ның|нің|да|де|мен)$/, '') : word;
  const hyphen = plain.lastIndexOf('-') + 1;
  if (hyphen > 1 && HEADS.some(([, stems]) => stems.test(plain.slice(hyphen).toLowerCase())))
    return plain.slice(0, hyphen) + headNominative(plain.slice(hyphen));
  for (const ending of CASES) {
    const base = plain.slice(0, -ending.length);
    if (plain.endsWith(ending) && HEADS.some(([, stems]) => stems.exec(base.toLowerCase())?.[0] === base.toLowerCase()))
      return base;
  }
  return plain;
}
