import type { Agreement, Party } from '@kelisim/domain/facts/agreement';
import type { ArticleId, FactId, PageId } from '@kelisim/domain/ids';
import type { IsoInstant } from '@kelisim/domain/time';
import { regionsOf } from '../regions';
import type { ToldAgreement } from '../told-agreement';

/** What a test says of a fact; the rest is ordinary. Parties are written `Омская область / акимат СКО`. */
export interface Telling extends Partial<Omit<Agreement, 'parties' | 'evidence'>> {
  readonly parties?: string;
  readonly published?: string;
  readonly article?: string;
  readonly title?: string;
  readonly text?: string;
  readonly regions?: readonly string[];
  readonly sums?: ToldAgreement['sums'];
  readonly earlier?: ToldAgreement['earlier'];
}

const DEFAULT = 'Омская область / акимат Северо-Казахстанской области';
let count = 0;

/** A fact of its own article unless the article is named; a signed agreement of two governments unless said otherwise. */
export function tell(telling: Telling = {}): ToldAgreement {
  const {
    parties = DEFAULT,
    published,
    article = `a${++count}`,
    title,
    text = 'Документ.',
    sums,
    earlier,
    ...rest
  } = telling;
  const { regions = [], ...agreement } = rest;
  const [russian = '', kazakh = ''] = parties.split('/').map((names) => names.trim());
  const side = (names: string, of: Party['side']): Party[] =>
    names ? names.split(';').map((name) => ({ name: name.trim(), side: of })) : [];
  const told: ToldAgreement = {
    factId: `f-${article}-${agreement.instrument ?? ''}-${agreement.status ?? ''}-${agreement.subject ?? ''}` as FactId,
    articleId: article as ArticleId,
    pageId: `p-${article}` as PageId,
    sourceId: 'source',
    url: `https://example.org/${article}`,
    file: article,
    origin: 'live',
    firstSeenAt: `${(published ?? '2023-01-01').slice(0, 10)}T12:00:00.000Z` as IsoInstant,
    regions,
    sectors: [],
    ...(published && { publishedOn: published }),
    ...(title && { title }),
    ...(sums && { sums }),
    ...(earlier && { earlier }),
    agreement: {
      instrument: 'agreement',
      status: 'signed',
      timing: 'current',
      ...agreement,
      parties: [...side(russian, 'ru'), ...side(kazakh, 'kz')],
      evidence: { start: 0, end: text.length, text },
    },
  };
  return regions.length ? told : { ...told, regions: regionsOf(told) };
}
