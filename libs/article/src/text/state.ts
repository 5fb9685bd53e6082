import { parsePage } from '../page/parse';
import { isRefused } from '../page/refusal';
import { bodyOf } from './body';
import type { Block } from './render';

/** An article found in the data that a page's script would have shown. */
export interface StatedArticle {
  readonly blocks: readonly Block[];
  readonly title?: string;
  readonly date?: string;
}

/** Deep enough for the page's properties of the frameworks in use; bounds the walk over what a page sends. */
const DEEPEST = 14;
const MOST_VALUES = 50_000;
const LONGEST_SOURCE = 4_000_000;
/** A shorter string is a title or a notice. */
const SHORTEST_TEXT = 120;

const TEXT_KEY = /body|content|text|html|full|detail|desc|article/i;
const TITLE_KEY = /^(?:title|name|header|headline|caption)(?:_?ru|_?kk)?$/i;
const DATE_KEY =
  /^(?:date|created|published|publish|public)(?:_?(?:at|on|date|time))?$|^(?:date|time)_?(?:created|published|of_publication)$/i;

type Holder = Readonly<Record<string, unknown>>;

interface Found {
  readonly text: string;
  readonly holder: Holder;
}

/** The longest text under a telling key in a page's JSON, with the title and the date beside it. */
export function statedArticle(sources: readonly string[]): StatedArticle | undefined {
  let best: Found | undefined;
  for (const source of sources) {
    const found = source.length <= LONGEST_SOURCE ? longest(source) : undefined;
    if (found && found.text.length > (best?.text.length ?? SHORTEST_TEXT)) best = found;
  }
  return (
    best && {
      blocks: blocksOf(best.text),
      title: wordsAt(best.holder, TITLE_KEY),
      date: wordsAt(best.holder, DATE_KEY),
    }
  );
}

function longest(source: string): Found | undefined {
  let root: unknown;
  try {
    root = JSON.parse(source.slice(source.indexOf('{'), source.lastIndexOf('}') + 1));
  } catch {
    return undefined; // a program, not data
  }
  const found: Found[] = [];
  collect(root, DEEPEST, { left: MOST_VALUES }, found);
  return found.sort((a, b) => b.text.length - a.text.length)[0];
}

function collect(value: unknown, depth: number, budget: { left: number }, found: Found[]): void {
  if (depth === 0 || typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    if (--budget.left < 0) return;
    if (typeof child === 'string' && child.length > SHORTEST_TEXT && TEXT_KEY.test(key))
      found.push({ text: child, holder: value as Holder });
    else collect(child, depth - 1, budget, found);
  }
}

function wordsAt(holder: Holder, wanted: RegExp): string | undefined {
  const entry = Object.entries(holder).find(
    ([key, value]) => wanted.test(key) && typeof value === 'string' && value.trim() !== '',
  );
  return entry && String(entry[1]).trim();
}

function blocksOf(text: string): readonly Block[] {
  const page = parsePage(
    text.includes('<')
      ? `<div>${text}</div>`
      : text
          .split(/\n+/)
          .map((line) => `<p>${line}</p>`)
          .join(''),
  );
  return isRefused(page) ? [] : bodyOf(page.document, {}).blocks;
}
