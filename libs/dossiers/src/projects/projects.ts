import type { ProjectDossier, ProjectStatus } from '@kelisim/domain/documents/project';
import { PROJECT_STATUSES } from '@kelisim/domain/facts/activity';
import { articlesOf } from '../articles';
import { type ProjectProfile, projectLikeness, projectProfile, SAME_PROJECT } from './likeness';
import { projectRegions } from './regions';
import type { ToldProject } from './told-project';

/** A project as it follows from the facts alone: without id and times, which the store gives it. */
export type ProjectDraft = Omit<ProjectDossier, 'id' | 'block' | 'createdAt' | 'redirectTo'>;

/** The projects of one block, as a function of all its facts: in whatever order they are given. */
export function projectsOf(facts: readonly ToldProject[]): ProjectDraft[] {
  const clusters: ProjectProfile[][] = [];
  for (const fact of [...facts].sort(byPublication).map(projectProfile)) {
    const cluster = closest(clusters, fact);
    if (cluster) cluster.push(fact);
    else clusters.push([fact]);
  }
  return clusters.map((cluster) => draft(cluster.map(({ told }) => told)));
}

function byPublication(a: ToldProject, b: ToldProject): number {
  const key = (told: ToldProject) => [told.publishedOn ?? '9999', told.articleId, told.factId].join(' ');
  return key(a) < key(b) ? -1 : 1;
}

/** The project that a fact is most like, of several equally like ones the first; undefined where it is like none. */
function closest(clusters: readonly ProjectProfile[][], fact: ProjectProfile): ProjectProfile[] | undefined {
  let best: { cluster: ProjectProfile[]; score: number } | undefined;
  for (const cluster of clusters) {
    const scores = cluster.map((member) => projectLikeness(member, fact));
    const score = scores.includes(Number.NEGATIVE_INFINITY) ? Number.NEGATIVE_INFINITY : Math.max(...scores);
    if (score >= SAME_PROJECT && (!best || score > best.score)) best = { cluster, score };
  }
  return best?.cluster;
}

function draft(cluster: readonly ToldProject[]): ProjectDraft {
  const history = historyOf(cluster);
  const last = <Value>(of: (told: ToldProject) => Value | undefined) =>
    cluster.map(of).findLast((value) => value !== undefined);
  const priced = cluster.findLast(({ project }) => project.investment !== undefined)?.project;
  const company = cluster.map(({ project }) => project.company).find((name) => name !== undefined);
  const [place, jobs] = [last(({ project }) => project.place), last(({ project }) => project.jobs)];
  return {
    name: nameOf(cluster),
    ...(company && { company }),
    ...(place && { place }),
    status: history.at(-1)!.status,
    regions: [...new Set(cluster.flatMap(projectRegions))].sort(),
    sectors: [...new Set(cluster.flatMap((told) => told.sectors))],
    ...(priced?.investment !== undefined && { investment: priced.investment }),
    ...(priced?.currency && { currency: priced.currency }),
    ...(jobs !== undefined && { jobs }),
    history,
    articles: articlesOf(cluster),
    facts: cluster.map(({ factId }) => factId),
    anchors: [...new Set(cluster.map(({ url, project }) => `${url}|${project.name.toLowerCase()}`))],
  };
}

/** The longest name, which says the most; of equally long ones the first. */
const nameOf = (cluster: readonly ToldProject[]): string =>
  cluster.map(({ project }) => project.name).reduce((best, name) => (name.length > best.length ? name : best));

/** One entry for each stage, in the order of life, with the first article that told it; no project goes back. */
function historyOf(cluster: readonly ToldProject[]): ProjectStatus[] {
  const entries: ProjectStatus[] = [];
  const stage = (status: ProjectStatus['status']) => PROJECT_STATUSES.indexOf(status);
  for (const { project, articleId, factId, publishedOn } of cluster) {
    const { status, evidence } = project;
    if (entries.some((entry) => stage(entry.status) >= stage(status))) continue;
    entries.push({ status, articleId, factId, ...(publishedOn && { reportedOn: publishedOn }), evidence });
  }
  return entries;
}
