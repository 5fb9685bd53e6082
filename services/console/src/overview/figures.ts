import type { AgreementStatus } from '@kelisim/domain/facts/agreement';
import { AGREEMENT_STATUSES } from '@kelisim/domain/facts/agreement';
import type { Crossing } from '@kelisim/ports/search';

/** A month with how many agreements have each status. */
export interface Month {
  readonly month: string;
  readonly counts: Readonly<Record<AgreementStatus, number>>;
}

/** The last months up to and with this one, `2024-03`, the earliest first. */
export function lastMonths(today: string, count: number): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: count }, (_, back) =>
    new Date(Date.UTC(year, month - count + back, 1)).toISOString().slice(0, 7),
  );
}

/** The counts of each month, months without any included. */
export function byMonth(months: readonly string[], crossings: readonly Crossing[]): Month[] {
  const counts = new Map(crossings.map(({ row, column, count }) => [`${row} ${column}`, count]));
  return months.map((month) => ({
    month,
    counts: Object.fromEntries(
      AGREEMENT_STATUSES.map((status) => [status, counts.get(`${month} ${status}`) ?? 0]),
    ) as Month['counts'], // every status
  }));
}

/** Which region works with which: the busiest of both sides. */
export interface Pairs {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly count: (row: string, column: string) => number;
  readonly most: number;
}

function busiest(crossings: readonly Crossing[], of: (crossing: Crossing) => string, most: number): string[] {
  const sums = new Map<string, number>();
  for (const crossing of crossings) sums.set(of(crossing), (sums.get(of(crossing)) ?? 0) + crossing.count);
  return [...sums]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([code]) => code);
}

/** @param crossings regions crossed with regions, in both orders */
export function pairsOf(crossings: readonly Crossing[], rows: number, columns: number): Pairs {
  const across = crossings.filter(({ row, column }) => row.startsWith('RU-') && column.startsWith('KZ-'));
  const counts = new Map(across.map(({ row, column, count }) => [`${row} ${column}`, count]));
  return {
    rows: busiest(across, ({ row }) => row, rows),
    columns: busiest(across, ({ column }) => column, columns),
    count: (row, column) => counts.get(`${row} ${column}`) ?? 0,
    most: Math.max(0, ...counts.values()),
  };
}
