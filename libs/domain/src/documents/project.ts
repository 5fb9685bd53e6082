import { z } from 'zod';
import { sector } from '../analysis';
import { evidence } from '../evidence';
import { PROJECT_STATUSES } from '../facts/activity';
import type { ArticleId, FactId, ProjectId } from '../ids';
import { isoInstant, publicationTime } from '../time';
import { dossierArticle } from './dossier';

/** One stage that a project has reached, and the article that first told of it. */
export const projectStatus = z.object({
  status: z.enum(PROJECT_STATUSES),
  articleId: z.string().transform((id) => id as ArticleId),
  factId: z.string().transform((id) => id as FactId),
  reportedOn: publicationTime.optional(),
  evidence,
});
export type ProjectStatus = z.infer<typeof projectStatus>;

/** One project of the world, joined from all facts about it. */
export const projectDossier = z.object({
  id: z.string().transform((id) => id as ProjectId),
  block: z.string(),
  createdAt: isoInstant,
  redirectTo: z
    .string()
    .transform((id) => id as ProjectId)
    .optional(),
  name: z.string(),
  company: z.string().optional(),
  place: z.string().optional(),
  status: z.enum(PROJECT_STATUSES),
  regions: z.array(z.string()),
  sectors: z.array(sector),
  /** The latest that was told, in whole units of `currency`. */
  investment: z.number().optional(),
  currency: z.string().optional(),
  jobs: z.number().optional(),
  history: z.array(projectStatus),
  articles: z.array(dossierArticle),
  facts: z.array(z.string().transform((id) => id as FactId)),
  /** What it is recognised by when its facts are read anew: page and name. */
  anchors: z.array(z.string()),
});
export type ProjectDossier = z.infer<typeof projectDossier>;
