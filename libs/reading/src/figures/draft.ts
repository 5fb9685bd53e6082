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
  /** Told aside, in brackets or of an earlier period: its period does not carry over. */
  readonly aside: boolean;
  readonly quantity: QuantityMention;
  readonly sentence: Sentence;
}

/** What a number measures and how. */
export interface Meaning {
  readonly kind: Figure['kind'];
  readonly measure: Measure;
  readonly unit: Figure['unit'];
  readonly direction?: 'up' | 'down';
  /** Where the number's own value lacks a multiplier that the one before had («экспорт – 810 миллионов, импорт – 170»). */
  readonly value?: number;
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

/**
 * What a paragraph speaks of: the last figure that is no share; where exports and imports were told as parts of a
 * turnover, the turnover.
 */
export function topic(place: Place): Draft | undefined {
  const recent = place.before.filter(
    ({ kind, sentence }) => kind !== 'share' && place.sentence.block - sentence.block <= REACH,
  );
  const parts = recent.slice(-2).map(({ measure }) => measure);
  const both = parts.includes('exports') && parts.includes('imports');
  return (both ? recent.findLast(({ measure }) => measure === 'turnover') : undefined) ?? recent.at(-1);
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
