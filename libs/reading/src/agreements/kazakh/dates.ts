import { daysBetween, span } from '@kelisim/domain/time';
import type { DateMention } from '@kelisim/language';
import type { Story } from '../../story';
import { speaks } from '../event-date';
import type { KazakhTelling } from './telling';

/** The day of an event is one at most so long before publication. */
const RECENT_DAYS = 31;

/** The date told with the paper in one of its sentences. */
export function dateOf(story: Story, tellings: readonly KazakhTelling[], main: KazakhTelling): string | undefined {
  if (main.status === 'extended') return datesIn(story, main.head, main.act)[0]?.value;
  if (main.status !== 'signed' && main.status !== 'planned') return undefined;
  const told = tellings.filter((each) => each.status === main.status);
  const end = ({ sentence, act, head }: KazakhTelling) =>
    main.status === 'planned' ? sentence.to : Math.max(act, head);
  return told.flatMap((each) => datesIn(story, each.sentence.from, end(each)))[0]?.value;
}

/** Dates on which something happens: no terms («дейін»), no years that a paper is for («арналған»). */
function datesIn(story: Story, from: number, to: number): readonly DateMention[] {
  const { tokens } = story.model;
  return story.dates.filter(
    (date) =>
      date.from >= from &&
      date.to <= to &&
      date.value !== undefined &&
      !date.role &&
      date.kind !== 'span' &&
      !tokens.slice(date.to - 1, date.to + 2).some((token) => /^(арналған|дейін|дейінгі|бастап)$/.test(token.norm)),
  );
}

/** What is signed takes the last day told before it that is recent, what is planned the day to come. */
export function surrounding(story: Story, { status, sentence }: KazakhTelling): string | undefined {
  if (status !== 'signed' && status !== 'planned') return undefined;
  const block = story.model.blocks[sentence.block];
  const floor = status === 'planned' ? (story.model.sentences[block?.from ?? 0]?.from ?? 0) : 0;
  const days = datesIn(story, floor, sentence.from).filter(
    (date) => (date.kind === 'day' || date.kind === 'range') && speaks(story, date.from),
  );
  return days.findLast(({ value }) => {
    const days = story.publishedOn && value ? daysBetween(span(value).first, story.publishedOn) : 0;
    return status === 'planned' ? days < 0 : days >= 0 && days <= RECENT_DAYS;
  })?.value;
}
