import type { Article } from '@kelisim/domain/documents/article';
import type { Correction } from '@kelisim/domain/documents/correction';
import type { ArticleId, PageId } from '@kelisim/domain/ids';
import { blockOf, placeOf, projectBlock, standing, type ToldAgreement } from '@kelisim/dossiers';
import type { Documents } from '@kelisim/ports/documents';
import { toldAgreements, toldProjects } from './told';

/** What the dossiers of a block follow from. */
export interface BlockFacts {
  readonly articles: readonly Article[];
  readonly facts: readonly ToldAgreement[];
  readonly corrections: readonly Correction[];
}

/** Gathers what current articles tell and people have corrected. */
export class Facts {
  constructor(private readonly documents: Documents) {}

  /** Everything that belongs to a block, out of the articles that have been entered into it. */
  async ofBlock(block: string, ids: readonly ArticleId[]): Promise<BlockFacts> {
    const articles = (await this.documents.getMany('article', ids)).map(({ body }) => body);
    const superseded = new Set(articles.flatMap((article) => article.supersedes ?? []));
    const current = articles.filter((article) => !superseded.has(article.id));
    const corrections = await this.corrections(current.map((article) => article.pageId));
    const told = await Promise.all(current.map((article) => this.told(article)));
    const facts = told.flatMap((each) => placedByPeople(each, corrections));
    return { articles: current, facts: facts.filter((fact) => blockOf(fact) === block), corrections };
  }

  /** The blocks that an article's agreements and projects belong to. */
  async blocksOf(article: Article): Promise<string[]> {
    const corrections = await this.corrections([article.pageId]);
    const agreements = placedByPeople(toldAgreements(article), corrections).map(blockOf);
    return [...new Set([...agreements, ...toldProjects(article).map(projectBlock)])];
  }

  /** The blocks that people's joins have put facts of these articles into. */
  async blocksNamedFor(ids: readonly ArticleId[]): Promise<string[]> {
    const articles = await this.documents.getMany('article', ids);
    const corrections = await this.corrections(articles.map(({ body }) => body.pageId));
    return [...new Set(standing(corrections).flatMap((each) => (each.kind === 'join' ? [each.block] : [])))];
  }

  private async corrections(pages: readonly PageId[]): Promise<Correction[]> {
    const overlays = await this.documents.getMany('overlay', [...new Set(pages)]);
    const ids = [...new Set(overlays.flatMap(({ body }) => body.correctionIds))];
    return ids.length ? (await this.documents.getMany('correction', ids)).map(({ body }) => body) : [];
  }

  /** What an article tells, knowing what its earlier versions told. */
  private async told(article: Article): Promise<ToldAgreement[]> {
    const before = article.supersedes && (await this.documents.get('article', article.supersedes));
    // A page that went back to an earlier wording closes the chain of versions to a ring.
    const isOlder = before && before.body.version < article.version;
    return toldAgreements(article, isOlder ? await this.told(before.body) : []);
  }
}

/** Facts that a person has joined with others stand in the block that was named; the last join counts. */
function placedByPeople(facts: readonly ToldAgreement[], corrections: readonly Correction[]): ToldAgreement[] {
  const blocks = new Map<string, string>();
  for (const correction of standing(corrections)) {
    if (correction.kind !== 'join') continue;
    for (const anchor of [...correction.one, ...correction.other]) {
      const fact = placeOf(anchor, facts);
      if (fact) blocks.set(fact.factId, correction.block);
    }
  }
  return facts.map((fact) => {
    const block = blocks.get(fact.factId);
    return block ? { ...fact, block } : fact;
  });
}
