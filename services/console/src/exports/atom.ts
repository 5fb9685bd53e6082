import { html } from '../frame/html';

/** One thing that a feed tells of. */
export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly address: string;
  /** Moments, in ISO 8601. */
  readonly published: string;
  readonly updated: string;
}

/** A feed of a search (RFC 4287). */
export function atom(
  feed: { title: string; address: string; self: string; updated: string },
  entries: readonly FeedEntry[],
): string {
  const items = entries.map(
    (
      entry,
    ) => html`<entry><id>urn:kelisim:${entry.id}</id><title>${entry.title}</title><link href="${entry.address}"/><published>${entry.published}</published><updated>${entry.updated}</updated><summary>${entry.summary}</summary></entry>
`,
  );
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>${feed.self}</id><title>${feed.title}</title><updated>${feed.updated}</updated><author><name>Kelisim</name></author><link href="${feed.address}"/><link rel="self" href="${feed.self}"/>
${items}</feed>
`.markup;
}
