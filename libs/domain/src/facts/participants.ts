import { z } from 'zod';
import { evidence, ruleName, side } from '../evidence';

/** Someone who takes part or speaks. */
export const person = z.object({
  /** Nominative, given name first, patronymic where the text has it. */
  name: z.string().min(1),
  /** Nominative, as the text words it. */
  position: z.string().optional(),
  side,
  /** ISO 3166-2 code. */
  region: z.string().optional(),
  evidence: evidence.optional(),
  rule: ruleName,
});
export type Person = z.infer<typeof person>;

/** A named company, university, agency, ministry or akimat that takes part. */
export const organization = z.object({
  name: z.string().min(1),
  side,
  evidence: evidence.optional(),
  rule: ruleName,
});
export type Organization = z.infer<typeof organization>;

/** Direct speech with its speaker. */
export const quote = z.object({
  speaker: z.string().min(1),
  text: z.string().min(1),
  evidence: evidence.optional(),
  rule: ruleName,
});
export type Quote = z.infer<typeof quote>;
