import { cut, inRussianLetters } from '@kelisim/language';
import kinds from '../data/project-words.json';
import { type PartyIdentity, partyIdentity, quotedNames } from '../party-identity';
import { takePlaces } from '../places';
import { lemma, overlap } from '../words';
import { projectRegions } from './regions';
import type { ToldProject } from './told-project';

/** A told project with what is compared of it, worked out once. */
export interface ProjectProfile {
  readonly told: ToldProject;
  /** Words that tell this project from others: what is made there, not that something is built. */
  readonly words: readonly string[];
  /** Kinds of thing: «завод», «цех». */
  readonly kinds: readonly string[];
  readonly companies: readonly PartyIdentity[];
  readonly places: readonly string[];
  readonly regions: readonly string[];
}

const KINDS: ReadonlySet<string> = new Set(kinds.map(inRussianLetters));

/** From this sum on two facts are about the same project: its words and one of company, place and sum. */
export const SAME_PROJECT = 1.25;
const APART = Number.NEGATIVE_INFINITY;
/** Investments are estimated anew each year: what differs by more is no reason to take them for one. */
const SAME_SUM = 0.05;

/** Works out what is compared of a told project. */
export function projectProfile(told: ToldProject): ProjectProfile {
  const { name, company, place = '', evidence } = told.project;
  const lemmas = [...new Set(takePlaces(name).rest.map(lemma))].filter((word) => word.length > 2);
  const companies = [...(company ? [company] : []), ...quotedNames(evidence.text)];
  return {
    told,
    words: lemmas.filter((word) => !KINDS.has(word)),
    kinds: lemmas.filter((word) => KINDS.has(word)),
    companies: companies.map((each) => partyIdentity({ name: each, side: 'other' })),
    places: takePlaces(`${name} ; ${place} ; ${evidence.text}`)
      .places.filter(({ level }) => level !== 'region')
      .map(({ name: town }) => cut(town).text),
    regions: projectRegions(told),
  };
}

/** How likely two told projects are the same one in the world; minus infinity where they cannot be. */
export function projectLikeness(a: ProjectProfile, b: ProjectProfile): number {
  const companies = companyLikeness(a, b);
  if (companies === APART) return APART;
  return (
    companies +
    wordLikeness(a, b) +
    placeLikeness(a.places, b.places) +
    regionLikeness(a, b) +
    sumLikeness(a, b) +
    (a.told.articleId === b.told.articleId ? -1 : 0)
  );
}

const named = (companies: readonly PartyIdentity[]): PartyIdentity[] =>
  companies.filter(({ quoted }) => quoted.length > 0);

function companyLikeness({ companies: a }: ProjectProfile, { companies: b }: ProjectProfile): number {
  const [ours, theirs] = [named(a), named(b)];
  if (!ours.length || !theirs.length) return 0;
  return ours.some((one) => theirs.some((other) => overlap(one.quoted, other.quoted) === 1)) ? 1 : -1;
}

function wordLikeness(a: ProjectProfile, b: ProjectProfile): number {
  if (!a.words.length || !b.words.length) return overlap(a.kinds, b.kinds) > 0 ? 0.25 : 0;
  const shared = overlap(a.words, b.words);
  return shared >= 0.5 ? 1 : shared > 0 ? 0.5 : -1;
}

function placeLikeness(a: readonly string[], b: readonly string[]): number {
  if (!a.length || !b.length) return 0;
  return a.some((place) => b.includes(place)) ? 0.5 : -0.5;
}

function regionLikeness(a: ProjectProfile, b: ProjectProfile): number {
  const [ours, theirs] = [a, b].map(({ regions }) => regions.filter((code) => code.startsWith('KZ-')));
  if (!ours?.length || !theirs?.length) return 0;
  return ours.some((code) => theirs.includes(code)) ? 0.25 : -1.5;
}

function sumLikeness({ told: { project: a } }: ProjectProfile, { told: { project: b } }: ProjectProfile): number {
  if (a.investment === undefined || b.investment === undefined || a.currency !== b.currency) return 0;
  const apart = Math.abs(a.investment - b.investment) / Math.max(a.investment, b.investment, 1);
  return apart <= SAME_SUM ? 0.75 : -0.25;
}
