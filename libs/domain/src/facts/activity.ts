import { z } from 'zod';
import { evidence, ruleName } from '../evidence';
import { period } from '../time';

export const EVENT_KINDS = [
  'meeting',
  'visit',
  'negotiations',
  'forum',
  'exhibition',
  'conference',
  'festival',
  'competition',
  'ceremony',
  'mission',
  'other',
] as const;
/** Something that the sides met at, or will. */
export const event = z.object({
  kind: z.enum(EVENT_KINDS),
  name: z.string().optional(),
  on: period.optional(),
  place: z.string().optional(),
  /** True when it lies after the publication. */
  upcoming: z.boolean(),
  evidence,
  rule: ruleName,
});
export type Event = z.infer<typeof event>;

export const PROJECT_STATUSES = ['planned', 'under-way', 'done'] as const;
/** An investment or joint project. */
export const project = z.object({
  name: z.string().min(1),
  company: z.string().optional(),
  place: z.string().optional(),
  investment: z.number().optional(),
  currency: z.string().optional(),
  jobs: z.number().optional(),
  status: z.enum(PROJECT_STATUSES),
  evidence,
  rule: ruleName,
});
export type Project = z.infer<typeof project>;

/** Named goods traded or to be traded. */
export const goods = z.object({
  name: z.string().min(1),
  direction: z.enum(['ru-kz', 'kz-ru', 'both']),
  evidence: evidence.optional(),
  rule: ruleName,
});
export type Goods = z.infer<typeof goods>;
