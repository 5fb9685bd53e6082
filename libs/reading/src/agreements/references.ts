import type { Account, Paper } from './account';
import { later } from './progress';
import { isAnother, isBare } from './same-paper';
import type { Telling } from './tellings';
import type { Words } from './words';

/** «ударили по рукам … Рамочный контракт подписан», «… Протокол об этом подписан»: the arrangement told right before. */
export function isPutDown(words: Words, papers: readonly Paper[], { telling, actors, subject }: Account): boolean {
  const { mention, status, sentence } = telling;
  const last = papers.at(-1)?.accounts.at(-1)?.telling;
  if (!mention || status !== 'signed' || last?.instrument !== 'arrangement') return false;
  const pointsBack = words.seek(mention.from, mention.head + 3, THIS) !== undefined;
  if (!pointsBack && (actors.length > 0 || subject)) return false;
  return last.sentence.index === sentence.index - 1 && last.sentence.block === sentence.block;
}

const THIS = new Set(['этом', 'соответствующий']);

/** «подписали документ … Жить по протоколу начнут летом», «… соглашение. По условиям контракта …»: another word for it. */
export function isNamedLater(words: Words, papers: readonly Paper[], account: Account): boolean {
  const { telling, explicit, date } = account;
  const { rule, mention, sentence } = telling;
  const last = papers.at(-1)?.accounts ?? [];
  if (isNamedHere(words, last, account)) return true;
  if (rule.startsWith('force-') && !explicit && !date && isUnnamed(last, sentence.index)) return true;
  if (rule !== 'basis-preposition' || explicit || date || mention?.from !== mention?.head) return false;
  const unnamed = last.every((each) => each.telling.instrument === 'document' && each.telling.status === 'signed');
  return last.length > 0 && (unnamed || sentence.index - (last.at(-1)?.telling.sentence.index ?? 0) <= 1);
}

/** «Документ датирован 12 мая: соглашение подписали …»: the kind of what was only called a paper. */
function isNamedHere(words: Words, accounts: readonly Account[], account: Account): boolean {
  const { telling } = account;
  const last = accounts.at(-1)?.telling;
  if (!last || !telling.mention || telling.mention.generic || telling.echo || isAnother(words, telling)) return false;
  const bare = accounts.every((each) => each.telling.echo && each.telling.instrument === 'document');
  return bare && last.status === telling.status && telling.sentence.index - last.sentence.index <= 1;
}

/** «Подписи под документом поставили главы регионов. Соглашение рассчитано на пять лет.» */
function isUnnamed(accounts: readonly Account[], next: number): boolean {
  const last = accounts.at(-1)?.telling;
  const unnamed = accounts.every(({ telling }) => telling.instrument === 'document' && telling.status === 'signed');
  return unnamed && last !== undefined && next - last.sentence.index <= 1 && last.zone !== 'title';
}

/** Being in use or signed is not undone by talk of a new text, nor a proposal by the draft that is handed over. */
export function changesNothing(paper: Paper, { status, rule }: Telling): boolean {
  const known = paper.accounts.map((each) => each.telling.status).reduce(later);
  const coming = status === 'proposed' || status === 'drafting' || status === 'planned';
  if (known === 'proposed') return status === 'drafting' && rule !== 'draft-finite';
  return coming && (known === 'in-force' || known === 'signed' || known === 'extended' || known === 'terminated');
}

/** «соглашение готовили больше года», said of one that is signed. */
export function isLookingBack(words: Words, papers: readonly Paper[], account: Account): boolean {
  const { status, rule, instrument, mention, past } = account.telling;
  if (status !== 'drafting' || rule !== 'draft-finite' || !past || !mention || !isBare(words, account)) return false;
  return papers.some((paper) =>
    paper.accounts.some(({ telling }) => telling.instrument === instrument && telling.status === 'signed'),
  );
}
