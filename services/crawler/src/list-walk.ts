import type { FetchedPage, Validators } from '@kelisim/fetching';
import type { Source, StartPage } from '@kelisim/sources';
import type { HostGate } from './host-gate';
import { type Listed, linksOf } from './start-page';

type Trouble = Pick<Extract<Listed, { kind: 'nothing' }>, 'reason' | 'cause'>;

/** What one page of a list gave. */
export type ListPage =
  | { readonly kind: 'list'; readonly found: Extract<Listed, { kind: 'found' }>; readonly validators: Validators }
  | { readonly kind: 'unchanged'; readonly validators: Validators }
  | { readonly kind: 'later'; readonly waitMs: number; readonly trouble?: Trouble }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

/** Lists are waited for longer than pages: each is asked once, and a look at a list that is cut short begins anew. */
const LIST_PATIENCE_MS = 600_000;

/** Asks for one page of a list. */
export async function listPage(
  gate: HostGate,
  source: Source,
  start: StartPage,
  url: string,
  known?: Validators,
): Promise<ListPage> {
  let listed: Listed | undefined;
  const judge = (answer: FetchedPage) => {
    listed = linksOf(start, source, answer, url);
    return listed.kind === 'nothing' ? listed : undefined;
  };
  const request = { url, accept: 'feed' as const, ...(known && { known }) };
  const asked = await gate.ask(source, request, { judge, patienceMs: LIST_PATIENCE_MS });
  if (asked.kind === 'later') return asked;
  const { result } = asked;
  if (result.kind === 'not-modified') return { kind: 'unchanged', validators: result.validators };
  const { reason, cause } = result.kind === 'refused' ? result : { reason: 'feed-broken' as const, cause: 'no answer' };
  if (result.kind === 'refused' || !listed) return { kind: 'trouble', trouble: { reason, cause: `${url}: ${cause}` } };
  if (listed.kind === 'nothing')
    return { kind: 'trouble', trouble: { reason: listed.reason, cause: `${url}: ${listed.cause}` } };
  return { kind: 'list', found: listed, validators: result.validators };
}

/** Pages of one list that are followed at the most: a list of news has ten to thirty entries a page. */
const MOST_LIST_PAGES = 30;
/** Of an index of sitemaps the newest parts; the others are the backfill's. */
const MOST_PARTS = 3;

/** Which pages of a list come next: its parts, then the following page, until it repeats itself or brings nothing new. */
export class ListWalk {
  private readonly open: string[];
  private readonly seen = new Set<string>();

  /** @param toTheEnd whether pages that bring nothing new are followed too, as far as any list is */
  constructor(
    start: string,
    private readonly toTheEnd: boolean,
  ) {
    this.open = [start];
  }

  next(): string | undefined {
    return this.open.shift();
  }

  found({ signature, parts, next }: Extract<Listed, { kind: 'found' }>, hasNew: boolean): void {
    if (this.seen.has(signature)) return;
    this.seen.add(signature);
    if (this.seen.size >= MOST_LIST_PAGES) return;
    this.open.push(...parts.slice(0, MOST_PARTS));
    if (next && (hasNew || this.toTheEnd)) this.open.push(next);
  }
}
