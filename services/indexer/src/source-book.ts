import type { SourceId } from '@kelisim/domain/ids';
import type { RecordOf } from '@kelisim/domain/records/records';
import type { Documents } from '@kelisim/ports/documents';
import type { Search } from '@kelisim/ports/search';
import { sourceRecord, type WatchedSource } from '@kelisim/records';

/** Keeps the records of the sources: what came from each, and how its watch goes. */
export class SourceBook {
  constructor(
    private readonly documents: Documents,
    private readonly search: Search,
    private readonly sources: readonly WatchedSource[],
    private readonly regionName: (code: string) => string,
  ) {}

  /** The records as things stand now. */
  async records(now: string): Promise<RecordOf<'sources'>[]> {
    const ids = this.sources.map(({ id }) => id as SourceId); // a source's id is that of its watch
    const watches = new Map((await this.documents.getMany('watch', ids)).map(({ id, body }) => [id, body]));
    const habits = new Map((await this.documents.getMany('habit', ids)).map(({ id, body }) => [id, body.gaps]));
    const [stories, relevant] = [await this.counts({}), await this.counts({ relevant: true })];
    return this.sources.map((source) =>
      sourceRecord(
        source,
        watches.get(source.id as SourceId), // as above
        habits.get(source.id) ?? [],
        { stories: stories.get(source.id) ?? 0, relevant: relevant.get(source.id) ?? 0 },
        this.regionName,
        now,
      ),
    );
  }

  private async counts(filters: { relevant?: boolean }): Promise<ReadonlyMap<string, number>> {
    const { facets } = await this.search.find({
      collection: 'stories',
      filters,
      facets: ['sourceId'],
      sort: 'newest',
      limit: 1,
    });
    return new Map(facets.sourceId?.map(({ value, count }) => [value, count]));
  }
}
