import { takePlaces } from '../places';
import type { ToldProject } from './told-project';

/**
 * The regions of a project: those that its name, company, place and own words name, else the article's only one of
 * either side.
 * @returns ISO 3166-2 codes, sorted
 */
export function projectRegions({ project, regions }: ToldProject): readonly string[] {
  const words = [project.name, project.company, project.place, project.evidence.text].filter(Boolean).join(' ; ');
  const named = takePlaces(words).places.map(({ code }) => code);
  const sides = ['RU-', 'KZ-'].flatMap((prefix) => {
    const own = named.filter((code) => code.startsWith(prefix));
    const article = regions.filter((code) => code.startsWith(prefix));
    return own.length ? own : article.length === 1 ? article : [];
  });
  return [...new Set(sides)].sort();
}

/** The block in which a project is compared with others: that of its Russian region, as for agreements. */
export function projectBlock(told: ToldProject): string {
  const russian = projectRegions(told).filter((code) => code.startsWith('RU-'));
  if (russian.length === 1) return russian[0]!;
  return russian.length ? 'several-regions' : 'no-region';
}
