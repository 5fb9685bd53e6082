import { SECTORS, type Sector } from '@kelisim/domain/analysis';
import { fold, perWord } from '@kelisim/language';
import beginnings from './data/beginnings.json';
import data from './data/sectors.json';

/**
 * How plainly a word says its field: it names the field («туризм»), it is a sign of it («санаторий»), or a mere trace that
 * stands in other fields' sentences just as well («отель», goods of many fields).
 */
export type Plainness = 'field' | 'sign' | 'trace';

/** A field that a word speaks of, and how plainly. */
export interface Hint {
  readonly sector: Sector;
  readonly plainness: Plainness;
}

/** Word lists of one language: sector, plainness, words. */
export type HintLists = Partial<Record<Sector, Partial<Record<Plainness, readonly string[]>>>>;

const PLAINNESS: readonly Plainness[] = ['field', 'sign', 'trace'];

/** The lists as pairs of a word (folded) and its hint, the plainest first. */
export function hintsOf(lists: HintLists): (readonly [string, Hint])[] {
  return PLAINNESS.flatMap((plainness) =>
    SECTORS.flatMap((sector) =>
      (lists[sector]?.[plainness] ?? []).map((word) => [fold(word), { sector, plainness }] as const),
    ),
  );
}

const BY_LEMMA = new Map<string, Hint[]>();
for (const [word, hint] of hintsOf(data)) {
  const known = BY_LEMMA.get(word) ?? [];
  if (!known.some(({ sector }) => sector === hint.sector)) BY_LEMMA.set(word, [...known, hint]);
}

/** Beginnings that say the field of any compound («нефтесервисный», «агрохимический»), longest first. */
const BEGINNINGS = hintsOf(beginnings).sort(([a], [b]) => b.length - a.length);

/** Machines are called after the way that they carry in («ленточный транспортёр»), and do not speak of transport. */
const FALSE_BEGINNING = /^(транспорт[её]р|транспортир|газет|агрегат|агрессив|зерност|горнолыж|горноспас)/;

/** The fields that a Russian word, in its look-up form, speaks of. */
export const russianHints = perWord(({ norm, readings }): readonly Hint[] => {
  const direct = BY_LEMMA.get(norm);
  if (direct) return direct;
  for (const { lemma, score } of readings) {
    const found = score > 0.15 ? BY_LEMMA.get(fold(lemma)) : undefined;
    if (found) return found;
  }
  if (FALSE_BEGINNING.test(norm)) return [];
  return BEGINNINGS.filter(([beginning]) => norm.startsWith(beginning))
    .slice(0, 1)
    .map(([, hint]) => hint);
});
