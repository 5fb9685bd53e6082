import { morphology, type Token } from '@kelisim/language';
import data from './data/firm-parts.json';
import { headWord } from './words';

const WORDS: ReadonlySet<string> = new Set(data.words);
/** What a declined name ends in: «на «Сибнасосе»», «с «Камхимом»». */
const CASE = '(?:а|у|ом|е|ы|и|ой|ою|ю|ью|я|ем|ей)?';
const ENDING = new RegExp(
  `^.{3,}(?:${data.endings.map((ending) => ending.replace(/[аьо]$/, '')).join('|')})(?:[аьо]|${CASE})$`,
);
const BEGINNING = new RegExp(`^(?:${data.beginnings.join('|')}).{3,}$`);

/** A word made as firms make theirs, of two halves that are no one word: «Сибагротехмаш», «Нефтесервиспром». */
function isMade({ norm }: Token): boolean {
  return ENDING.test(norm) && (BEGINNING.test(norm) || !morphology.readings(norm).some(({ known }) => known));
}

/** Fairs are called like firms: «Иннопром», «Агропродмаш», «KazAgroExpo». */
const EVENT = /^(иннопром|агропродмаш|агросалон|металлообработк|нефтегаз-|пмэф|вэф)|форум|экспо|expo|forum/;

/**
 * Whether the words in quotes are a firm's name by themselves: «Актау Марин Терминал», «Северная швейная фабрика»,
 * «Сибкабельмаш». «Калинка», «Дружба» may be a song, a cup or a song's singers.
 */
export function isFirmName(words: readonly Token[]): boolean {
  if (words.some(({ norm }) => EVENT.test(norm))) return false;
  if (words.some(({ kind, case: letters }) => kind === 'word' && letters === 'none')) return false;
  if (words.length === 1) return isMade(words[0]!);
  const last = words.at(-1)!;
  if (WORDS.has(last.norm)) return true;
  const head = words.find((word) => headWord(word) && !headWord(word)!.plural);
  return head !== undefined && headWord(head)!.kind === 'company' && head.index > words[0]!.index;
}
