import type { Source } from '@kelisim/sources';

/** The sources that are watched, and the names of all. */
export class Catalogue {
  private readonly sides: ReadonlyMap<string, 'ru' | 'kz'>;

  constructor(
    readonly sources: readonly Source[],
    private readonly names: (id: string) => string,
  ) {
    this.sides = new Map(sources.map(({ id, side }) => [id, side]));
  }

  /** A source's name for people; its id where the catalogue no longer has it. */
  name(id: string): string {
    return this.names(id);
  }

  /** On whose side a source stands; undefined where nobody knows. */
  sideOf(id: string): 'ru' | 'kz' | undefined {
    return this.sides.get(id);
  }
}
