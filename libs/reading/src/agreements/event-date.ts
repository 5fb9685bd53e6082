import { daysBetween, span } from '@kelisim/domain/time';
import type { DateMention, Sentence } from '@kelisim/language';
import type { Story } from '../story';
import type { Paper } from './account';
import { isHappening } from './dates';
import { listed } from './lexicon';
import type { Telling } from './tellings';
import { firstFrom, within } from './within';
import type { Words } from './words';

/** An event earlier than this before publication is not the one that a story of the day reports. */
const RECENT_DAYS = 31;

/**
 * The date that a signing takes from its surroundings: «Случилось это 15 февраля» after it, the paper signed or the day
 * told before it in the paragraph, the named gathering, or the story's event. What is only recalled has nothing to do
 * with that event.
 */
export function eventDate(
  story: Story,
  words: Words,
  telling: Telling,
  papers: readonly Paper[],
  recalled: boolean,
): string | undefined {
  const dates = happenings(story, words);
  const close = afterwards(story, words, dates, telling);
  if (close || recalled) return close;
  return (
    inParagraph(story, dates, telling, papers) ??
    ofGathering(story, words, telling) ??
    signedBefore(story, telling, papers) ??
    ofStory(story, dates, telling)
  );
}

const known = new WeakMap<Words, readonly DateMention[]>();

/** The dates of a story on which something can have happened; worked out once for all its papers. */
function happenings(story: Story, words: Words): readonly DateMention[] {
  const found = known.get(words) ?? story.dates.filter((date) => isHappening(words, date) && speaks(story, date.from));
  known.set(words, found);
  return found;
}

/** Whether a date stands in the story's own words: direct speech says «сегодня» of the times, not of the event. */
export function speaks(story: Story, token: number): boolean {
  const sentence = sentenceAt(story, token);
  const zone = sentence && story.zones[sentence.block];
  const opening = sentence && story.model.tokens[sentence.from]?.text;
  const own = (zone === 'title' || zone === 'lead' || zone === 'body') && !SPEECH.has(opening ?? '');
  return own && !(sentence && isReply(story, sentence));
}

/** «– …, – сказал министр. – …»: a paragraph that is what somebody says, to its end. */
function isReply({ model }: Story, { block }: Sentence): boolean {
  const own = model.blocks[block];
  const [from, to] = [model.sentences[own?.from ?? 0]?.from ?? 0, model.sentences[(own?.to ?? 1) - 1]?.to ?? 0];
  if (!DASHES.has(model.tokens[from]?.text ?? '')) return false;
  for (let at = from + 2; at < to; at++)
    if (DASHES.has(model.tokens[at]?.text ?? '') && model.tokens[at - 1]?.text === ',') return true;
  return false;
}

const DASHES = new Set(['–', '—', '-']);

const SPEECH = new Set(['«', '–', '—', '-', '“', '"']);

function sentenceAt(story: Story, token: number): Sentence | undefined {
  return story.model.sentences[firstFrom(story.model.sentences, token + 1) - 1];
}

const HAPPENED = new Set(['случиться', 'произойти', 'состояться', 'пройти']);
const IT = new Set(['это', 'подписание', 'церемония', 'событие']);

function afterwards(
  story: Story,
  words: Words,
  dates: readonly DateMention[],
  { sentence }: Telling,
): string | undefined {
  const next = story.model.sentences[sentence.index + 1];
  if (!next || next.block !== sentence.block) return undefined;
  const tells =
    words.seek(next.from, next.from + 4, HAPPENED) !== undefined &&
    words.seek(next.from, next.from + 4, IT) !== undefined;
  return tells ? within(dates, next.from, next.to)[0]?.value : undefined;
}

/** The nearest before: the date of a paper that is news, or a day on which something happened. */
function inParagraph(
  story: Story,
  dates: readonly DateMention[],
  telling: Telling,
  papers: readonly Paper[],
): string | undefined {
  const block = story.model.blocks[telling.sentence.block];
  const from = block ? (story.model.sentences[block.from]?.from ?? 0) : 0;
  const papersHere = papers
    .flatMap((paper) => paper.accounts)
    .filter(
      (each) =>
        each.date &&
        each.telling.status === 'signed' &&
        each.telling.at >= from &&
        each.telling.at < telling.at &&
        isCarriedOn(story, each.date),
    )
    .map((each) => ({ at: each.telling.at, value: each.date }));
  const days = within(dates, from, telling.sentence.from)
    .filter((date) => date.kind === 'day' || isOneEvent(story, date) || isJustBefore(story, date, telling))
    .map((date) => ({ at: date.from, value: date.value }));
  return [...papersHere, ...days].sort((a, b) => a.at - b.at).at(-1)?.value;
}

/** The day of a paper is that of the event it was signed at; a month or year before that of the story is only its own. */
const isCarriedOn = (story: Story, date: string): boolean =>
  DAY.test(date) || date.slice(0, 4) === story.publishedOn?.slice(0, 4) || isRecent(story, date);

const DAY = /^\d{4}-\d{2}-\d{2}/;

/** A month that is over for at most as long as one lasts. */
const isThisSeason = ({ publishedOn }: Story, month: string): boolean =>
  publishedOn === undefined || daysBetween(span(month).last, publishedOn) <= RECENT_DAYS;

/** «с 14 по 17 мая»; a season or a half-year long past is none. */
const isOneEvent = (story: Story, { kind, value }: DateMention): boolean =>
  kind === 'range' && value !== undefined && (value.length > 15 || isRecent(story, value));

/** «в июле они встретились. Договорились о …»: a month counts only in the sentence right before. */
function isJustBefore(story: Story, date: DateMention, { sentence }: Telling): boolean {
  const before = story.model.sentences[sentence.index - 1];
  const past = story.publishedOn === undefined || (date.value ?? '') <= story.publishedOn;
  return (
    date.kind === 'month' &&
    date.value?.length === 7 &&
    isThisSeason(story, date.value) &&
    past &&
    before !== undefined &&
    before.from <= date.from
  );
}

/** «В рамках «Иннопрома»»: the date that another sentence gives to the gathering of that name. */
function ofGathering(story: Story, words: Words, { sentence }: Telling): string | undefined {
  for (const name of quotedNames(words, sentence.from, sentence.to)) {
    for (const other of story.model.sentences) {
      if (other === sentence || !quotedNames(words, other.from, other.to).includes(name)) continue;
      const date = within(story.dates, other.from, other.to).find((each) => isHappening(words, each));
      if (date) return date.value;
    }
  }
  return undefined;
}

const GATHERINGS = listed('event-date.gatherings');

/** Names in guillemets that follow a word for a gathering, by their first word. */
function quotedNames(words: Words, from: number, to: number): readonly string[] {
  const result: string[] = [];
  for (let index = from + 1; index < to - 1; index++)
    if (words.at(index).text === '«' && words.is(index - 1, GATHERINGS)) result.push(words.at(index + 1).norm);
  return result;
}

/** What was reported as signed earlier in the story was signed at the same event. */
function signedBefore(story: Story, telling: Telling, papers: readonly Paper[]): string | undefined {
  const before = papers
    .flatMap((paper) => paper.accounts)
    .filter(
      (each) => each.date && each.telling.status === 'signed' && !each.telling.recalled && each.telling.at < telling.at,
    );
  return before.map((each) => each.date).find((date) => date !== undefined && isRecent(story, date));
}

/** The last earlier day of the story on which something can have happened lately. */
function ofStory(story: Story, dates: readonly DateMention[], telling: Telling): string | undefined {
  for (let at = firstFrom(dates, telling.sentence.to) - 1; at >= 0; at--) {
    const { kind, value } = dates[at] as DateMention; // the bounds are the array's own
    if ((kind === 'day' || kind === 'range') && value && isRecent(story, value)) return value;
  }
  return undefined;
}

function isRecent(story: Story, value: string): boolean {
  if (!story.publishedOn) return true;
  const age = daysBetween(span(value).first, story.publishedOn);
  return age >= 0 && age <= RECENT_DAYS;
}
