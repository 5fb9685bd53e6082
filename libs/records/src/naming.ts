import type { Collection, RecordOf } from '@kelisim/domain/records/records';

/** Where the words come from that stand beside codes. */
export interface Wording {
  region(code: string): string;
  /** The capital of a region as `latitude,longitude`. */
  point(code: string): string | undefined;
  /** The word of a group of the catalogue of phrases (`instrument`, `status`, …) for a code. */
  word(group: string, code: string): string;
  /** A date or a period of any precision in words. */
  date(date: string): string;
  /** The whole address of a page of the console; undefined where the console has none. */
  page(kind: 'stories' | 'dossiers', id: string): string | undefined;
}

type Fields = Readonly<Record<string, unknown>>;
/** The group of the catalogue for a code, where it does not follow from the field alone. */
const KIND_GROUPS: Partial<Record<Collection, string>> = {
  figures: 'figureKind',
  ledger: 'figureKind',
  events: 'eventKind',
};
const STATUS_GROUPS: Partial<Record<Collection, string>> = {
  agreements: 'status',
  dossiers: 'status',
  projects: 'projectStatus',
};
const STATE_GROUPS: Partial<Record<Collection, string>> = { ledger: 'ledgerState', sources: 'sourceState' };
/** Codes with the field of their names; the group of the catalogue, or the table of groups by collection. */
const NAMES: readonly [code: string, name: string, group: string | Partial<Record<Collection, string>>][] = [
  ['instrument', 'instrumentName', 'instrument'],
  ['status', 'statusName', STATUS_GROUPS],
  ['timing', 'timingName', { agreements: 'timing' }],
  ['measure', 'measureName', 'measure'],
  ['unit', 'unitName', 'unit'],
  ['direction', 'directionName', 'direction'],
  ['kind', 'kindName', KIND_GROUPS],
  ['state', 'stateName', STATE_GROUPS],
  ['side', 'sideName', { sources: 'side' }],
];
const DATES: readonly [date: string, words: string][] = [
  ['signedOn', 'signedText'],
  ['period', 'periodText'],
  ['on', 'onText'],
];
const isText = (value: unknown): value is string => typeof value === 'string';

/** Puts names for people beside the codes of search records. */
export class Naming {
  constructor(private readonly wording: Wording) {}

  /** The record with the names that its collection has, all made from the record itself. */
  named<C extends Collection>(collection: C, record: RecordOf<C>): RecordOf<C> {
    const fields = record as Fields;
    return {
      ...record,
      ...this.words(collection, fields),
      ...this.dates(fields),
      ...this.places(collection, fields),
      ...this.pages(collection, fields),
    };
  }

  private words(collection: Collection, fields: Fields): Fields {
    const named: Record<string, unknown> = {};
    for (const [code, name, groups] of NAMES) {
      const group = isText(groups) ? groups : groups[collection];
      const value = fields[code];
      if (group && isText(value)) named[name] = this.wording.word(group, value);
    }
    const { sectors } = fields;
    if (Array.isArray(sectors)) named.sectorNames = sectors.map((each) => this.wording.word('sector', each));
    return named;
  }

  private dates(fields: Fields): Fields {
    const told = DATES.flatMap(([date, words]) => {
      const value = fields[date];
      return isText(value) ? [[words, this.wording.date(value)]] : [];
    });
    return Object.fromEntries(told);
  }

  private places(collection: Collection, { regions, region, partner }: Fields): Fields {
    const codes = Array.isArray(regions) ? regions.filter(isText) : [];
    const points = codes.flatMap((code) => this.wording.point(code) ?? []);
    return {
      ...(isText(region) && { regionName: this.wording.region(region) }),
      ...(isText(partner) && { partnerName: this.wording.region(partner) }),
      ...(collection !== 'sources' && { regionPairs: this.pairs(codes) }),
      ...(points.length > 0 && { regionPoints: points }),
    };
  }

  /** Each region of Russia with each of Kazakhstan; a side without a region is its country. */
  private pairs(codes: readonly string[]): string[] {
    const side = (letters: string) => {
      const own = codes.filter((code) => code.startsWith(`${letters}-`));
      return (own.length ? own : [letters]).map((code) => this.wording.region(code));
    };
    if (!codes.length) return [];
    return side('RU').flatMap((russian) => side('KZ').map((kazakh) => `${russian} — ${kazakh}`));
  }

  private pages(collection: Collection, { id, storyId, dossierId }: Fields): Fields {
    const story = isText(storyId) ? this.wording.page('stories', storyId) : undefined;
    const dossier = collection === 'dossiers' ? id : dossierId;
    const dossierUrl = isText(dossier) ? this.wording.page('dossiers', dossier) : undefined;
    return { ...(story && { storyUrl: story }), ...(dossierUrl && { dossierUrl }) };
  }
}
