import { fold } from '@kelisim/language';
import data from './data/patrons.json';
import type { Standing } from './standing';

const PATRONS = (['ru', 'kz'] as const).flatMap((side) =>
  Object.entries(data[side]).map(([stem, region]) => ({ stem: fold(stem), side, region: region || undefined })),
);

/**
 * Whose institution it is by the person it is named after («университет имени Шакарима»), where everybody knows the
 * person. The region is told only where one university of the country bears the name.
 */
export function patronOf(name: string): Standing | undefined {
  const folded = fold(name);
  const [, after] = folded.match(/(?:^| )им(?:ени|\.)?\s+(.+)$/u) ?? folded.match(/^(.{3,60}?) атындағы /u) ?? [];
  if (!after) return undefined;
  const words = after.match(/\p{L}{4,}/gu) ?? [];
  const patron = PATRONS.find(({ stem }) => words.some((word) => word.startsWith(stem)));
  return patron && { side: patron.side, region: patron.region };
}
