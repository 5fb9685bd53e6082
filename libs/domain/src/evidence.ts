import { z } from 'zod';

/** The exact words that prove a fact: `text` is `analysis.text.slice(start, end)`, offsets in UTF-16 units. */
export const evidence = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  text: z.string().min(1),
});
export type Evidence = z.infer<typeof evidence>;

/** On whose side someone stands: Russia's, Kazakhstan's, or another or an unnamed one. */
export const side = z.enum(['ru', 'kz', 'other']);
export type Side = z.infer<typeof side>;

/** The name of the rule that found a fact, for `analyze --explain`. */
export const ruleName = z.string().optional();
