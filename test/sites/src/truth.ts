import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Event, Goods, Project } from '@kelisim/domain/facts/activity';
import type { Agreement, AgreementStatus, Instrument, Party } from '@kelisim/domain/facts/agreement';
import type { Figure } from '@kelisim/domain/facts/figure';
import type { Person } from '@kelisim/domain/facts/participants';
import type { DemoDay, SiteName } from './articles';

/** A fact as it should be read; its proving words are told as words alone. */
type Told<Fact> = Omit<Fact, 'evidence' | 'rule'> & { readonly evidence: string };

/** What one version of an article says. The facts are left out where the article is not relevant. */
export interface ArticleTruth {
  readonly key: string;
  readonly site: SiteName;
  /** The day on which this version appears. */
  readonly day: DemoDay;
  /** 1 where it takes the place of an earlier version at the same address. */
  readonly replaces?: number;
  /** Articles with the same value tell one story: a piece and its wire copy. */
  readonly story: string;
  readonly title: string;
  readonly publishedOn: string;
  readonly language: 'ru' | 'kk';
  readonly relevant: boolean;
  readonly regions?: readonly string[];
  readonly sectors?: readonly string[];
  readonly agreements?: readonly Told<Agreement>[];
  readonly figures?: readonly Told<Figure>[];
  readonly people?: readonly Omit<Person, 'evidence' | 'rule'>[];
  readonly events?: readonly Told<Event>[];
  readonly projects?: readonly Told<Project>[];
  readonly goods?: readonly Omit<Goods, 'evidence' | 'rule'>[];
}

/** One real-world agreement, and what a subscription to everything is mailed about it. */
export interface DossierTruth {
  readonly key: string;
  readonly title: string;
  readonly instrument: Instrument;
  readonly status: AgreementStatus;
  readonly parties: readonly Party[];
  readonly regions: readonly string[];
  readonly signedOn?: string;
  /** Keys of the articles that tell of it. */
  readonly articles: readonly string[];
  readonly history: readonly { readonly status: AgreementStatus; readonly article: string }[];
  readonly mails: readonly { readonly day: DemoDay; readonly article: string }[];
}

/** What has been found after the crawl of a day; `new…` and `mails` are of that day alone. */
export interface DayTruth {
  readonly day: DemoDay;
  readonly pages: { readonly listed: number; readonly read: number; readonly closedByRobots: number };
  readonly newArticles: number;
  readonly newVersions: number;
  readonly stories: number;
  readonly relevantArticles: number;
  readonly relevantStories: number;
  /** Facts in the latest versions of relevant articles, a wire copy's own included. */
  readonly agreements: number;
  readonly figures: number;
  /** Different people in relevant articles. */
  readonly people: number;
  readonly dossiers: number;
  readonly mails: number;
}

/** Everything that is to be found on the three sites. */
export interface Truth {
  readonly days: readonly DayTruth[];
  readonly dossiers: readonly DossierTruth[];
  readonly articles: readonly ArticleTruth[];
}

/** Reads `truth.json`, which is kept beside the sites. */
export const loadTruth = (): Truth => JSON.parse(readFileSync(path.join(__dirname, '..', 'truth.json'), 'utf8'));
