import type { Article } from '@kelisim/domain/documents/article';
import type { Firm } from '@kelisim/domain/documents/firm';
import { type ArticleId, sha256 } from '@kelisim/domain/ids';
import { type FirmTold, firmsOf, homeOf } from '@kelisim/dossiers';
import { change, dueAfter, indexAgain } from '@kelisim/flow';
import type { Clock } from '@kelisim/ports/clock';
import type { Documents } from '@kelisim/ports/documents';
import type { Queue } from '@kelisim/ports/queue';
import { toldAgreements } from './told';

const firmId = (name: string): string => `f${sha256(name).slice(0, 24)}`;
const isHomed = ({ regions }: FirmTold): boolean => regions.length > 0;

/** Finds the region of agreements whose article names none, by what other articles tell of their firms. */
export class Homes {
  constructor(
    readonly documents: Documents,
    readonly queue: Queue,
    private readonly clock: Clock,
    private readonly graceMs: number,
  ) {}

  /**
   * Enters an article's firms, decides its home, and has those indexed again that it gives a home to. Whoever comes
   * second sees who came first, since each enters before it looks.
   * @returns the article with its home as it is stored now
   */
  async settle(article: Article): Promise<Article> {
    const told = firmsOf(toldAgreements(article));
    const firms = await this.enter(article.id, told);
    const home = await this.homeOf(article.id, told, firms);
    const settled = home === article.home ? article : await this.store(article, home);
    if (told.some(isHomed))
      await this.rehome(
        firms.flatMap(({ homeless }) => homeless).filter((id) => id !== article.id),
        new Set(told.flatMap(({ regions }) => (regions.length === 1 ? regions : []))),
      );
    return settled;
  }

  /** Takes an article out that no page shows any more. */
  async leave(article: Article): Promise<void> {
    const names = new Set(firmsOf(toldAgreements(article)).map(({ name }) => name));
    const firms = await Promise.all([...names].map((name) => this.enterFirm(name, article.id, undefined)));
    await this.rehome(firms.flatMap(({ homeless }) => homeless));
  }

  private enter(id: ArticleId, told: readonly FirmTold[]): Promise<Firm[]> {
    const names = [...new Set(told.map(({ name }) => name))];
    return Promise.all(
      names.map((name) => {
        const own = told.filter((firm) => firm.name === name);
        return this.enterFirm(name, id, { homed: own.some(isHomed), homeless: !own.every(isHomed) });
      }),
    );
  }

  private async enterFirm(name: string, article: ArticleId, place: { homed: boolean; homeless: boolean } | undefined) {
    const listed = (ids: readonly ArticleId[], isIn: boolean | undefined) => {
      const others = ids.filter((id) => id !== article);
      return isIn ? [...others, article].sort() : others;
    };
    const id = firmId(name);
    const stored = await change(this.documents, 'firm', id, (body) => {
      const homed = listed(body?.homed ?? [], place?.homed);
      const homeless = listed(body?.homeless ?? [], place?.homeless);
      const isSame = body && homed.length === body.homed.length && homeless.length === body.homeless.length;
      return isSame && isEntered(body, article) === isEntered({ homed, homeless }, article)
        ? undefined
        : { id, name, homed, homeless };
    });
    return stored?.body ?? { id, name, homed: [], homeless: [] };
  }

  /** The home of an article as its firms' other articles tell it; undefined where it needs none. */
  private async homeOf(id: ArticleId, told: readonly FirmTold[], firms: readonly Firm[]): Promise<string | undefined> {
    const homeless = told.filter((firm) => !isHomed(firm));
    if (!homeless.length) return undefined;
    const ids = new Set(firms.flatMap(({ homed }) => homed).filter((other) => other !== id));
    const others = await this.documents.getMany('article', [...ids]);
    return homeOf(
      homeless,
      others.flatMap(({ body }) => firmsOf(toldAgreements(body))),
    );
  }

  private async store(article: Article, home: string | undefined): Promise<Article> {
    const stored = await change(this.documents, 'article', article.id, (body) => body && withHome(body, home));
    return stored?.body ?? article;
  }

  /**
   * Gives others the home that follows by now, and has those indexed again whose home has changed.
   * @param confirmed regions that have just gained a witness: whoever is at home there stays so
   */
  private async rehome(ids: readonly ArticleId[], confirmed: ReadonlySet<string> = new Set()): Promise<void> {
    for (const { body } of await this.documents.getMany('article', [...new Set(ids)])) {
      if (body.home && confirmed.size === 1 && confirmed.has(body.home)) continue;
      const told = firmsOf(toldAgreements(body));
      const firms = await this.documents.getMany('firm', [...new Set(told.map(({ name }) => firmId(name)))]);
      const home = await this.homeOf(
        body.id,
        told,
        firms.map((each) => each.body),
      );
      if (home === body.home) continue;
      await indexAgain(this, body.id, dueAfter(this.clock, this.graceMs), (now) =>
        now.home === home ? undefined : withHome(now, home),
      );
    }
  }
}

const isEntered = ({ homed, homeless }: Pick<Firm, 'homed' | 'homeless'>, id: ArticleId): string =>
  `${homed.includes(id)} ${homeless.includes(id)}`;

function withHome(article: Article, home: string | undefined): Article {
  const { home: _, ...rest } = article;
  return { ...rest, ...(home && { home }) };
}
