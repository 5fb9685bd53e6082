import type { Analysis } from '@kelisim/domain/analysis';
import type { Article } from '@kelisim/domain/documents/article';
import type { Dossier, DossierStatus } from '@kelisim/domain/documents/dossier';
import type { Project } from '@kelisim/domain/facts/activity';
import type { Figure } from '@kelisim/domain/facts/figure';
import type { Person } from '@kelisim/domain/facts/participants';
import type { Documents } from '@kelisim/ports/documents';
import type { Catalogue } from '../frame/catalogue';

/** A fact with the article that tells it. */
export interface ToldBy<Fact> {
  readonly fact: Fact;
  readonly article: Article;
  /** Where it stands on the story's page. */
  readonly anchor: string;
}

/** A dossier with what its articles tell beside. */
export interface DossierView {
  readonly dossier: Dossier;
  readonly articles: readonly Article[];
  readonly steps: readonly (DossierStatus & { readonly article?: Article })[];
  readonly people: readonly ToldBy<Person>[];
  readonly projects: readonly ToldBy<Project>[];
  readonly figures: readonly ToldBy<Figure>[];
  /** Dossiers that may be about the same agreement, the likest first. */
  readonly maybeSame: readonly { readonly id: string; readonly title: string }[];
  /** The side whose sources alone have told of it; undefined where both have, or where a source's side is not known. */
  readonly onlySide?: 'ru' | 'kz';
}

/** Facts of the articles that are shown beside an agreement. */
const MOST_RELATED = 20;
const MOST_ALIKE = 6;
/** Articles that are looked through for them. */
const MOST_ARTICLES = 60;

/** Looks dossiers up. */
export class DossierLook {
  constructor(
    private readonly documents: Documents,
    private readonly catalogue: Catalogue,
  ) {}

  /** A dossier, or the one that it was joined into; undefined where there is none. */
  async dossier(id: string): Promise<DossierView | undefined> {
    const dossier = await this.standing(id);
    if (!dossier) return undefined;
    const ids = dossier.articles.map(({ articleId }) => articleId).slice(0, MOST_ARTICLES);
    const articles = (await this.documents.getMany('article', ids)).map(({ body }) => body);
    const side = this.onlySide(dossier);
    const alike = dossier.maybeSame.map(({ dossierId }) => dossierId).slice(0, MOST_ALIKE);
    const others = await this.documents.getMany('dossier', alike);
    return {
      dossier,
      articles,
      steps: dossier.history.map((step) => ({
        ...step,
        article: articles.find(({ id: known }) => known === step.articleId),
      })),
      people: distinct(
        told(articles, 'person', (analysis) => analysis.people),
        ({ fact }) => fact.name,
      ),
      projects: distinct(
        told(articles, 'project', (analysis) => analysis.projects),
        ({ fact }) => fact.name,
      ),
      figures: distinct(
        told(articles, 'figure', (analysis) => analysis.figures),
        ({ fact }) => [fact.measure, fact.kind, fact.value, fact.unit, fact.period].join('|'),
      ),
      maybeSame: others
        .filter(({ body }) => !body.redirectTo)
        .map(({ id: other, body }) => ({ id: other, title: body.title })),
      ...(side && { onlySide: side }),
    };
  }

  private async standing(id: string): Promise<Dossier | undefined> {
    const stored = await this.documents.get('dossier', id);
    return stored?.body.redirectTo ? this.standing(stored.body.redirectTo) : stored?.body;
  }

  private onlySide({ articles }: Dossier): 'ru' | 'kz' | undefined {
    const sides = new Set(articles.map(({ sourceId }) => this.catalogue.sideOf(sourceId)));
    const [side] = sides;
    return sides.size === 1 ? side : undefined;
  }
}

/** Every fact of a type with where it stands on its story's page. */
function told<Fact>(
  articles: readonly Article[],
  type: string,
  facts: (analysis: Analysis) => readonly Fact[],
): ToldBy<Fact>[] {
  return articles.flatMap((article) =>
    (article.analysis ? facts(article.analysis) : []).map((fact, at) => ({ fact, article, anchor: `${type}-${at}` })),
  );
}

function distinct<T>(all: readonly T[], key: (each: T) => string): T[] {
  return [...new Map(all.map((each) => [key(each), each])).values()].slice(0, MOST_RELATED);
}
