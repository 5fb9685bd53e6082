import type { Article } from '@kelisim/domain/documents/article';
import type { Claim, Series } from '@kelisim/domain/documents/series';
import type { ArticleId, SeriesId } from '@kelisim/domain/ids';
import type { RecordOf } from '@kelisim/domain/records/records';
import { change } from '@kelisim/flow';
import { byPublication, entriesOf, type Posting, postingOf } from '@kelisim/ledger';
import type { Documents } from '@kelisim/ports/documents';
import { ledgerRecordId } from '@kelisim/records';
import { toldFigures } from './told';

/** Makes the search record of one entry of a series. */
type MakeRecord = (series: Series, entry: ReturnType<typeof entriesOf>[number]) => RecordOf<'ledger'>;

/** Where the records of the ledger go. */
export interface LedgerShelf {
  put(records: readonly RecordOf<'ledger'>[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
}

/** Keeps in each series what the current articles claim. */
export class LedgerBook {
  constructor(
    private readonly documents: Documents,
    private readonly makeRecord: MakeRecord,
    private readonly shelf: LedgerShelf,
  ) {}

  /**
   * Brings an article's claims into their series and takes those back that it no longer makes. May be run again after
   * a crash: which series are touched is saved before the first of them is.
   * @param isCurrent false takes all of its claims back
   * @returns the series that it has claims in, and the ids of their entries' records
   */
  async enter(article: Article, isCurrent = true): Promise<{ series: SeriesId[]; records: string[] }> {
    const postings = isCurrent ? toldFigures(article).flatMap((figure) => postingOf(figure) ?? []) : [];
    const own = [...new Set(postings.map(({ id }) => id))];
    const touched = [...new Set([...own, ...(article.series ?? [])])];
    if (touched.length > (article.series?.length ?? 0))
      await change(this.documents, 'article', article.id, (body) => body && { ...body, series: touched });
    for (const id of touched) {
      const claims = postings.filter((posting) => posting.id === id);
      await this.replaceClaims(id, article.id, claims);
      await this.show(id, periodsOf(claims, id), article.records?.ledger ?? []);
    }
    return { series: own, records: own.flatMap((id) => periodsOf(postings, id)) };
  }

  private async replaceClaims(id: SeriesId, article: ArticleId, postings: readonly Posting[]): Promise<void> {
    const stored = await change(this.documents, 'series', id, (body) => {
      const before = body?.claims.filter((claim) => claim.articleId === article) ?? [];
      const own = postings.map(({ claim }) => claim).sort(byPublication);
      if (!body && !own.length) return undefined;
      if (body && JSON.stringify(before) === JSON.stringify(own)) return undefined;
      const others = body?.claims.filter((claim) => claim.articleId !== article) ?? [];
      const key = postings[0]?.key ?? body;
      return { ...key, id, claims: [...others, ...own].sort(byPublication) } as Series; // one of the two is there
    });
    if (stored && !stored.body.claims.length) await this.documents.remove(stored);
  }

  /**
   * Shows the entries that the article took or takes part in. Another process may change the series meanwhile: what
   * was shown is shown again until it is what is stored.
   */
  private async show(id: SeriesId, own: readonly string[], before: readonly string[]): Promise<void> {
    for (;;) {
      const stored = await this.documents.get('series', id);
      const entries = new Map(
        stored ? entriesOf(stored.body).map((entry) => [ledgerRecordId(id, entry.period), entry]) : [],
      );
      const shown = own.flatMap((record) => entries.get(record) ?? []);
      const others = before.filter((record) => record.startsWith(id) && !own.includes(record));
      const remaining = others.flatMap((record) => entries.get(record) ?? []);
      if (stored) await this.shelf.put([...shown, ...remaining].map((entry) => this.makeRecord(stored.body, entry)));
      await this.shelf.remove([...own, ...others].filter((record) => !entries.has(record)));
      const after = await this.documents.get('series', id);
      if (after?.revision === stored?.revision) return;
    }
  }
}

const periodsOf = (postings: readonly Posting[], id: SeriesId): string[] => [
  ...new Set(
    postings
      .filter((posting) => posting.id === id)
      .map(({ claim }: { claim: Claim }) => ledgerRecordId(id, claim.period)),
  ),
];
