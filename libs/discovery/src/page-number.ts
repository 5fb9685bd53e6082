/** Query parameters that count pages or skipped entries, and the forms their values have. */
const COUNTING_NAME =
  /^(?:pagen_\d{1,2}|page|p|pg|paged|pn|page_?num(?:ber)?|curpage|nav-[\w-]{1,40}|start|limitstart|offset|skip|from|stranica|bet)$/i;
const COUNTING_VALUE = /^(?:page-)?(\d{1,6})$/i;
const COUNTING_PATH = /\/(page[/_-]?|stranica[/_-]|bet[/_-]|p-?(?=\d{1,3}(?:\D|$)))(\d{1,5})(?:\.html?)?\/?$/i;

interface Numbered {
  /** The path of the list. */
  readonly list: string;
  /** The name of what counts: a page may carry several lists, each with a counter of its own. */
  readonly by: string;
  readonly number: number;
}

/** Whether an address is a further page of some list. */
export const isPageOfList = (query: URLSearchParams, path: string): boolean => numbered(path, query) !== undefined;

/** Whether a link can count pages at all: spares the others from being taken apart. */
export const mayCount = (href: string): boolean =>
  /[?&;][\w-]{1,45}=(?:page-)?\d|\/(?:page|stranica|bet|p)[/_-]?\d/i.test(href);

/** The number that an address counts by; 0 when it counts nothing. */
export const pageNumber = (url: URL): number => numbered(url.pathname, url.searchParams)?.number ?? 0;

/**
 * Whether an address is a later page of the list that another one shows. Parameters beside the counter may come and go.
 * @param first the number of the first page, which usually isn't written
 */
export function isLaterPage(url: URL, own: URL, first = 1): boolean {
  const there = numbered(url.pathname, url.searchParams);
  const here = numbered(own.pathname, own.searchParams);
  if (!there || there.list !== (here?.list ?? listPath(own.pathname))) return false;
  return (here === undefined || here.by === there.by) && there.number > (here?.number ?? first);
}

function numbered(path: string, query: URLSearchParams): Numbered | undefined {
  const [inPath, by = '', digits] = COUNTING_PATH.exec(path) ?? [];
  if (inPath) return { list: listPath(path.slice(0, -inPath.length)), by, number: Number(digits) };
  for (const [name, value] of query) {
    if (!COUNTING_NAME.test(name) || isPost(name, path)) continue;
    const number = COUNTING_VALUE.exec(value)?.[1];
    if (number !== undefined) return { list: listPath(path), by: name, number: Number(number) };
  }
  return undefined;
}

/** `/?p=57` is how WordPress numbers posts. */
const isPost = (name: string, path: string): boolean => name === 'p' && path === '/';

const listPath = (path: string): string => path.replace(/\/(?:index\.\w{2,4})?$/, '');
