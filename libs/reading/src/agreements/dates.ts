import type { DateMention } from '@kelisim/language';
import type { Story } from '../story';
import type { Telling } from './tellings';
import type { Words } from './words';

/** The date that a telling itself gives to the signing; of several the one nearest to the act. */
export function ownDate(story: Story, words: Words, telling: Telling): string | undefined {
  const dates = story.dates.filter((date) =>
    telling.signing.some((piece) => piece.from <= date.from && date.to <= piece.to),
  );
  const fitting = dates.filter((date) => date.value !== undefined && suits(words, telling, date));
  const near = (date: DateMention) => Math.abs(date.from - telling.at);
  const best = [...fitting].sort((a, b) => near(a) - near(b))[0];
  return best && asSigning(best);
}

function suits(words: Words, telling: Telling, date: DateMention): boolean {
  if (date.kind === 'span' || date.role === 'since' || date.role === 'compared') return false;
  const pending = telling.status === 'planned' || telling.status === 'drafting';
  if (date.role === 'until' && !pending) return false;
  if (isTerm(words, date)) return pending && date.kind !== 'range' && date.kind !== 'year';
  return telling.status !== 'extended' || telling.recalled;
}

/** «план на 2024–2026 годы»: the term of the paper, not the day of its signing. */
function isTerm(words: Words, date: DateMention): boolean {
  return words.at(date.from - 1).norm === 'на' || words.at(date.from).norm === 'на';
}

/** The day, month or year of a date; of several days the month or the year that they share. */
export function asSigning(date: DateMention): string | undefined {
  return date.value && shared(date.value);
}

/** `2024-05-29/2024-06-02` is `2024`, `2022-10-10/2022-10-13` is `2022-10`. */
export function shared(value: string): string | undefined {
  const [from = value, to] = value.split('/');
  if (!to || from === to) return from;
  if (from.slice(0, 7) === to.slice(0, 7) && from.length >= 7) return from.slice(0, 7);
  return from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : undefined;
}
