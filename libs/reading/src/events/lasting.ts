import type { Ground } from '../activity/ground';
import conditions from './data/conditions.json';
import type { EventNoun } from './mention';
import type { Standing } from './tense';

const LASTING = new Map(Object.entries(conditions.lasting));
const ENDING = new Set(['завершиться', 'закончиться', 'завершаться', 'закрыться', 'завершить']);
const BEGINNING = new Set(['начаться', 'открыться', 'стартовать', 'начинаться', 'открываться']);

/** «Трёхдневный турнир завершился сегодня»: all its days, from the one that is told. */
export function wholeStay(
  ground: Ground,
  noun: EventNoun,
  { tokens }: Standing,
  on: string | undefined,
): string | undefined {
  const days = daysOf(ground, noun);
  if (on?.length !== 10 || days === undefined) return on;
  if (tokens.some((index) => ground.words.is(index, ENDING))) return `${shifted(on, 1 - days)}/${on}`;
  if (tokens.some((index) => ground.words.is(index, BEGINNING))) return `${on}/${shifted(on, days - 1)}`;
  return on;
}

function daysOf(ground: Ground, noun: EventNoun): number | undefined {
  for (let index = noun.from; index < noun.at; index++)
    for (const { lemma } of ground.words.readings(index)) if (LASTING.has(lemma)) return LASTING.get(lemma);
  return undefined;
}

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
