import { z } from 'zod';
import { day, flag, keyword, keywords, moment, number, ofStory, stored, sums, text } from './fields';
import { agreementNames, dossierNames, eventNames, figureNames, ledgerNames, projectNames, storyNames } from './names';

/** A story as analysts search it: the leading article with all its facts as filters. */
export const storyRecord = ofStory.extend({
  text,
  relevant: flag,
  score: number,
  articleIds: keywords,
  sourceIds: keywords,
  instruments: keywords,
  statuses: keywords,
  measures: keywords,
  people: keywords,
  organizations: keywords,
  sums: sums.optional(),
  ...storyNames,
});

/** One agreement as one story tells it. */
export const agreementRecord = ofStory.extend({
  dossierId: keyword.optional(),
  instrument: keyword,
  status: keyword,
  timing: keyword,
  signedOn: keyword.optional(),
  signedFrom: day.optional(),
  parties: keywords,
  subject: text.optional(),
  event: keyword.optional(),
  place: keyword.optional(),
  evidence: text,
  ...storyNames,
  ...agreementNames,
});

/** One figure as one story tells it. */
export const figureRecord = ofStory.extend({
  kind: keyword,
  measure: keyword,
  value: number,
  unit: keyword,
  qualifier: keyword.optional(),
  direction: keyword.optional(),
  period: keyword.optional(),
  periodFrom: day.optional(),
  periodTo: day.optional(),
  base: keyword.optional(),
  region: keyword.optional(),
  partner: keyword.optional(),
  goods: keyword.optional(),
  scope: keyword.optional(),
  sums: sums.optional(),
  evidence: text,
  ...storyNames,
  ...figureNames,
});

/** One event as one story tells it. */
export const eventRecord = ofStory.extend({
  kind: keyword,
  name: text.optional(),
  on: keyword.optional(),
  from: day.optional(),
  to: day.optional(),
  place: keyword.optional(),
  upcoming: flag,
  evidence: text,
  ...storyNames,
  ...eventNames,
});

/** One agreement in the world. */
export const dossierRecord = z.object({
  id: keyword,
  lemmas: ofStory.shape.lemmas,
  title: text,
  instrument: keyword,
  status: keyword,
  parties: keywords,
  sides: keywords,
  regions: keywords,
  regionNames: keywords,
  sectors: keywords,
  people: keywords.optional(),
  sums: sums.optional(),
  subject: text.optional(),
  signedOn: keyword.optional(),
  signedFrom: day.optional(),
  firstReportedOn: day.optional(),
  publishedOn: day.optional(),
  articleIds: keywords,
  sourceIds: keywords,
  urls: keywords,
  evidence: text,
  news: flag,
  /** When the system first knew of it; never changes, so that a rule on it fires once. */
  createdAt: moment.optional(),
  indexedAt: moment,
  /** The dossier's history as JSON, for showing it without another look-up. */
  history: stored,
  ...dossierNames,
});

/** One project in the world. */
export const projectRecord = z.object({
  id: keyword,
  lemmas: ofStory.shape.lemmas,
  title: text,
  company: keyword.optional(),
  place: keyword.optional(),
  status: keyword,
  regions: keywords,
  regionNames: keywords,
  sectors: keywords,
  investment: number.optional(),
  currency: keyword.optional(),
  jobs: number.optional(),
  firstReportedOn: day.optional(),
  publishedOn: day.optional(),
  articleIds: keywords,
  sourceIds: keywords,
  urls: keywords,
  evidence: text,
  indexedAt: moment,
  /** The project's history as JSON. */
  history: stored,
  ...projectNames,
});

/** What the articles together say of one series of figures and one period. */
export const ledgerRecord = z.object({
  id: keyword,
  lemmas: ofStory.shape.lemmas,
  seriesId: keyword,
  region: keyword.optional(),
  partner: keyword,
  regions: keywords,
  regionNames: keywords,
  kind: keyword,
  measure: keyword,
  unit: keyword,
  goods: keyword.optional(),
  scope: keyword.optional(),
  base: keyword.optional(),
  /** As short as it can be said (`2023`, `2023-01/2023-09`); absent where no article says. */
  period: keyword.optional(),
  periodFrom: day.optional(),
  periodTo: day.optional(),
  years: keywords,
  /** `told`, `confirmed`, `conflict`, `revised` or `expected`. */
  state: keyword,
  /** The number that stands, and the least and the greatest that is told. */
  value: number,
  qualifier: keyword.optional(),
  least: number,
  greatest: number,
  claims: number,
  articleIds: keywords,
  sourceIds: keywords,
  urls: keywords,
  /** The day of the latest claim. */
  publishedOn: day.optional(),
  indexedAt: moment,
  /** The readings with their proofs as JSON, for showing them without another look-up. */
  readings: stored,
  ...ledgerNames,
});

/** One source of the catalogue: what came from it, and how the watch goes. */
export const sourceRecord = z.object({
  id: keyword,
  lemmas: ofStory.shape.lemmas,
  name: keyword,
  url: keyword,
  side: keyword,
  sideName: keyword.optional(),
  languages: keywords,
  owner: keyword,
  regions: keywords,
  regionNames: keywords,
  regionPoints: storyNames.regionPoints,
  enabled: flag,
  /** `fresh`, `silent` (nothing new for long), `failing` (the last look brought none) or `unseen`. */
  state: keyword,
  stateName: keyword.optional(),
  reason: keyword.optional(),
  stories: number,
  relevant: number,
  lastSuccessAt: moment.optional(),
  /** The day on which the watch last found something new. */
  publishedOn: day.optional(),
  indexedAt: moment,
});

/** The collections that analysts search and chart; each is an index of its own. */
export const COLLECTIONS = {
  stories: storyRecord,
  agreements: agreementRecord,
  figures: figureRecord,
  events: eventRecord,
  dossiers: dossierRecord,
  projects: projectRecord,
  ledger: ledgerRecord,
  sources: sourceRecord,
} as const;
export type Collection = keyof typeof COLLECTIONS;
export type RecordOf<C extends Collection> = z.infer<(typeof COLLECTIONS)[C]>;
