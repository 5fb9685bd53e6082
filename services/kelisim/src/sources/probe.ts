import { articleOf, linksOf, listDateOf, startAddressOf, waysTo } from '@kelisim/crawler';
import type { FoundLink } from '@kelisim/discovery';
import type { ArticleProbe, ListProbe, Source, SourceProbe, StartPage } from '@kelisim/sources';
import type { Sites } from './site';

/** Looks at the start pages of a source and at the newest article that they name. */
export async function probe(sites: Sites, source: Source): Promise<SourceProbe> {
  const lists: ListProbe[] = [];
  let newest: FoundLink | undefined;
  for (const start of source.startPages) {
    const { list, link } = await lookAt(sites, source, start);
    lists.push(list);
    newest ??= link;
  }
  const article = newest && (await readOne(sites, source, newest));
  return { sourceId: source.id, lists, today: new Date().toISOString().slice(0, 10), ...(article && { article }) };
}

async function lookAt(sites: Sites, source: Source, start: StartPage): Promise<{ list: ListProbe; link?: FoundLink }> {
  const address = startAddressOf(start);
  const none = { address, items: 0, dated: 0 };
  const result = await sites.ask(address, 'feed', waysTo(source));
  if (result.kind !== 'page') {
    const { reason, cause } =
      result.kind === 'refused' ? result : { reason: 'feed-broken' as const, cause: 'no answer' };
    return { list: { ...none, trouble: { reason, cause } } };
  }
  const listed = linksOf(start, source, result, address);
  if (listed.kind === 'nothing') return { list: { ...none, trouble: { reason: listed.reason, cause: listed.cause } } };
  if (!listed.links.length)
    return { list: { ...none, trouble: { reason: 'listing-empty', cause: `${address} names no articles` } } };
  const days = listed.links.flatMap((link) => listDateOf(link, source, Date.now()) ?? []).sort();
  const newestOn = days.at(-1)?.slice(0, 10);
  const list = { address, items: listed.links.length, dated: days.length, ...(newestOn && { newestOn }) };
  const link = listed.links.find((each) => newestOn && each.publishedOn?.startsWith(newestOn)) ?? listed.links[0];
  return { list, ...(link && { link }) };
}

async function readOne(sites: Sites, source: Source, link: FoundLink): Promise<ArticleProbe> {
  const { url: address } = link;
  const result = await sites.ask(address, 'page', waysTo(source));
  const unread = { address, characters: 0 };
  if (result.kind !== 'page') {
    const { reason, cause } =
      result.kind === 'refused' ? result : { reason: 'http-failed' as const, cause: 'no answer' };
    return { ...unread, trouble: { reason, cause } };
  }
  const now = new Date().toISOString();
  const read = articleOf({ address }, source, result, now.slice(0, 10));
  if (read.kind === 'refused') return { ...unread, trouble: { reason: read.reason, cause: read.cause } };
  const { title, publishedOn, text } = read.content;
  const said = { ...(title && { title }), ...(publishedOn && { publishedOn }) };
  return { address, ...said, characters: text.length, charset: read.charset.name };
}
