import type { Story } from '../story';

/** ISO codes of the regions that take part in what is reported, sorted. */
export function actingRegions(story: Story): string[] {
  return [
    ...new Set(story.places.filter(({ code }) => code.length > 2 && code !== 'RU').map(({ code }) => code)),
  ].sort();
}
