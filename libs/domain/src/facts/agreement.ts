import { z } from 'zod';
import { evidence, ruleName, side } from '../evidence';
import { partialDate } from '../time';

export const INSTRUMENTS = [
  'agreement',
  'memorandum',
  'contract',
  'treaty',
  'roadmap',
  'protocol',
  'plan',
  'declaration',
  'letter-of-intent',
  'document',
  'arrangement',
] as const;
/** What kind of paper, or that there is none: an `arrangement` is one concrete deliverable agreed upon. */
export const instrument = z.enum(INSTRUMENTS);
export type Instrument = z.infer<typeof instrument>;

export const AGREEMENT_STATUSES = [
  'proposed',
  'drafting',
  'planned',
  'signed',
  'in-force',
  'extended',
  'terminated',
] as const;
/** How far an agreement has come, in the order of its life. */
export const agreementStatus = z.enum(AGREEMENT_STATUSES);
export type AgreementStatus = z.infer<typeof agreementStatus>;

/** Who makes an agreement: the name in the nominative, as the text has it. */
export const party = z.object({ name: z.string().min(1), side });
export type Party = z.infer<typeof party>;

/** One instrument that a story tells of. */
export const agreement = z.object({
  instrument,
  status: agreementStatus,
  /** `current` when it is what the story reports, `background` when the story recalls it. */
  timing: z.enum(['current', 'background']),
  /** When it was (or will be) signed, as precise as the text allows. */
  signedOn: partialDate.optional(),
  parties: z.array(party),
  subject: z.string().optional(),
  event: z.string().optional(),
  place: z.string().optional(),
  evidence,
  rule: ruleName,
});
export type Agreement = z.infer<typeof agreement>;
