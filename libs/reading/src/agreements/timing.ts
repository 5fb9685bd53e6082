import type { AgreementStatus } from '@kelisim/domain/facts/agreement';
import { daysBetween, span } from '@kelisim/domain/time';
import type { Sentence } from '@kelisim/language';
import type { Story } from '../story';
import type { Account, Paper } from './account';
import { isYearsAgo } from './dates';
import { speaks } from './event-date';
import { listed } from './lexicon';
import type { Words } from './words';

/** What was signed longer ago than this is recalled, not reported: a story of the day is out within two weeks. */
const NEWS_DAYS = 14;
const RECALL = listed('timing.recall');

/** Whether the story reports a paper's signing, drafting or planning, or recalls it. */
export function timingOf(
  story: Story,
  words: Words,
  paper: Paper,
  status: AgreementStatus,
  date: string | undefined,
): 'current' | 'background' {
  if (status === 'in-force') return 'background';
  if (status === 'terminated' || status === 'extended')
    return endedNow(story, paper, status) ? 'current' : 'background';
  if (status === 'proposed' || status === 'drafting') return isOld(story, date) ? 'background' : 'current';
  if (status === 'planned') return date && date.length > 4 && isOld(story, date) ? 'background' : 'current';
  if (date && isOld(story, date)) return 'background';
  const told = paper.accounts.filter(({ telling }) => telling.status === status && !telling.echo);
  const recalled = told.filter((account) =>
    date ? opensRecalling(words, account) : isRecalled(story, words, account),
  );
  const headline = paper.accounts.some((account) => account.telling.zone === 'title' && !recalled.includes(account));
  return recalled.length > 0 && !headline ? 'background' : 'current';
}

/** Prolonged or ended in the headline or the first lines: the news; elsewhere only if the text says when, and that is new. */
function endedNow(story: Story, paper: Paper, status: AgreementStatus): boolean {
  const told = paper.accounts.map((account) => account.telling).filter((each) => each.status === status);
  if (told.some((each) => each.zone === 'title')) return true;
  return told.some((each) => {
    if (status === 'terminated' && !isOpening(story, each.sentence)) return false;
    const dates = story.dates.filter(
      (date) =>
        each.clause.pieces.some((piece) => piece.from <= date.from && date.to <= piece.to) &&
        date.role === undefined &&
        !paper.accounts.some((account) => account.date === date.value),
    );
    const dated = dates.find((date) => date.value !== undefined)?.value;
    return dated === undefined || !isOld(story, dated);
  });
}

/** The first two sentences of the body. */
function isOpening(story: Story, { index, block }: Sentence): boolean {
  const first = story.zones.findIndex((zone) => zone === 'body' || zone === 'lead');
  return block === first && index - (story.model.blocks[first]?.from ?? 0) < 2;
}

/** Whether a date or period ended so long before publication that the story only recalls it. */
export function isOld(story: Story, date: string | undefined): boolean {
  if (!date) return false;
  const now = story.publishedOn ?? latestDay(story);
  if (!now) return date.length <= 7;
  if (date.length === 4) return date <= now.slice(0, 4);
  return daysBetween(span(date).last, now) > NEWS_DAYS;
}

const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}/.test(value);

/** Without a date of publication: the last day that the story tells of as past or present. */
function latestDay(story: Story): string | undefined {
  const days = story.dates.filter(
    (date) => date.value !== undefined && isDay(date.value) && date.role === undefined && speaks(story, date.from),
  );
  return days
    .map((date) => span(date.value as string).last)
    .sort()
    .at(-1);
}

/** «Напомним, …», «Ранее …» */
function opensRecalling(words: Words, { telling }: Pick<Account, 'telling'>): boolean {
  const { from, to } = telling.sentence;
  return words.seek(from, Math.min(to, from + 4), RECALL) !== undefined;
}

/** Told as known before: «напомним», «ранее», «уже заключён», or under a heading of background facts. */
export function isRecalled(story: Story, words: Words, { telling }: Account): boolean {
  if (telling.recalled)
    return (
      !isOpening(story, telling.sentence) &&
      !telling.signing.some((piece) => words.seek(piece.from, piece.to, FRESH) !== undefined)
    );
  if (opensRecalling(words, { telling })) return true;
  if (telling.rule === 'standing') return isYearsAgo(words, telling.sentence);
  for (const piece of telling.clause.pieces) if (words.seek(piece.from, piece.to, ALREADY) !== undefined) return true;
  return isYearsAgo(words, telling.sentence) || underHeading(story, words, telling.sentence.block);
}

/** «соглашение, которое заключили на прошлой неделе»: by the way, yet news. */
const FRESH = listed('timing.fresh');
const ALREADY = new Set(['уже', 'ранее', 'тогда']);
const HEADINGS = listed('timing.headings');

function underHeading(story: Story, words: Words, block: number): boolean {
  for (let index = block; index >= Math.max(0, block - 2); index--) {
    const at = story.model.blocks[index];
    const first = at && story.model.sentences[at.from];
    if (first && words.seek(first.from, first.from + 2, HEADINGS) !== undefined) return true;
  }
  return false;
}
