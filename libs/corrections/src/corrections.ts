import type { Anchor, CorrectedField, Correction } from '@kelisim/domain/documents/correction';
import type { Dossier } from '@kelisim/domain/documents/dossier';
import { type CorrectionId, correctionId, type DossierId, type PageId } from '@kelisim/domain/ids';
import { anchorsOf, placeOf, standing } from '@kelisim/dossiers';
import { change, dueAfter, indexAgain } from '@kelisim/flow';
import type { Clock } from '@kelisim/ports/clock';
import type { Documents } from '@kelisim/ports/documents';
import type { Queue } from '@kelisim/ports/queue';
import { factsOfDossier, factsOfPage, type PlacedFact } from './facts';

/** What corrections are kept and brought into effect with. */
export interface CorrectionPorts {
  readonly documents: Documents;
  readonly queue: Queue;
  readonly clock: Clock;
  /** How long the indexer has before the sweep sends again. */
  readonly graceMs: number;
}

/** Who corrects, and why. */
export interface Note {
  readonly by?: string;
  readonly why?: string;
}

/** A correction as people see it: whether it holds, was revoked, or speaks of words that no page has any more. */
export interface CorrectionShown {
  readonly correction: Correction;
  readonly state: 'holds' | 'revoked' | 'lost';
}

/** Something that was to be corrected is not there; the message says what. */
export class UnknownToCorrect extends Error {}

type Draft = Correction extends infer One ? (One extends Correction ? Omit<One, 'id' | 'at'> : never) : never;

/** Takes corrections from people, keeps them for good, and has the articles indexed again that they speak of. */
export class Corrections {
  constructor(private readonly ports: CorrectionPorts) {}

  /** Two dossiers are one agreement. The first one's block is that of both. */
  async join(one: string, other: string, note: Note = {}): Promise<Correction> {
    const [a, b] = [await this.dossier(one), await this.dossier(other)];
    if (a.id === b.id) throw new UnknownToCorrect(`${one} and ${other} are one dossier already`);
    const [ours, theirs] = [await this.anchors(a), await this.anchors(b)];
    return this.give({ kind: 'join', block: a.block, one: ours, other: theirs, ...note });
  }

  /**
   * What some of its articles tell is another agreement.
   * @param articles ids, addresses or file names of articles of the dossier, at least one and not all
   */
  async split(id: string, articles: readonly string[], note: Note = {}): Promise<Correction> {
    const dossier = await this.dossier(id);
    const one = await this.anchors(dossier, articles);
    const all = await this.anchors(dossier);
    const other = all.filter((each) => !one.some((anchor) => anchor.articleId === each.articleId));
    if (!other.length) throw new UnknownToCorrect(`nothing would be left of ${id}`);
    return this.give({ kind: 'split', one, other, ...note });
  }

  /** A field of a dossier has another value. */
  async change(id: string, field: CorrectedField, value: string, note: Note = {}): Promise<Correction> {
    const one = await this.anchors(await this.dossier(id));
    return this.give({ kind: 'change', one, field, value, ...note });
  }

  /** What articles tell of a dossier is no agreement at all. */
  async dismiss(id: string, articles: readonly string[], note: Note = {}): Promise<Correction> {
    const dossier = await this.dossier(id);
    return this.give({ kind: 'dismiss', one: await this.anchors(dossier, articles), ...note });
  }

  /** An earlier correction holds no longer. */
  async revoke(id: string, note: Note = {}): Promise<Correction> {
    const revoked = await this.ports.documents.get('correction', id);
    if (!revoked) throw new UnknownToCorrect(`no correction ${id}`);
    const revokes = revoked.id as CorrectionId;
    return this.give({ kind: 'revoke', one: [...anchorsOf(revoked.body)], revokes, ...note });
  }

  /** All corrections in the order in which they were made. */
  async list(): Promise<CorrectionShown[]> {
    const all: Correction[] = [];
    for await (const { body } of this.ports.documents.scan('correction')) all.push(body);
    const holding = new Set(standing(all).map(({ id }) => id));
    const sorted = all.sort((a, b) => (a.at + a.id < b.at + b.id ? -1 : 1));
    return Promise.all(
      sorted.map(async (correction) => {
        if (!holding.has(correction.id) && correction.kind !== 'revoke')
          return { correction, state: 'revoked' as const };
        return { correction, state: (await this.isPlaced(correction)) ? ('holds' as const) : ('lost' as const) };
      }),
    );
  }

  /** Brings corrections into effect that a crash has kept from it; harmless for all others. */
  async mend(): Promise<void> {
    for await (const { body } of this.ports.documents.scan('correction')) {
      const overlays = await this.ports.documents.getMany('overlay', pagesOf(body));
      const isEntered = pagesOf(body).every((page) =>
        overlays.some((overlay) => overlay.id === page && overlay.body.correctionIds.includes(body.id)),
      );
      if (!isEntered) await this.apply(body);
    }
  }

  private async give(draft: Draft): Promise<Correction> {
    const at = this.ports.clock.instant();
    const correction = { ...draft, id: correctionId(at, JSON.stringify(draft)), at } as Correction; // the kind's own fields and the common ones
    await this.ports.documents.create('correction', correction.id, correction);
    await this.apply(correction);
    return correction;
  }

  private async apply(correction: Correction): Promise<void> {
    const { documents, clock, graceMs } = this.ports;
    const pages = pagesOf(correction);
    for (const page of pages)
      await change(documents, 'overlay', page, (body) => {
        const ids = body?.correctionIds ?? [];
        return ids.includes(correction.id) ? undefined : { id: page, correctionIds: [...ids, correction.id] };
      });
    for (const page of pages) {
      const shown = (await documents.get('page', page))?.body.articleId;
      const told = anchorsOf(correction).flatMap((anchor) => (anchor.pageId === page ? [anchor.articleId] : []));
      for (const id of new Set(shown ? [shown] : told)) await indexAgain(this.ports, id, dueAfter(clock, graceMs));
    }
  }

  private async isPlaced(correction: Correction): Promise<boolean> {
    const facts = await Promise.all(pagesOf(correction).map((page) => factsOfPage(this.ports.documents, page)));
    return anchorsOf(correction).every((anchor) => placeOf(anchor, facts.flat()));
  }

  /** The dossier, or the one that it was joined into. */
  private async dossier(id: string): Promise<Dossier> {
    const stored = await this.ports.documents.get('dossier', id);
    if (!stored) throw new UnknownToCorrect(`no dossier ${id}`);
    return stored.body.redirectTo ? this.dossier(stored.body.redirectTo as DossierId) : stored.body;
  }

  private async anchors(dossier: Dossier, articles?: readonly string[]): Promise<Anchor[]> {
    const facts = await factsOfDossier(this.ports.documents, dossier);
    const chosen = articles ? articles.flatMap((name) => ofArticle(dossier, facts, name)) : facts;
    return chosen.map(({ anchor }) => anchor);
  }
}

/** What a dossier has of one article, named by its id, its address or its file. */
function ofArticle(dossier: Dossier, facts: readonly PlacedFact[], name: string): PlacedFact[] {
  const article = dossier.articles.find(
    ({ articleId, url, file }) => name === articleId || name === url || (file !== undefined && name === file),
  );
  if (!article) throw new UnknownToCorrect(`${name} is no article of dossier ${dossier.id}`);
  return facts.filter(({ anchor }) => anchor.articleId === article.articleId);
}

const pagesOf = (correction: Correction): PageId[] => [...new Set(anchorsOf(correction).map(({ pageId }) => pageId))];
