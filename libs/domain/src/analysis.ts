import { z } from 'zod';
import { event, goods, project } from './facts/activity';
import { agreement } from './facts/agreement';
import { figure } from './facts/figure';
import { organization, person, quote } from './facts/participants';
import { publicationTime } from './time';

export const SECTORS = [
  'trade',
  'industry',
  'agriculture',
  'energy',
  'mining',
  'transport',
  'construction',
  'finance',
  'digital',
  'science',
  'education',
  'healthcare',
  'culture',
  'sport',
  'tourism',
  'youth',
  'environment',
  'labour',
  'security',
  'humanitarian',
] as const;
export const sector = z.enum(SECTORS);
export type Sector = z.infer<typeof sector>;

export const language = z.enum(['ru', 'kk', 'en']);
export type Language = z.infer<typeof language>;

/** What a story says: the reader's output, one line of `analyze --json`, and the facts part of a stored article. */
export const analysis = z.object({
  title: z.string().optional(),
  publishedOn: publicationTime.optional(),
  language,
  /** The text that all evidence offsets point into. */
  text: z.string(),
  relevant: z.boolean(),
  /** Confidence of `relevant`: 0.5 and more means true. */
  score: z.number().min(0).max(1),
  /** Why it is relevant or not, as words for a person. */
  because: z.array(z.string()).optional(),
  /** ISO 3166-2 codes, sorted. */
  regions: z.array(z.string()),
  sectors: z.array(sector),
  agreements: z.array(agreement),
  figures: z.array(figure),
  people: z.array(person),
  organizations: z.array(organization),
  events: z.array(event),
  projects: z.array(project),
  goods: z.array(goods),
  quotes: z.array(quote),
});
export type Analysis = z.infer<typeof analysis>;
