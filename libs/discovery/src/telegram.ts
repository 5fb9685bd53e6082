import type { Element } from 'domhandler';
import { parsedUrl } from './canonical-url';
import { LinkCollector } from './collect';
import type { Discovery, DiscoveryInput } from './discovery';
import { machineDate } from './machine-date';
import { elements, parsedHtml, wordsOf } from './markup';

const POST = /^[A-Za-z]\w{3,31}\/\d{1,10}$/;
const HEADLINE = 200;

/**
 * The posts of a channel's web preview (`https://t.me/s/NAME`), oldest first as the page shows them.
 * A post that leads to an article of the source stands for that article; any other post is given with its own text.
 */
export function telegramLinks(input: DiscoveryInput): Discovery {
  const document = parsedHtml(input.text);
  if (!document)
    return { kind: 'nothing', reason: 'markup-too-deep', cause: 'more tags, or deeper, than any real page' };
  const links = new LinkCollector({ ...input, articlePattern: /^/ });
  const site = new LinkCollector({ ...input, url: input.rules.home ?? input.url });
  let older: string | undefined;
  for (const element of elements(document)) {
    if (POST.test(element.attribs['data-post'] ?? '')) addPost(element, input, links, site);
    const before = element.attribs.href ?? element.attribs['data-before'] ?? '';
    if (!older && /[?&]before=\d+/.test(before)) older = parsedUrl(before, input.url)?.href;
  }
  const found = links.finish({ next: older });
  if (found.links.length > 0) return found;
  return {
    kind: 'nothing',
    reason: 'listing-empty',
    cause: 'no posts: the channel is empty, closed or without a preview',
  };
}

function addPost(post: Element, input: DiscoveryInput, links: LinkCollector, site: LinkCollector): void {
  const parts = [...elements(post)];
  const words = parts.find((part) => hasClass(part, 'tgme_widget_message_text'));
  const date = machineDate(
    parts.find(({ name, attribs }) => name === 'time' && attribs.datetime)?.attribs.datetime,
    input.timeZone,
  );
  const article = words && articleIn(words, site);
  const text = words ? wordsOf(words) : '';
  if (!article && text === '') return; // a picture alone
  links.add({
    address: article ?? `https://t.me/${post.attribs['data-post']}`,
    title: text.slice(0, HEADLINE),
    ...(date ? { publishedOn: date } : {}),
    ...(article ? {} : { text }),
  });
}

function articleIn(words: Element, site: LinkCollector): string | undefined {
  for (const { name, attribs } of elements(words)) {
    const located = name === 'a' && attribs.href ? site.locate(attribs.href) : undefined;
    if (located && located.canonical.path !== '/' && site.isArticle(located.canonical)) return located.url.href;
  }
  return undefined;
}

const hasClass = (element: Element, name: string): boolean => (element.attribs.class ?? '').split(/\s+/).includes(name);
