import { type ChildNode, Element } from 'domhandler';

const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Bootstrap's class for "never shown", unless another shows the element on wide screens. */
const HIDDEN_CLASS = /(?:^|\s)(?:d-none|visually-hidden|sr-only)(?:\s|$)/;
const SHOWN_WIDE = /(?:^|\s)d-(?:sm|md|lg|xl|xxl)-(?!none)/;

/** True where a reader's browser does not show an element, as far as its own tag tells. */
export function isHidden({ attribs }: Element): boolean {
  const classes = attribs.class ?? '';
  return (
    (HIDDEN_CLASS.test(classes) && !SHOWN_WIDE.test(classes)) ||
    'hidden' in attribs ||
    attribs['aria-hidden'] === 'true' ||
    (attribs.style !== undefined && HIDDEN_STYLE.test(attribs.style))
  );
}

/** A post quoted from a social network: its wrapper is named like share buttons, or like a video. */
export function isQuotation({ children }: Element): boolean {
  return children.some((child) => child instanceof Element && child.name === 'blockquote');
}

const ANSWERS = /^(?:text|email|tel|search|radio|checkbox|password)$/i;

/** A form to fill in. The one that ASP.NET puts around a whole page holds its state; a page's own form may hold the article's heading. */
export function asksReader({ name, children }: Element): boolean {
  if (name !== 'form') return false;
  const found = { field: false, page: false };
  lookForFields(children, found);
  return found.field && !found.page;
}

function lookForFields(nodes: readonly ChildNode[], found: { field: boolean; page: boolean }): void {
  for (const node of nodes) {
    if (!(node instanceof Element) || found.page) continue;
    if (node.name === 'textarea' || (node.name === 'input' && ANSWERS.test(node.attribs.type ?? 'text')))
      found.field = true;
    if (node.name === 'h1' || node.name === 'h2' || node.attribs.name === '__VIEWSTATE') found.page = true;
    lookForFields(node.children, found);
  }
}
