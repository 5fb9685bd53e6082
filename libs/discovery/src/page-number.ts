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
export const isPageOfList = (url: URL): boolean => numbered(url) !== undefined;

/** The number that an address counts by; 0 when it counts nothing. */
export const pageNumber = (url: URL): number => numbered(url)?.number ?? 0;

/**
 * Whether an address is a later page of the list that another one shows. Parameters beside the counter may come and go.
 * @param first the number of the first page, which usually isn't written
 */
export function isLaterPage(url: URL, own: URL, first = 1): boolean {
  const there = numbered(url);
  const here = numbered(own);
  if (!there || there.list !== (here?.list ?? listPath(own.pathname))) return false;
  return (here === undefined || here.by === there.by) && there.number > (here?.number ?? first);
}

function numbered(url: URL): Numbered | undefined {
  const [inPath, by = '', digits] = COUNTING_PATH.exec(url.pathname) ?? [];
  if (inPath) return { list: listPath(url.pathname.slice(0, -inPath.length)), by, number: Number(digits) };
  for (const [name, value] of url.searchParams) {
    if (!COUNTING_NAME.test(name) || isPost(name, url)) continue;
    const number = COUNTING_VALUE.exec(value)?.[1];
    if (number !== undefined) return { list: listPath(url.pathname), by: name, number: Number(number) };
  }
  return undefined;
}

/** `/?p=57` is how WordPress numbers posts. */
const isPost = (name: string, url: URL): boolean => name === 'p' && url.pathname === '/';

const listPath = (path: string): string => path.replace(/\/(?:index\.\w{2,4})?$/, '');
