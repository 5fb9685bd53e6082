import type { Article } from '@kelisim/domain/documents/article';
import type { StoryId } from '@kelisim/domain/ids';
import type { Collection, RecordOf } from '@kelisim/domain/records/records';
import { entriesOf } from '@kelisim/ledger';
import type { Documents } from '@kelisim/ports/documents';
import type { Naming, ReadArticle, RecordMaker } from '@kelisim/records';
import { agreementFactId } from '@kelisim/records';

type AnyRecord = RecordOf<Collection>;

/** Makes all records of a collection out of the documents: what the search can always be built again from. */
export class Rebuild {
  constructor(
    private readonly documents: Documents,
    private readonly records: RecordMaker,
    private readonly now: () => string,
    private readonly naming: Naming,
    /** The records of the sources, from the catalogue. */
    private readonly sources: () => Promise<readonly RecordOf<'sources'>[]> = async () => [],
  ) {}

  /** Every record of the collection, in no particular order. */
  async *of<C extends Collection>(collection: C): AsyncIterable<RecordOf<C>> {
    const makers: Readonly<Record<Collection, () => AsyncIterable<AnyRecord>>> = {
      stories: () => this.stories(),
      agreements: () => this.agreements(),
      figures: () => this.facts((article, story) => this.records.figures(article, story, this.now())),
      events: () => this.facts((article, story) => this.records.events(article, story, this.now())),
      dossiers: () => this.dossiers(),
      projects: () => this.projects(),
      ledger: () => this.ledger(),
      sources: () => this.watched(),
    };
    // The table gives each collection its own records; the compiler sees their union.
    const made = makers[collection]() as AsyncIterable<RecordOf<C>>;
    for await (const record of made) yield this.naming.named(collection, record);
  }

  private async *watched(): AsyncIterable<AnyRecord> {
    yield* await this.sources();
  }

  private async *stories(): AsyncIterable<AnyRecord> {
    for await (const { id, body } of this.documents.scan('story')) {
      if (body.redirectTo) continue;
      const members = await this.documents.getMany('article', body.articleIds);
      const current = await this.currentOf(members.map((member) => member.body));
      if (current.length) yield this.records.story(id as StoryId, current, this.now());
    }
    for await (const article of this.indexed())
      if (!article.analysis.relevant && article.storyId)
        yield this.records.story(article.storyId, [article], this.now());
  }

  private async *agreements(): AsyncIterable<AnyRecord> {
    const dossierOf = new Map<string, string>();
    for await (const { id, body } of this.documents.scan('dossier'))
      if (!body.redirectTo) for (const fact of body.facts) dossierOf.set(fact, id);
    yield* this.facts((article, story) =>
      article.analysis.agreements.map((fact) => {
        const dossier = dossierOf.get(agreementFactId(article.id, fact));
        return this.records.agreement(article, story, fact, dossier, this.now());
      }),
    );
  }

  private async *facts(make: (article: ReadArticle, story: StoryId) => readonly AnyRecord[]): AsyncIterable<AnyRecord> {
    for await (const article of this.indexed())
      if (article.analysis.relevant && article.storyId) yield* make(article, article.storyId);
  }

  private async *dossiers(): AsyncIterable<AnyRecord> {
    for await (const { body } of this.documents.scan('dossier'))
      if (!body.redirectTo) yield this.records.dossier(body, this.now());
  }

  private async *projects(): AsyncIterable<AnyRecord> {
    for await (const { body } of this.documents.scan('project'))
      if (!body.redirectTo) yield this.records.project(body, this.now());
  }

  private async *ledger(): AsyncIterable<AnyRecord> {
    for await (const { body } of this.documents.scan('series'))
      for (const entry of entriesOf(body)) yield this.records.ledger(body, entry, this.now());
  }

  /** Articles that have been indexed and that their pages still show. */
  private async *indexed(): AsyncIterable<ReadArticle> {
    for await (const { body } of this.documents.scan('article', 'indexed')) yield* await this.currentOf([body]);
  }

  private async currentOf(articles: readonly Article[]): Promise<ReadArticle[]> {
    const current: ReadArticle[] = [];
    for (const article of articles) {
      const page = await this.documents.get('page', article.pageId);
      if (article.analysis && page?.body.articleId === article.id) current.push(article as ReadArticle);
    }
    return current;
  }
}
