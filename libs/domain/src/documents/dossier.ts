import { z } from 'zod';
import { sector } from '../analysis';
import { evidence } from '../evidence';
import { agreementStatus, instrument, party } from '../facts/agreement';
import type { ArticleId, CorrectionId, DossierId, FactId, ProjectId, StoryId } from '../ids';
import { isoInstant, partialDate, publicationTime } from '../time';
import { work } from './staged';

/** What two tellings of agreements are compared by. */
export const LIKENESS_REASONS = [
  'instrument',
  'signing',
  'russian-party',
  'kazakh-party',
  'subject',
  'regions',
  'sum',
  'one-article',
] as const;

/** One status that a dossier has had, and the article that first told of it. */
export const dossierStatus = z.object({
  status: agreementStatus,
  /** When the change itself happened, where a text dates it. */
  on: partialDate.optional(),
  articleId: z.string().transform((id) => id as ArticleId),
  factId: z.string().transform((id) => id as FactId),
  reportedOn: publicationTime.optional(),
  evidence,
  /** Reported as current and soon after it happened: news to whoever reads it on its day. */
  news: z.boolean(),
  /** Found by the live watch while it was still fresh: only such news is sent to anyone. */
  live: z.boolean(),
  /** When the article that told it was first seen. */
  firstSeenAt: isoInstant,
});
export type DossierStatus = z.infer<typeof dossierStatus>;

/** One article that tells of a dossier. */
export const dossierArticle = z.object({
  articleId: z.string().transform((id) => id as ArticleId),
  storyId: z
    .string()
    .transform((id) => id as StoryId)
    .optional(),
  title: z.string().optional(),
  url: z.string(),
  file: z.string().optional(),
  sourceId: z.string(),
  publishedOn: publicationTime.optional(),
});

/** Why two dossiers may be one, or why not: a part of their likeness with its weight. */
export const likenessReason = z.object({ what: z.enum(LIKENESS_REASONS), weight: z.number() });
export type LikenessReason = z.infer<typeof likenessReason>;

/** News about what was told already. */
export const notice = z.object({
  /** `correction`: a source puts right what was told; `retraction`: it takes it back. */
  kind: z.enum(['correction', 'retraction']),
  articleId: z.string().transform((id) => id as ArticleId),
  factId: z.string().transform((id) => id as FactId),
  reportedOn: publicationTime.optional(),
  /** What was told before and what is told now, where it is a date. */
  before: partialDate.optional(),
  after: partialDate.optional(),
  evidence,
  /** As for a status: news on its day, and found while it was fresh. */
  news: z.boolean(),
  live: z.boolean(),
  firstSeenAt: isoInstant,
});
export type Notice = z.infer<typeof notice>;

/** One real-world agreement, joined from all facts about it. */
export const dossier = work.extend({
  id: z.string().transform((id) => id as DossierId),
  /** `changed`: the alerter's turn; `announced`: every subscription has its delivery. */
  stage: z.enum(['changed', 'announced', 'quarantined']),
  block: z.string(),
  createdAt: isoInstant,
  redirectTo: z
    .string()
    .transform((id) => id as DossierId)
    .optional(),
  title: z.string(),
  instrument,
  status: agreementStatus,
  parties: z.array(party),
  regions: z.array(z.string()),
  sectors: z.array(sector),
  /** Who takes part in the stories that tell of it, by name. */
  people: z.array(z.string()).default([]),
  /** What it is said to be worth: whole units of a currency, ISO 4217. */
  sums: z.array(z.object({ value: z.number(), unit: z.string() })).default([]),
  subject: z.string().optional(),
  event: z.string().optional(),
  place: z.string().optional(),
  signedOn: partialDate.optional(),
  history: z.array(dossierStatus),
  /** Corrections and retractions, in order of publication. */
  notices: z.array(notice).default([]),
  /** Dossiers that may be about the same agreement, the likest first, with what speaks for it and against it. */
  maybeSame: z
    .array(
      z.object({
        dossierId: z.string().transform((id) => id as DossierId),
        score: z.number(),
        reasons: z.array(likenessReason),
      }),
    )
    .default([]),
  /** Corrections by people that took part in it. */
  corrections: z.array(z.string().transform((id) => id as CorrectionId)).default([]),
  /** Dossiers that were joined into it: what they told has been told. */
  absorbed: z.array(z.string().transform((id) => id as DossierId)).default([]),
  articles: z.array(dossierArticle),
  facts: z.array(z.string().transform((id) => id as FactId)),
  /** What the dossier is recognised by when its facts are read anew and get other ids: page, instrument and parties. */
  anchors: z.array(z.string()),
});
export type Dossier = z.infer<typeof dossier>;

/** The articles whose agreements are compared with each other: those of one pair of regions, or of one stated remainder. */
export const block = z.object({
  id: z.string(),
  articleIds: z.array(z.string().transform((id) => id as ArticleId)),
  /** The dossiers that stand now; which those are is decided under the block's lease. */
  dossierIds: z.array(z.string().transform((id) => id as DossierId)),
  /** Likewise those of its projects. */
  projectIds: z.array(z.string().transform((id) => id as ProjectId)).default([]),
});
export type DossierBlock = z.infer<typeof block>;
