import { z } from 'zod';

/** How a search engine keeps a field; the mappings are generated from this. */
export type FieldUse = 'keyword' | 'date' | 'number' | 'boolean' | 'lemmas' | 'text' | 'stored' | 'point';

/** Field types by use; a field carries its use as metadata of its schema. */
export const keyword = z.string().meta({ use: 'keyword' });
export const keywords = z.array(z.string()).meta({ use: 'keyword' });
/** Sums of money, each as `sumKey` writes it, so that they sort by currency and value. */
export const sums = keywords;
/** A full day, `YYYY-MM-DD`. */
export const day = z.string().meta({ use: 'date' });
export const moment = z.string().meta({ use: 'date' });
export const number = z.number().meta({ use: 'number' });
export const flag = z.boolean().meta({ use: 'boolean' });
/** Lemmas with spaces between, made by the language layer: what every search looks at. */
export const lemmas = z.string().meta({ use: 'lemmas' });
/** Text that Kibana searches with the engine's own Russian analyzer; kept and shown as it is. */
export const text = z.string().meta({ use: 'text' });
/** Places on the map, each `latitude,longitude` in degrees. */
export const points = z.array(z.string()).meta({ use: 'point' });
/** Kept and shown, never searched. */
export const stored = z.string().meta({ use: 'stored' });

/** What every record has of the story that it stands in, so that each can be filtered and charted by itself. */
export const ofStory = z.object({
  id: keyword,
  lemmas,
  storyId: keyword.optional(),
  articleId: keyword.optional(),
  sourceId: keyword,
  sourceName: keyword,
  url: keyword,
  title: text,
  language: keyword,
  publishedOn: day.optional(),
  indexedAt: moment,
  regions: keywords,
  regionNames: keywords,
  sectors: keywords,
  /** Whose regions take part: `ru`, `kz`. */
  sides: keywords.optional(),
});
