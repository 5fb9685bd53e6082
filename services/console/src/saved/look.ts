import type { SavedSearch } from '@kelisim/domain/documents/saved-search';
import { sha256 } from '@kelisim/domain/ids';
import { change } from '@kelisim/flow';
import type { Clock } from '@kelisim/ports/clock';
import type { Documents } from '@kelisim/ports/documents';
import type { Search } from '@kelisim/ports/search';
import { type Asked, askedOf, narrowing, parametersOf } from '../search/asked';

/** A search that was kept, with how much it finds now. */
export interface Kept {
  readonly saved: SavedSearch;
  readonly asked: Asked;
  readonly total: number;
}

/** Searches that are shown; more nobody looks through. */
const MOST = 100;

/** Keeps searches to come back to. */
export class SavedLook {
  constructor(
    private readonly documents: Documents,
    private readonly search: Search,
    private readonly clock: Clock,
  ) {}

  async all(): Promise<Kept[]> {
    const found: SavedSearch[] = [];
    for await (const { body } of this.documents.scan('savedsearch')) if (found.length < MOST) found.push(body);
    found.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
    return Promise.all(found.map((saved) => this.counted(saved)));
  }

  /** The same search is kept once; its name may change. */
  async keep(asked: Asked, name: string): Promise<void> {
    const question = parametersOf({ ...asked, after: undefined }).toString();
    const id = `q${sha256(question).slice(0, 24)}`;
    const createdAt = this.clock.instant();
    await change(this.documents, 'savedsearch', id, (body) => ({ id, question, createdAt, ...body, name }));
  }

  async forget(id: string): Promise<void> {
    const stored = await this.documents.get('savedsearch', id);
    if (stored) await this.documents.remove(stored);
  }

  private async counted(saved: SavedSearch): Promise<Kept> {
    const asked = askedOf(new URLSearchParams(saved.question));
    const { total } = await this.search.find({ ...narrowing(asked, asked.among), sort: 'newest', limit: 0 });
    return { saved, asked, total };
  }
}
