import { randomBytes } from 'node:crypto';
import type { estypes } from '@elastic/elasticsearch';
import type { DocumentBody, DocumentKind } from '@kelisim/domain/documents/kinds';
import { checkedBody } from '@kelisim/ports/document-contract';
import type { Write } from '@kelisim/ports/documents';
import { type DocumentSource, entryId } from './index-definition';

/** A write, checked, as Elasticsearch's bulk wants it. */
export interface Operation {
  readonly entry: string;
  /** The mark of this write in the document; none for a removal. */
  readonly mark: string | undefined;
  readonly lines: readonly (estypes.BulkOperationContainer | DocumentSource)[];
}

/** @throws InvalidDocument where a body breaks its contract */
export function operationOf(write: Write): Operation {
  if ('remove' in write) {
    const entry = entryId(write.remove.kind, write.remove.id);
    return { entry, mark: undefined, lines: [{ delete: { _id: entry, ...condition(write.remove.revision) } }] };
  }
  const [kind, id] = 'create' in write ? [write.create, write.id] : [write.replace.kind, write.replace.id];
  const entry = entryId(kind, id);
  const source = sourceOf(kind, id, checkedBody(kind, id, write.body));
  const action =
    'create' in write ? { create: { _id: entry } } : { index: { _id: entry, ...condition(write.replace.revision) } };
  return { entry, mark: source.write, lines: [action, source] };
}

/** A body as it is kept. */
export function sourceOf(kind: DocumentKind, id: string, body: DocumentBody<DocumentKind>): DocumentSource {
  const { stage = '', dueAt } = body as { stage?: string; dueAt?: string }; // some kinds have them, some not
  return { kind, id, stage, dueAt, write: randomBytes(9).toString('base64url'), body };
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
