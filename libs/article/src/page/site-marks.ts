import { Element } from 'domhandler';
import { wordsOf } from './words-of';

/** Characters: a longer text is not a name. */
const LONGEST_NAME = 80;
const SITE = /(?:^|[\s_-])(?:logo|logotype|brand|site-?(?:title|name)|copyright|copy)(?:$|[\s_-])/i;
const HOME = /^(?:https?:\/\/[^/]+)?\/(?:index\.\w+|ru\/?|kk\/?|kz\/?)?$/i;

/** True for an element that names the site: its logo, its link home, its copyright line, its footer. */
export function namesSite({ name, attribs }: Element): boolean {
  return (
    (name === 'a' && HOME.test(attribs.href ?? '')) ||
    (attribs.class !== undefined && SITE.test(attribs.class)) ||
    name === 'footer'
  );
}

/** What such an element calls the site: its words and its pictures' texts, without signs and years of copyright. */
export function namesIn(element: Element): string[] {
  const pictures = element.children.map((child) => (child instanceof Element ? child.attribs.alt : undefined));
  return [wordsOf(element), ...pictures].flatMap((text) => {
    const name = (text ?? '')
      .replace(/©|\(c\)|&copy;|(?:19|20)\d{2}(?:\s?[-–—]\s?(?:19|20)\d{2})?(?:\s?гг?\.)?/gi, ' ')
      .replace(/^[\s,.–—-]+|[\s,.–—-]+$/g, '');
    return name.length > 2 && name.length <= LONGEST_NAME ? [name] : [];
  });
}
