import type { RecordOf } from '@kelisim/domain/records/records';
import type { Visit } from '../frame/visit';

/** What stands in a cell: text, a number, a whole day, or a link with its words. */
export type Cell =
  | string
  | number
  | undefined
  | { readonly day: string }
  | { readonly link: string; readonly text: string };

/** A column: its heading and how it is read off a record. */
export interface Column<Row> {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  readonly cell: (row: Row) => Cell;
}

/** A day as a day; what is less precise stays text. */
const date = (told: string | undefined): Cell => (told && /^\d{4}-\d{2}-\d{2}$/.test(told) ? { day: told } : told);

/** What is told about the place where links lead. */
export interface Place {
  readonly visit: Visit;
  /** Where this console is reached, without a slash at the end. */
  readonly origin: string;
  readonly sourceName: (id: string) => string;
}

/** The columns of agreements. */
export function dossierColumns({ visit, origin }: Place): Column<RecordOf<'dossiers'>>[] {
  const { say } = visit;
  const title = (name: string) => say(`console.columns.${name}`);
  return [
    { title: title('dossier'), width: 50, cell: (row) => ({ link: `${origin}/dossiers/${row.id}`, text: row.title }) },
    { title: title('instrument'), width: 16, cell: (row) => say(`instrument.${row.instrument}`) },
    { title: title('status'), width: 16, cell: (row) => say(`status.${row.status}`) },
    { title: title('signedOn'), width: 12, cell: (row) => date(row.signedOn) },
    { title: title('firstReportedOn'), width: 12, cell: (row) => date(row.firstReportedOn) },
    { title: title('parties'), width: 50, cell: (row) => row.parties.join('; ') },
    { title: title('regions'), width: 40, cell: (row) => row.regions.map((code) => visit.region(code)).join('; ') },
    { title: title('subject'), width: 50, cell: (row) => row.subject },
    {
      title: title('sectors'),
      width: 24,
      cell: (row) => row.sectors.map((sector) => say(`sector.${sector}`)).join('; '),
    },
    { title: title('evidence'), width: 80, cell: (row) => row.evidence },
    { title: title('sources'), width: 8, cell: (row) => row.sourceIds.length },
    {
      title: title('proof'),
      width: 40,
      cell: (row) => (row.urls[0] ? { link: row.urls[0], text: row.urls[0] } : undefined),
    },
    { title: title('id'), width: 28, cell: (row) => row.id },
  ];
}

/** The columns of stories. */
export function storyColumns({ visit, origin }: Place): Column<RecordOf<'stories'>>[] {
  const { say } = visit;
  const title = (name: string) => say(`console.columns.${name}`);
  return [
    { title: title('publishedOn'), width: 12, cell: (row) => date(row.publishedOn) },
    {
      title: title('story'),
      width: 60,
      cell: (row) => ({ link: `${origin}/stories/${row.id}`, text: row.title || row.url }),
    },
    { title: title('source'), width: 30, cell: (row) => row.sourceName },
    { title: title('regions'), width: 40, cell: (row) => row.regions.map((code) => visit.region(code)).join('; ') },
    {
      title: title('sectors'),
      width: 24,
      cell: (row) => row.sectors.map((sector) => say(`sector.${sector}`)).join('; '),
    },
    {
      title: title('instrument'),
      width: 24,
      cell: (row) => row.instruments.map((each) => say(`instrument.${each}`)).join('; '),
    },
    { title: title('people'), width: 40, cell: (row) => row.people.join('; ') },
    { title: title('organizations'), width: 40, cell: (row) => row.organizations.join('; ') },
    { title: title('proof'), width: 40, cell: (row) => ({ link: row.url, text: row.url }) },
    { title: title('id'), width: 28, cell: (row) => row.id },
  ];
}

/** The columns of figures as the ledger puts them together. */
export function figureColumns({ visit, origin }: Place): Column<RecordOf<'ledger'>>[] {
  const { say } = visit;
  const title = (name: string) => say(`console.columns.${name}`);
  return [
    { title: title('region'), width: 30, cell: (row) => row.region && visit.region(row.region) },
    { title: title('partner'), width: 30, cell: (row) => visit.region(row.partner) },
    { title: title('measure'), width: 16, cell: (row) => say(`measure.${row.measure}`) },
    { title: title('kind'), width: 12, cell: (row) => say(`figureKind.${row.kind}`) },
    { title: title('period'), width: 20, cell: (row) => row.period },
    { title: title('value'), width: 16, cell: (row) => row.value },
    { title: title('unit'), width: 12, cell: (row) => say(`unit.${row.unit}`) },
    { title: title('least'), width: 16, cell: (row) => row.least },
    { title: title('greatest'), width: 16, cell: (row) => row.greatest },
    { title: title('state'), width: 18, cell: (row) => say(`ledgerState.${row.state}`) },
    {
      title: title('series'),
      width: 20,
      cell: (row) => ({
        link: `${origin}/figures?${new URLSearchParams({ ...(row.region?.includes('-') && { region: row.region }), measure: row.measure }).toString()}#${row.seriesId}`,
        text: row.seriesId,
      }),
    },
    {
      title: title('proof'),
      width: 40,
      cell: (row) => (row.urls[0] ? { link: row.urls[0], text: row.urls[0] } : undefined),
    },
  ];
}
