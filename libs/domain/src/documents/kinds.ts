import type { z } from 'zod';
import { delivery, subscription } from './alerting';
import { article } from './article';
import { correction, overlay } from './correction';
import { block, dossier } from './dossier';
import { firm } from './firm';
import { habit, incident } from './incident';
import { page } from './page';
import { projectDossier } from './project';
import { savedSearch } from './saved-search';
import { series } from './series';
import { bucket, story } from './story';
import { host, lease, watch } from './watch';

/** Every kind of document that the truth consists of, with the contract of its body. */
export const DOCUMENT_KINDS = {
  page,
  article,
  story,
  bucket,
  dossier,
  block,
  project: projectDossier,
  series,
  correction,
  overlay,
  firm,
  savedsearch: savedSearch,
  subscription,
  delivery,
  incident,
  habit,
  watch,
  host,
  lease,
} as const;

export type DocumentKind = keyof typeof DOCUMENT_KINDS;
/** The body of a kind of document, as the program sees it. */
export type DocumentBody<Kind extends DocumentKind> = z.output<(typeof DOCUMENT_KINDS)[Kind]>;
/** A stage of a kind of document; `never` for those that the flow does not move. */
export type StageOf<Kind extends DocumentKind> =
  DocumentBody<Kind> extends { stage: infer Stage extends string } ? Stage : never;
