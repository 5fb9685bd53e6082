import type { Analysis } from '@kelisim/domain/analysis';
import type { Evidence } from '@kelisim/domain/evidence';

/** The types of facts whose words are marked in a text. */
export type MarkedType = 'agreement' | 'figure' | 'event' | 'project';

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

function marksOf(analysis: Analysis): Mark[] {
  const of = (type: MarkedType, facts: readonly { evidence: Evidence }[]) =>
    facts.map(({ evidence }, index) => ({ evidence, type, fact: `${type}-${index}` }));
  return [
    ...of('agreement', analysis.agreements),
    ...of('figure', analysis.figures),
    ...of('event', analysis.events),
    ...of('project', analysis.projects),
  ];
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
