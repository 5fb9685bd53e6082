/** What schema.org data say of the article of a page. */
export interface LinkedArticle {
  readonly headline?: string;
  readonly datePublished?: string;
  readonly author?: string;
  readonly image?: string;
  readonly articleBody?: string;
}

/** A longer script is a shop's catalogue or a state dump, not a description. */
const LONGEST = 2_000_000;
/** Deep enough for `@graph` → article → author; bounds the walk over what a page sends. */
const DEEPEST = 6;

const ARTICLE = /(?:Article|BlogPosting|Report|NewsItem|SocialMediaPosting)$/;

/** The articles that a page's linked data describe, in their order. Broken JSON gives the fields that can still be seen in it. */
export function linkedArticles(sources: readonly string[]): LinkedArticle[] {
  const found: LinkedArticle[] = [];
  for (const source of sources) {
    if (source.length > LONGEST) continue;
    const value = parsed(source);
    if (value === undefined) found.push(...glimpsed(source));
    else collect(value, DEEPEST, found);
  }
  return found;
}

function parsed(source: string): unknown {
  const bare = source
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/, '');
  for (const attempt of [bare, mended(bare)]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // tried mended next, then glimpsed
    }
  }
  return undefined;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the fault that is mended
const CONTROLS = /[\u0000-\u001f]+/g;

/** Undoes the two usual faults of hand-made templates: raw line breaks inside strings, a comma before a closing bracket. */
function mended(source: string): string {
  return source.replace(CONTROLS, ' ').replace(/,\s*([}\]])/g, '$1');
}

const GLIMPSE = /"(headline|datePublished)"\s*:\s*"((?:[^"\\]|\\.){1,500})"/g;

function glimpsed(source: string): LinkedArticle[] {
  if (!/"@type"\s*:\s*"[A-Za-z]*(?:Article|Posting)"/.test(source)) return [];
  const fields: Record<string, string> = {};
  for (const [, name, value] of source.matchAll(GLIMPSE)) fields[name!] ??= value!;
  return fields.datePublished ? [fields] : [];
}

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

function collect(value: unknown, depth: number, found: LinkedArticle[]): void {
  if (depth === 0) return;
  if (Array.isArray(value)) for (const item of value) collect(item, depth - 1, found);
  if (!isNode(value)) return;
  if (types(value).some((type) => ARTICLE.test(type))) found.push(article(value));
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'subjectOf']) collect(value[key], depth - 1, found);
}

const types = (node: Node): string[] => [node['@type']].flat().filter((type) => typeof type === 'string');

function article(node: Node): LinkedArticle {
  return {
    headline: text(node.headline) ?? text(node.name),
    datePublished: text(node.datePublished) ?? text(node.dateCreated),
    author: named(node.author) ?? named(node.creator),
    image: addressed(node.image) ?? addressed(node.thumbnailUrl),
    articleBody: text(node.articleBody),
  };
}

const text = (value: unknown): string | undefined => {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : undefined;
};

const named = (value: unknown): string | undefined => {
  const first = Array.isArray(value) ? value[0] : value;
  return isNode(first) ? text(first.name) : text(first);
};

const addressed = (value: unknown): string | undefined => {
  const first = Array.isArray(value) ? value[0] : value;
  return isNode(first) ? (text(first.url) ?? text(first.contentUrl)) : text(first);
};
