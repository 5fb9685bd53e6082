import { randomBytes } from 'node:crypto';
import type { estypes } from '@elastic/elasticsearch';
import type { DocumentBody, DocumentKind } from '@kelisim/domain/documents/kinds';
import { checkedBody } from '@kelisim/ports/document-contract';
import type { Write } from '@kelisim/ports/documents';
import type { DocumentSource } from './index-definition';

/** A write, checked, as Elasticsearch's bulk wants it. */
export interface Operation {
  readonly entry: EntryPlace;
  /** The mark of this write in the document; none for a removal. */
  readonly mark: string | undefined;
  readonly lines: readonly (estypes.BulkOperationContainer | DocumentSource)[];
}

/** Where a document is. */
export interface EntryPlace {
  readonly _index: string;
  readonly _id: string;
}

/**
 * @param alias of the kind's index
 * @throws InvalidDocument where a body breaks its contract
 */
export function operationOf(write: Write, alias: (kind: DocumentKind) => string): Operation {
  if ('remove' in write) {
    const entry = { _index: alias(write.remove.kind), _id: write.remove.id };
    return { entry, mark: undefined, lines: [{ delete: { ...entry, ...condition(write.remove.revision) } }] };
  }
  const [kind, id] = 'create' in write ? [write.create, write.id] : [write.replace.kind, write.replace.id];
  const entry = { _index: alias(kind), _id: id };
  const source = sourceOf(id, checkedBody(kind, id, write.body));
  const action = 'create' in write ? { create: entry } : { index: { ...entry, ...condition(write.replace.revision) } };
  return { entry, mark: source.write, lines: [action, source] };
}

/** A body as it is kept. */
export function sourceOf(id: string, body: DocumentBody<DocumentKind>): DocumentSource {
  const { stage = '', dueAt } = body as { stage?: string; dueAt?: string }; // some kinds have them, some not
  return { id, stage, dueAt, write: randomBytes(9).toString('base64url'), body };
}

/** Sequence number and term change with every write, also over a removal. */
export const revisionOf = (seqNo: number | undefined, primaryTerm: number | undefined): string =>
  `${seqNo}.${primaryTerm}`;

/** What must still hold of a document for a write to it. A revision that is none of ours never holds. */
function condition(revision: string): { if_seq_no: number; if_primary_term: number } {
  const [seqNo, primaryTerm] = revision.split('.').map(Number);
  if (!Number.isInteger(seqNo) || !Number.isInteger(primaryTerm)) throw new Error(`not a revision: ${revision}`);
  return { if_seq_no: seqNo as number, if_primary_term: primaryTerm as number };
}
