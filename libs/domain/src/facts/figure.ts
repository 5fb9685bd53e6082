import { z } from 'zod';
import { evidence, ruleName } from '../evidence';
import { period } from '../time';

export const FIGURE_KINDS = ['amount', 'change', 'share', 'rank'] as const;
export const figureKind = z.enum(FIGURE_KINDS);
export const MEASURES = [
  'turnover',
  'exports',
  'imports',
  'investment',
  'jobs',
  'companies',
  'shipments',
  'freight',
  'tourists',
  'students',
  'contracts',
  'other',
] as const;
/** What is measured; exports and imports are seen from the Russian region. */
export const measure = z.enum(MEASURES);
export type Measure = z.infer<typeof measure>;

export const UNITS = [
  'USD',
  'RUB',
  'KZT',
  'EUR',
  'CNY',
  'percent',
  'times',
  'rank',
  'count',
  'tonne',
  'litre',
  'cubic-metre',
  'head',
  'kilowatt-hour',
  'hectare',
  'kilometre',
  'square-metre',
] as const;
/** ISO 4217 for money (values in whole units), else what is counted. */
export const unit = z.enum(UNITS);
export type Unit = z.infer<typeof unit>;

/** One number that says something about the cooperation. */
export const figure = z.object({
  kind: figureKind,
  measure,
  value: z.number(),
  unit,
  qualifier: z.enum(['about', 'over', 'under']).optional(),
  direction: z.enum(['up', 'down']).optional(),
  period: period.optional(),
  /** The period that a change is compared with. */
  base: period.optional(),
  /** ISO 3166-2 code of the Russian region. */
  region: z.string().optional(),
  /** `KZ`, or the ISO 3166-2 code of a region of Kazakhstan. */
  partner: z.string().optional(),
  goods: z.string().optional(),
  /** Among whom a rank holds («СНГ»). */
  scope: z.string().optional(),
  evidence,
  rule: ruleName,
});
export type Figure = z.infer<typeof figure>;
