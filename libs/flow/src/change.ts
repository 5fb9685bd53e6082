import type { DocumentBody, DocumentKind } from '@kelisim/domain/documents/kinds';
import type { Documents, Stored } from '@kelisim/ports/documents';

/** So many lost races in a row mean that something writes without end; the caller's job is then tried later. */
const MOST_CONFLICTS = 50;

/**
 * Changes a document by compare-and-set until it holds: reads, asks for the new body, writes, and starts over when
 * someone else was faster.
 * @param next the new body for what is there (undefined: nothing is); `undefined` leaves it as it is
 * @returns the document as it stands afterwards; undefined where there is none
 * @throws when it lost the race fifty times
 */
export async function change<Kind extends DocumentKind>(
  documents: Documents,
  kind: Kind,
  id: string,
  next: (body: DocumentBody<Kind> | undefined) => DocumentBody<Kind> | undefined,
): Promise<Stored<Kind> | undefined> {
  for (let conflicts = 0; conflicts < MOST_CONFLICTS; conflicts++) {
    const read = await documents.get(kind, id);
    const body = next(read?.body);
    if (!body) return read;
    const written = read ? await documents.replaceIf(read, body) : await documents.create(kind, id, body);
    if (written) return written;
  }
  throw new Error(`${kind} ${id}: changed by others ${MOST_CONFLICTS} times in a row`);
}
