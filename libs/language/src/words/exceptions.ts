import { fold } from '../cut/characters';
import data from '../data/exceptions.json';
import type { Gender, Reading } from '../morphology';

// JSON's inferred type has a property for each word; rules look up any word.
const indeclinable = data.indeclinable as unknown as Readonly<Record<string, readonly [string, Gender] | undefined>>;
// Longest first: «акимат» begins like «аким».
const like = Object.entries(data.like).sort(([left], [right]) => right.length - left.length);

/** The one reading of an abbreviation or of a noun that never changes; without a case, as it may stand in any. */
export function indeclinableReading(form: string): Reading | undefined {
  const entry = Object.hasOwn(indeclinable, form) ? indeclinable[form] : undefined;
  if (!entry) return undefined;
  return { lemma: entry[0], pos: 'noun', gender: entry[1], animate: false, known: true, score: 1 };
}

/** A word that the dictionary lacks, with the known word that it declines like, and the form of that one in its place. */
export interface Model {
  readonly word: string;
  readonly model: string;
  readonly form: string;
}

/** «акимом» declines as «министром»; undefined for all but a few words (endings of nouns have at most three letters). */
export function modelOf(form: string): Model | undefined {
  const lower = fold(form);
  for (const [word, model] of like) {
    const rest = lower.length - word.length;
    if (rest >= 0 && rest <= 3 && lower.startsWith(word))
      return { word, model, form: model + lower.slice(word.length) };
  }
  return undefined;
}

/** Speaks of the word itself again where the model's readings were asked. */
export function asWord({ word, model }: Model, readings: readonly Reading[]): Reading[] {
  return readings.filter(({ lemma }) => lemma === model).map((reading) => ({ ...reading, lemma: word }));
}

/** The inflected model's form, said of the word. */
export function wordForm({ word, model }: Model, inflected: string | undefined): string | undefined {
  return inflected?.startsWith(model) ? word + inflected.slice(model.length) : undefined;
}
