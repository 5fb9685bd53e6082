import type { Analysis } from '@kelisim/domain/analysis';
import type { Article } from '@kelisim/domain/documents/article';
import type { Evidence } from '@kelisim/domain/evidence';
import { type FactId, factId } from '@kelisim/domain/ids';
import { agreementFactId, eventFactId, figureFactId, projectFactId } from '@kelisim/records';

/** A fact with the words that are to prove it. */
export interface ProvableFact {
  readonly id: FactId;
  readonly type: string;
  /** What a person recognises it by. */
  readonly label: string;
  readonly evidence: Evidence;
}

/** Facts of which nothing but their name is kept elsewhere. */
const NAMED = ['people', 'organizations', 'goods', 'quotes'] as const satisfies readonly (keyof Analysis)[];
const TYPE_OF = {
  people: 'person',
  organizations: 'organization',
  goods: 'goods',
  quotes: 'quote',
} as const;

/** Every fact of an article that names its proving words, in the order of their types. */
export function factsOf({ id, analysis }: Article): ProvableFact[] {
  if (!analysis) return [];
  const agreements = analysis.agreements.map((each) => ({
    ...{ id: agreementFactId(id, each), type: 'agreement', evidence: each.evidence },
    label: [each.instrument, each.status, ...each.parties.map(({ name }) => name)].join(', '),
  }));
  const figures = analysis.figures.map((each) => ({
    ...{ id: figureFactId(id, each), type: 'figure', evidence: each.evidence },
    label: [each.measure, each.kind, each.value, each.unit].join(' '),
  }));
  const events = analysis.events.map((each) => ({
    ...{ id: eventFactId(id, each), type: 'event', evidence: each.evidence },
    label: [each.kind, each.name].filter(Boolean).join(' '),
  }));
  const projects = analysis.projects.map((each) => ({
    ...{ id: projectFactId(id, each), type: 'project', evidence: each.evidence },
    label: each.name,
  }));
  return [
    ...agreements,
    ...figures,
    ...events,
    ...projects,
    ...NAMED.flatMap((list) => namedFacts(id, analysis, list)),
  ];
}

function namedFacts(article: Article['id'], analysis: Analysis, list: (typeof NAMED)[number]): ProvableFact[] {
  const type = TYPE_OF[list];
  return analysis[list].flatMap((each) => {
    const label = 'speaker' in each ? each.speaker : each.name;
    const { evidence } = each;
    return evidence ? [{ id: factId(article, type, evidence.text, label), type, label, evidence }] : [];
  });
}
