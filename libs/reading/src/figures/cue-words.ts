import { FormCache, fold, morphology } from '@kelisim/language';
import data from './data/cues.json';

/** What a word says about the measure of the numbers near it. */
export type Cue = keyof typeof data;

export const cues: ReadonlyMap<string, Cue> = new Map(
  (Object.keys(data) as Cue[]).flatMap((cue) => data[cue].map((lemma) => [lemma, cue] as const)),
);

/** Readings less likely than this do not speak («стали» is no metal, «оборот» no gerund). */
const LEAST_WEIGHT = 0.12;

export const NO_LEMMAS: ReadonlySet<string> = new Set();

export const lemmas = new FormCache<ReadonlySet<string>>(10_000, (form) => {
  const likely = morphology.readings(form).filter(({ score }) => score >= LEAST_WEIGHT);
  return new Set([...likely.map(({ lemma }) => lemma), fold(form).replace(/\.$/, '')]);
});
