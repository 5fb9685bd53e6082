import type { RecordOf } from '@kelisim/domain/records/records';
import type { Facet, Search, SearchResult } from '@kelisim/ports/search';
import { type Asked, appliesTo, CHOICE_NAMES, type Choice, choiceOfRegion, narrowing, type Searched } from './asked';

export const HITS_ON_A_PAGE = 20;

/** The facet that counts the values of a choice. */
const FACET_OF: Readonly<Record<Choice, Facet | undefined>> = {
  region: 'regions',
  partner: 'regions',
  instrument: 'instruments',
  status: 'statuses',
  sector: 'sectors',
  measure: 'measures',
  source: 'sourceId',
  language: 'language',
  // Thousands of names say nothing in a column; their own pages count them.
  person: undefined,
  organization: undefined,
};

export type Counts = readonly { readonly value: string; readonly count: number }[];

/** A condition without which there would be hits, and how many. */
export interface WayOut {
  readonly without: Choice | 'words' | 'dates';
  readonly value?: string;
  readonly asked: Asked;
  readonly count: number;
}

/** What a search found. */
export interface Found {
  readonly total: number;
  readonly dossiers: readonly RecordOf<'dossiers'>[];
  readonly stories: readonly RecordOf<'stories'>[];
  readonly next?: string;
  readonly totals: Readonly<Record<Searched, number>>;
  readonly counts: Partial<Record<Choice, Counts>>;
  readonly waysOut: readonly WayOut[];
}

/** Looks things up for the search page. */
export class Looking {
  constructor(private readonly search: Search) {}

  /** @throws RangeError where the address names no page of this search */
  async find(asked: Asked): Promise<Found> {
    const own = FACETED.filter((choice) => appliesTo(asked.among, choice));
    const [page, other, ...widened] = await Promise.all([
      this.page(
        asked,
        own.filter((choice) => !asked.chosen[choice].length),
      ),
      this.total(asked, asked.among === 'stories' ? 'dossiers' : 'stories'),
      // The values of a choice are counted without it: choosing a second one widens the search.
      ...own.filter((choice) => asked.chosen[choice].length).map((choice) => this.widened(asked, choice)),
    ]);
    const hits = page.hits.map((hit) => hit.record);
    const totals =
      asked.among === 'stories' ? { stories: page.total, dossiers: other } : { dossiers: page.total, stories: other };
    return {
      total: page.total,
      dossiers: asked.among === 'dossiers' ? (hits as RecordOf<'dossiers'>[]) : [],
      stories: asked.among === 'stories' ? (hits as RecordOf<'stories'>[]) : [],
      ...(page.next && { next: page.next }),
      totals,
      counts: Object.assign(countsOf(own, page), ...widened),
      waysOut: page.total === 0 ? await this.waysOut(asked) : [],
    };
  }

  private page(asked: Asked, choices: readonly Choice[]): Promise<SearchResult<Searched>> {
    return this.search.find({
      ...narrowing(asked, asked.among),
      facets: [...new Set(choices.flatMap((choice) => FACET_OF[choice] ?? []))],
      sort: asked.sort,
      limit: HITS_ON_A_PAGE,
      ...(asked.after && { after: asked.after }),
    });
  }

  private async total(asked: Asked, among: Searched): Promise<number> {
    return (await this.search.find({ ...narrowing(asked, among), sort: 'newest', limit: 0 })).total;
  }

  private async widened(asked: Asked, choice: Choice): Promise<Partial<Record<Choice, Counts>>> {
    const without = { ...asked, chosen: { ...asked.chosen, [choice]: [] } };
    const facet = FACET_OF[choice]!;
    const request = { ...narrowing(without, asked.among), facets: [facet], sort: 'newest', limit: 0 } as const;
    return countsOf([choice], await this.search.find(request));
  }

  /** Each condition left out in turn: those that then find something. */
  private async waysOut(asked: Asked): Promise<WayOut[]> {
    const tries = [...wordsAndDates(asked), ...CHOICE_NAMES.flatMap((choice) => withoutEach(asked, choice))].slice(
      0,
      MOST_TRIES,
    );
    const counted = await Promise.all(
      tries.map(async (way) => ({ ...way, count: await this.total(way.asked, asked.among) })),
    );
    return counted.filter((way) => way.count > 0);
  }
}

const FACETED = CHOICE_NAMES.filter((choice) => FACET_OF[choice] !== undefined);
/** Conditions that are left out for a try; nobody reads more. */
const MOST_TRIES = 8;

const isOwn = (choice: Choice, value: string): boolean =>
  (choice !== 'region' && choice !== 'partner') || choiceOfRegion(value) === choice;

const countsOf = (choices: readonly Choice[], { facets }: SearchResult<Searched>): Partial<Record<Choice, Counts>> =>
  Object.fromEntries(
    choices.map((choice) => [choice, (facets[FACET_OF[choice]!] ?? []).filter(({ value }) => isOwn(choice, value))]),
  );

function wordsAndDates(asked: Asked): Omit<WayOut, 'count'>[] {
  const { from, to, ...undated } = asked;
  return [
    ...(asked.words ? [{ without: 'words' as const, asked: { ...asked, words: '' } }] : []),
    ...(from || to ? [{ without: 'dates' as const, asked: undated }] : []),
  ];
}

function withoutEach(asked: Asked, choice: Choice): Omit<WayOut, 'count'>[] {
  if (!appliesTo(asked.among, choice)) return [];
  return asked.chosen[choice].map((value) => ({
    without: choice,
    value,
    asked: { ...asked, chosen: { ...asked.chosen, [choice]: asked.chosen[choice].filter((other) => other !== value) } },
  }));
}
