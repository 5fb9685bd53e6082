import type { Claim } from '@kelisim/domain/documents/series';
import type { Figure } from '@kelisim/domain/facts/figure';
import type { ArticleId, FactId } from '@kelisim/domain/ids';
import { postingOf } from '../series-of';
import type { ToldFigure } from '../told-figure';

/** What a test says of a figure; the rest is a turnover of Omsk in dollars, told by an article of its own. */
export interface Telling extends Partial<Omit<Figure, 'evidence'>> {
  readonly article?: string;
  readonly source?: string;
  readonly on?: string;
  readonly text?: string;
  readonly regions?: readonly string[];
}

/** A figure as an article tells it. */
export function tell(telling: Telling): ToldFigure {
  const {
    article,
    source = 'source',
    on = '2024-03-01',
    text = 'Товарооборот составил столько.',
    regions,
    ...figure
  } = telling;
  const id = article ?? `a-${on}-${figure.value}-${figure.qualifier ?? ''}`;
  return {
    factId: `f-${id}-${figure.value}` as FactId,
    articleId: id as ArticleId,
    sourceId: source,
    url: `https://example.org/${id}`,
    publishedOn: on,
    regions: regions ?? ['RU-OMS', 'KZ-55'],
    figure: {
      kind: 'amount',
      measure: 'turnover',
      unit: 'USD',
      value: 1,
      period: '2023',
      region: 'RU-OMS',
      ...figure,
      evidence: { start: 0, end: text.length, text },
    },
  };
}

/** The claims of figures that all belong to one series. */
export function claims(tellings: readonly Telling[]): Claim[] {
  const postings = tellings.map((telling) => postingOf(tell(telling))!);
  expect(new Set(postings.map(({ id }) => id)).size).toBe(1);
  return postings.map(({ claim }) => claim);
}
