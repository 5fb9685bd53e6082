import type { AgreementStatus } from '@kelisim/domain/facts/agreement';
import { daysBetween, span } from '@kelisim/domain/time';
import type { Story } from '../story';
import { asSigning } from './dates';
import type { Paper } from './papers';
import type { Telling } from './tellings';
import type { Words } from './words';

/** An event earlier than this before publication is not the one that a story of the day reports. */
const RECENT_DAYS = 31;

/**
 * The date that a signing takes from its surroundings: from what was signed in the same paragraph, else from the
 * event that the story tells of before it. Nothing is guessed for papers that are not signed.
 */
export function eventDate(
  story: Story,
  words: Words,
  telling: Telling,
  status: AgreementStatus,
  papers: readonly Paper[],
): string | undefined {
  if (status !== 'signed') return undefined;
  return fromNeighbour(telling, papers) ?? fromStory(story, words, telling);
}

/** The paper signed before in the same paragraph. */
function fromNeighbour(telling: Telling, papers: readonly Paper[]): string | undefined {
  const near = papers
    .flatMap((paper) => paper.accounts)
    .filter(
      (each) =>
        each.date !== undefined &&
        each.telling.status === 'signed' &&
        each.telling.sentence.block === telling.sentence.block &&
        each.telling.at < telling.at,
    );
  return near.at(-1)?.date;
}

/** The nearest earlier day of the story on which something can have happened lately. */
function fromStory(story: Story, words: Words, telling: Telling): string | undefined {
  const before = story.dates.filter(
    (date) =>
      date.from < telling.sentence.to &&
      (date.kind === 'day' || date.kind === 'range') &&
      date.role === undefined &&
      speaks(story, date.from) &&
      !isTerm(words, date.from),
  );
  const recent = before.filter((date) => date.value && isRecent(story, date.value));
  const last = recent.at(-1);
  return last && asSigning(last);
}

function isTerm(words: Words, from: number): boolean {
  return words.at(from - 1).norm === 'на';
}

function speaks(story: Story, token: number): boolean {
  const sentence = story.model.sentences.find((each) => each.from <= token && token < each.to);
  const zone = sentence && story.zones[sentence.block];
  return zone === 'title' || zone === 'lead' || zone === 'body';
}

function isRecent(story: Story, value: string): boolean {
  if (!story.publishedOn) return true;
  const age = daysBetween(span(value).first, story.publishedOn);
  return age >= 0 && age <= RECENT_DAYS;
}
