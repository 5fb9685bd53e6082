import type { Claim, SeriesKey } from '@kelisim/domain/documents/series';
import { type SeriesId, seriesId } from '@kelisim/domain/ids';
import { lemmaText } from '@kelisim/language';
import { daysOf, periodOf, yearBefore } from './period';
import type { ToldFigure } from './told-figure';
import { isTotal } from './totals';
import { isDenied, isRevision, speaksOfCountries } from './wordings';

/** A figure's place in the ledger: which series it belongs to, and what it claims there. */
export interface Posting {
  readonly id: SeriesId;
  readonly key: SeriesKey;
  readonly claim: Claim;
}

/**
 * Where a figure belongs in the ledger; undefined where it is no part of a series: a measure that nobody named, or the
 * size of one deal among others, a number that is named to be denied.
 */
export function postingOf(told: ToldFigure): Posting | undefined {
  const { figure } = told;
  if (figure.measure === 'other' || !isTotal(figure)) return undefined;
  if (isDenied(figure.evidence.text, figure.value)) return undefined;
  const key = keyOf(told);
  return { id: seriesId(partsOf(key)), key, claim: claimOf(told) };
}

function keyOf({ figure, regions }: ToldFigure): SeriesKey {
  const region = regionOf(figure, regions);
  const goods = figure.goods && lemmaText(figure.goods).split(' ').filter(Boolean).sort().join(' ');
  const base = baseOf(figure);
  return {
    ...(region && { region }),
    partner: figure.partner ?? 'KZ',
    kind: figure.kind,
    measure: figure.measure,
    // «в полтора раза» and «на 50 %» are one change.
    unit: figure.kind === 'change' && figure.unit === 'times' ? 'percent' : figure.unit,
    ...(goods && { goods }),
    ...(figure.scope && { scope: lemmaText(figure.scope) }),
    ...(base && { base }),
  };
}

/** What two countries trade is no region's, even in an article about one. */
function regionOf({ region, evidence }: ToldFigure['figure'], regions: readonly string[]): string | undefined {
  if (speaksOfCountries(evidence.text)) return 'RU';
  const russian = regions.filter((code) => code.startsWith('RU-'));
  return region ?? (russian.length === 1 ? russian[0] : undefined);
}

/** The base of a change, where it is not the usual one. */
function baseOf({ kind, period, base }: ToldFigure['figure']): string | undefined {
  if (kind !== 'change' || !base) return undefined;
  const told = periodOf(daysOf(base));
  return period && told === periodOf(yearBefore(daysOf(period))) ? undefined : told;
}

function claimOf({ figure, regions: _, ...told }: ToldFigure): Claim {
  const { qualifier, period, evidence } = figure;
  return {
    ...told,
    value: signedValue(figure),
    ...(qualifier && { qualifier }),
    ...(period && { period: periodOf(daysOf(period)) }),
    revises: isRevision(evidence.text),
    evidence,
  };
}

/** The number in the unit of its series: a change in per cent, what fell below nought. */
function signedValue({ kind, unit, value, direction }: ToldFigure['figure']): number {
  if (kind !== 'change') return value;
  const fell = direction === 'down';
  if (unit !== 'times') return fell ? -value : value;
  return fell ? (1 / value - 1) * 100 : (value - 1) * 100;
}

const partsOf = (key: SeriesKey): string[] => {
  const { region = '', partner, kind, measure, unit, goods = '', scope = '', base = '' } = key;
  return [region, partner, kind, measure, unit, goods, scope, base];
};
