import { language } from '@kelisim/domain/analysis';
import { z } from 'zod';
import { hasZone, isCssSafe, isLinearPattern } from './field-rules';

const webAddress = z
  .url({ protocol: /^https?$/, error: 'not an http or https address' })
  .describe('Full address, as a browser shows it');
const cssSelector = z.string().min(1).max(200).refine(isCssSafe, 'not a CSS selector').describe('CSS selector');
const hostName = z.string().regex(/^[\p{L}\p{N}]([\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u, 'not a host name');
const fileStem = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'only lower-case letters, digits and single hyphens');

/** Where the links stand in an HTML listing; without it, links are found by the article pattern alone. */
export const listingSelectors = z
  .strictObject({
    item: cssSelector.describe('One entry of the list'),
    link: cssSelector.optional().describe('The link inside an entry; default: its first link'),
    title: cssSelector.optional().describe('The headline inside an entry; default: the words of the link'),
    date: cssSelector.optional().describe('The date inside an entry'),
    next: cssSelector.optional().describe('The link to the next page of the list'),
  })
  .describe('Where the links stand in an HTML listing');
export type ListingSelectors = z.infer<typeof listingSelectors>;

/** How a JSON answer lists articles: dotted paths into it and a template for the addresses. */
export const jsonMapping = z
  .strictObject({
    items: z.string().describe('Dotted path to the array of entries; empty when the answer is the array'),
    link: z.string().min(1).describe('Dotted path to an address, or a template such as https://site.kz/news/{id}'),
    title: z.string().optional().describe('Dotted path to the headline'),
    date: z.string().optional().describe('Dotted path to the date'),
    pageParameter: z.string().optional().describe('Query parameter that counts the pages of the list'),
  })
  .describe('How a JSON answer lists articles');
export type JsonMapping = z.infer<typeof jsonMapping>;

const channel = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_]{3,31}$/, 'not the name of a Telegram channel')
  .describe('Name of a Telegram channel, without @');
const address = { url: webAddress };

/** A page on which new articles are announced. */
export const startPage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('feed'), ...address }).describe('RSS, Atom or JSON Feed'),
  z.strictObject({ kind: z.literal('listing'), ...address, selectors: listingSelectors.optional() }),
  z.strictObject({ kind: z.literal('sitemap'), ...address }).describe('Sitemap, news sitemap or index of sitemaps'),
  z.strictObject({ kind: z.literal('telegram'), channel }),
  z.strictObject({ kind: z.literal('json'), ...address, mapping: jsonMapping }),
]);
export type StartPage = z.infer<typeof startPage>;

/** How often and how fast a source may be asked; a robots.txt that asks for more time wins. */
export const pace = z.strictObject({
  secondsBetweenRequests: z.number().min(0).max(600).default(5).describe('Least time between two requests to a host'),
  checkEveryMinutes: z.number().min(1).max(10_080).default(30).describe('Usual time between two looks at start pages'),
});
export type Pace = z.infer<typeof pace>;

/** Where the parts of an article stand, for the few sites on which they aren't found without help. */
export const articleSelectors = z.strictObject({
  title: cssSelector.optional(),
  date: cssSelector.optional(),
  text: cssSelector.optional(),
  remove: z.array(cssSelector).optional().describe('What to take out of the text'),
});
export type ArticleSelectors = z.infer<typeof articleSelectors>;

const isoRegion = z.string().regex(/^(RU|KZ)-[A-Z0-9]{2,3}$/, 'not an ISO 3166-2 code of Russia or Kazakhstan');
const articlePattern = z
  .string()
  .max(300)
  .refine(isLinearPattern, 'not a regular expression that runs in linear time')
  .describe('Regular expression that the canonical addresses of articles, and no others, match');

const identity = {
  $schema: z.string().optional(),
  id: fileStem.describe('The same as the name of the file'),
  name: z.string().min(1).describe('Name of the publisher, in its own language'),
  side: z.enum(['ru', 'kz']).describe('On whose side the publisher stands'),
  region: isoRegion.optional().describe('ISO 3166-2 code; left out for those who write about the whole country'),
  owner: z.enum(['government', 'ministry', 'paper', 'agency', 'embassy', 'chamber']),
  language: z.array(language).min(1).describe('The languages in which it publishes'),
  home: webAddress,
};

const reading = {
  startPages: z.array(startPage).min(1),
  articlePattern: articlePattern.optional(),
  mirrors: z.array(hostName).default([]).describe('Other hosts that show the same articles as the home page'),
  keepParameters: z.array(z.string().min(1)).default([]).describe('Query parameters that tell its articles apart'),
  articleSelectors: articleSelectors.optional(),
  telegram: channel.optional().describe('Its channel; watched only when a start page names it too'),
  charset: z.string().min(1).optional().describe('Only where neither the header nor the page says the truth'),
  timeZone: z.string().refine(hasZone, 'not an IANA time zone').describe('The zone in which its dates are meant'),
};

const asking = {
  pace: pace.prefault({}),
  extraCa: fileStem.optional().describe('Name of a certificate file (ca/NAME.pem) trusted on the hosts of this source'),
  proxy: fileStem.optional().describe('Name of a proxy in the configuration through which this source is asked'),
};

const standing = {
  confidence: z.enum(['high', 'medium', 'low']).describe('How well the addresses are supported'),
  evidence: z.array(z.string().min(1)).min(1).describe('Where the addresses are known from'),
  note: z.string().optional().describe('What someone who keeps this entry should know'),
  enabled: z.boolean().default(true).describe('Whether it is watched'),
};

/** One publisher that we watch: the content of one data file of the catalogue. */
export const source = z
  .strictObject({ ...identity, ...reading, ...asking, ...standing })
  .superRefine((entry, context) => {
    if (entry.region && !entry.region.startsWith(entry.side.toUpperCase())) {
      context.addIssue({ code: 'custom', path: ['region'], message: `is not a region of side "${entry.side}"` });
    }
  });
export type Source = z.infer<typeof source>;

/** The JSON schema of a data file, by which editors complete and check it. */
export const sourceJsonSchema = (): object => z.toJSONSchema(source, { io: 'input', target: 'draft-7' });
