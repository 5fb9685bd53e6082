import { type Document, isTag, isText } from 'domhandler';
import { elements, wordsOf } from './markup';

/** Sentences stand in text nodes of this length and more; menus, dates and buttons don't. */
export const SENTENCE = 80;
/** Three sentences: less than any article, more than any notice. */
export const PROSE = 400;
/** Less than this, and a notice anywhere speaks for the page; beside a short article one may stand in a box. */
export const HARDLY_PROSE = 160;
/** What a page shows of itself at a glance. */
export interface Look {
  readonly title: string;
  readonly headline: string;
  /** The first headline of a lower order; none where it has prose, which may be about something else. */
  readonly subhead: string;
  /** Characters in sentences, outside links and menus, as far as there are too few. */
  readonly prose: number;
  /** The first of its words; none where it has prose, which settles everything that they are asked for. */
  readonly words: string;
  /** Its pieces of text, as they begin; none where it has prose. */
  readonly notices: readonly string[];
  readonly asksPassword: boolean;
}

/** Looks a page over: its titles, how much it has to say, whether it asks who is there. */
export function lookAt(document: Document): Look {
  let title = '';
  let [headline, subhead] = ['', ''];
  let asksPassword = false;
  for (const element of elements(document)) {
    if (element.name === 'title') title ||= wordsOf(element, 300);
    else if (element.name === 'h1') headline ||= wordsOf(element, 300);
    else if (element.name === 'h2' || element.name === 'h3') subhead ||= wordsOf(element, 300);
    else if (element.name === 'input' && element.attribs.type?.toLowerCase() === 'password') asksPassword = true;
  }
  const prose = proseIn(document);
  const seen = { title, headline, asksPassword, prose };
  if (prose >= PROSE) return { ...seen, subhead: '', words: '', notices: [] };
  return { ...seen, subhead, words: wordsOf(document, 5_000), notices: noticesIn(document) };
}

/** What says that a page is not there stands near its beginning. */
const MOST_NOTICES = 300;

/** Pieces of text outside links, as they begin. */
function noticesIn(document: Document): string[] {
  const notices: string[] = [];
  for (const element of elements(document)) {
    if (NO_PROSE.has(element.name) || notices.length > MOST_NOTICES) continue;
    for (const child of element.children) if (isText(child)) notices.push(child.data.trim().slice(0, 200));
  }
  return notices.filter(Boolean);
}

const NO_PROSE = new Set(['a', 'script', 'style', 'title', 'option', 'noscript', 'textarea']);

/** No further than to where there is prose enough. */
function proseIn(document: Document): number {
  let prose = 0;
  for (const element of elements(document)) {
    if (NO_PROSE.has(element.name)) continue;
    for (const child of element.children) {
      const length = isText(child) ? child.data.trim().length : 0;
      if (length >= SENTENCE && isTag(element)) prose += length;
    }
    if (prose >= PROSE) break;
  }
  return prose;
}
