import type { Story } from '../story';
import type { Paper } from './account';
import type { Actor } from './actor';
import type { Telling } from './tellings';
import { within } from './within';

/** Several papers of one kind with one partner each: «соглашения с А и Б», «подписали А с Б, а В с Г». */
export function pairs(paper: Paper, sides: readonly Actor[]): readonly (readonly Actor[])[] {
  const plural = paper.accounts.some((each) => each.telling.announces && !each.telling.mention?.generic);
  const [ru, kz] = (['ru', 'kz'] as const).map((side) => sides.filter((actor) => actor.side === side)) as [
    Actor[],
    Actor[],
  ];
  if (!plural || Math.max(ru.length, kz.length) < 2) return [sides];
  if (ru.length === 1) return kz.map((actor) => [ru[0] as Actor, actor]);
  if (kz.length === 1) return ru.map((actor) => [actor, kz[0] as Actor]);
  return ru.length === kz.length ? ru.map((actor, index) => [actor, kz[index] as Actor]) : [sides];
}

/** «в июне с Республикой Алтай, в августе с Алтайским краем»: the date that one pair of several has for itself. */
export function pairDate(
  story: Story,
  { sentence }: Telling,
  pair: readonly Actor[],
  sides: readonly Actor[],
): string | undefined {
  if (pair.length >= sides.length) return undefined;
  const others = sides.filter((actor) => sentence.from <= actor.from && actor.to <= sentence.to);
  const counted = others.filter((actor) => others.some((other) => other !== actor && other.side === actor.side));
  const at = counted.findIndex((actor) => pair.includes(actor));
  const own = counted.map(({ from }, index) => {
    const floor = Math.max(sentence.from, counted[index - 1]?.to ?? sentence.from);
    return within(story.dates, floor, from).findLast((date) => date.value !== undefined && date.role === undefined);
  });
  return own.every((date) => date !== undefined) ? own[at]?.value : undefined;
}
