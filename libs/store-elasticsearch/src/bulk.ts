import { setTimeout as wait } from 'node:timers/promises';
import type { Client, estypes } from '@elastic/elasticsearch';

/** One item of a bulk request: its lines, as Elasticsearch wants them. */
export interface BulkItem {
  readonly lines: readonly unknown[];
}

/** What became of an item. */
export type BulkAnswer = estypes.BulkResponseItem;

/** A request holds so many items or bytes at most; Elasticsearch refuses requests over 100 MB, and 5 MB go fastest. */
const ITEMS = 1000;
const BYTES = 5_000_000;
const BUSY = 429;
const PATIENCE = 8;

/**
 * Sends items in requests of a good size; the answers are in order. Items that found the server busy are sent again.
 * @param target an alias for items that name no index themselves; an index only where `isIndex` says so: what is no
 *   alias would be made into an index
 * @param atOnce requests under way at once; more than one only where no item follows upon another of the same id
 */
export async function bulk(
  client: Client,
  target: string | undefined,
  items: readonly BulkItem[],
  isIndex = false,
  atOnce = 1,
): Promise<BulkAnswer[]> {
  const place = { target, requireAlias: !isIndex };
  const sent: Promise<BulkAnswer[]>[] = [];
  for (const part of parts(items)) {
    const answer = patiently(client, place, part);
    // What fails while another one is awaited is told at the end, by `Promise.all`.
    answer.catch(() => undefined);
    sent.push(answer);
    if (sent.length >= atOnce) await sent[sent.length - atOnce];
  }
  return (await Promise.all(sent)).flat();
}

interface Place {
  readonly target: string | undefined;
  readonly requireAlias: boolean;
}

/** An item as lines of JSON. */
const written = (item: BulkItem): string => item.lines.map((line) => JSON.stringify(line)).join('\n');

function* parts(items: readonly BulkItem[]): Generator<string[]> {
  let part: string[] = [];
  let size = 0;
  for (const item of items) {
    const text = written(item);
    if (part.length === ITEMS || (size + text.length > BYTES && part.length > 0)) {
      yield part;
      [part, size] = [[], 0];
    }
    part.push(text);
    size += text.length;
  }
  if (part.length > 0) yield part;
}

async function patiently(client: Client, place: Place, items: readonly string[]): Promise<BulkAnswer[]> {
  const answers = new Array<BulkAnswer>(items.length);
  let open = items.map((_, index) => index);
  for (let attempt = 1; open.length > 0; attempt++) {
    const given = await send(
      client,
      place,
      open.map((index) => items[index] as string),
    );
    for (const [place, index] of open.entries()) answers[index] = given[place] as BulkAnswer;
    open = open.filter((index) => answers[index]?.status === BUSY);
    if (attempt === PATIENCE) break;
    if (open.length > 0) await wait(100 * 2 ** attempt);
  }
  return answers;
}

async function send(client: Client, place: Place, items: readonly string[]): Promise<BulkAnswer[]> {
  const answer = (await client.transport.request(
    {
      method: 'POST',
      path: place.target === undefined ? '/_bulk' : `/${encodeURIComponent(place.target)}/_bulk`,
      // Without an alias a write would make an index of its own, with guessed field types.
      querystring: { require_alias: place.requireAlias },
      bulkBody: `${items.join('\n')}\n`,
    },
    { headers: { 'content-type': 'application/vnd.elasticsearch+x-ndjson; compatible-with=9' } },
  )) as estypes.BulkResponse;
  return answer.items.map((item) => Object.values(item)[0] as BulkAnswer);
}
