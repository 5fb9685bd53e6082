import type { Figure, Measure } from '@kelisim/domain/facts/figure';
import type { QuantityMention, Sentence } from '@kelisim/language';
import type { View } from './view';

/** A number that is being understood: where it stands and what the figures before it were. */
export interface Place {
  readonly view: View;
  readonly sentence: Sentence;
  readonly quantity: QuantityMention;
  /** The last figures of this paragraph, the latest last. */
  readonly before: readonly Draft[];
  readonly title: boolean;
}

/** A figure without its evidence, and the number it was read from. */
export interface Draft extends Omit<Figure, 'evidence'> {
  readonly quantity: QuantityMention;
  readonly sentence: Sentence;
}

/** What a number measures and how. */
export interface Meaning {
  readonly kind: Figure['kind'];
  readonly measure: Measure;
  readonly unit: Figure['unit'];
  readonly direction?: 'up' | 'down';
  /** The rule's name, for `--explain`. */
  readonly rule: string;
}

/** Paragraphs further back do not speak on; two lie between an answer and the one before it. */
const REACH = 2;

/** The last figure before, of this or a neighbouring paragraph. */
export function last({ before, sentence }: Place): Draft | undefined {
  const draft = before.at(-1);
  return draft && sentence.block - draft.sentence.block <= REACH ? draft : undefined;
}

/** The last figure before in the same paragraph. */
export function lastOfBlock({ before, sentence }: Place): Draft | undefined {
  const draft = before.at(-1);
  return draft?.sentence.block === sentence.block ? draft : undefined;
}

/** The last figure before in the same sentence. */
export function lastHere(place: Place): Draft | undefined {
  const draft = place.before.at(-1);
  return draft?.sentence.index === place.sentence.index ? draft : undefined;
}
