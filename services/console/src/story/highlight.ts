import type { Analysis } from '@kelisim/domain/analysis';
import type { Evidence } from '@kelisim/domain/evidence';

/** The types of facts whose words are marked in a text, the weightiest first. */
export const MARKED_TYPES = [
  'agreement',
  'figure',
  'event',
  'project',
  'goods',
  'quote',
  'organization',
  'person',
] as const;
export type MarkedType = (typeof MARKED_TYPES)[number];

/** A stretch of the text and the facts that it proves, by anchor; none for plain text. */
export interface Segment {
  readonly text: string;
  readonly types: readonly MarkedType[];
  /** Anchors of the facts: `agreement-0` for the first agreement. */
  readonly facts: readonly string[];
}

interface Mark {
  readonly evidence: Evidence;
  readonly type: MarkedType;
  readonly fact: string;
}

/** The facts of each type, in the order of the analysis. */
const factsOf = (analysis: Analysis): Readonly<Record<MarkedType, readonly { readonly evidence?: Evidence }[]>> => ({
  agreement: analysis.agreements,
  figure: analysis.figures,
  event: analysis.events,
  project: analysis.projects,
  goods: analysis.goods,
  quote: analysis.quotes,
  organization: analysis.organizations,
  person: analysis.people,
});

function marksOf(analysis: Analysis): Mark[] {
  const facts = factsOf(analysis);
  return MARKED_TYPES.flatMap((type) =>
    facts[type].flatMap(({ evidence }, index) => (evidence ? [{ evidence, type, fact: `${type}-${index}` }] : [])),
  );
}

/** Cuts a text where evidence begins or ends; joined together the segments are the text. */
export function segments(analysis: Analysis): Segment[] {
  const marks = marksOf(analysis);
  const cuts = new Set([0, analysis.text.length, ...marks.flatMap(({ evidence }) => [evidence.start, evidence.end])]);
  const points = [...cuts].sort((a, b) => a - b);
  return points.slice(0, -1).map((start, i) => {
    const covering = marks.filter(({ evidence }) => evidence.start <= start && evidence.end > start);
    return {
      text: analysis.text.slice(start, points[i + 1]),
      types: [...new Set(covering.map((mark) => mark.type))],
      facts: covering.map((mark) => mark.fact),
    };
  });
}
