import type { estypes } from '@elastic/elasticsearch';
import { DOCUMENT_KINDS, type DocumentKind } from '@kelisim/domain/documents/kinds';

/**
 * Every kind of document has an index of its own, so that a service may be allowed some kinds and not others. What the
 * flow searches by is outside of the body; the body is kept and never looked into: no contract that changes makes a
 * migration of the truth necessary.
 */
export const documentsMapping: estypes.MappingTypeMapping = {
  dynamic: 'strict',
  _meta: { system: 'kelisim', version: 1 },
  properties: {
    id: { type: 'keyword' },
    stage: { type: 'keyword' },
    dueAt: { type: 'date', format: 'strict_date_time' },
    // Which write this is: an answer that was lost can be told from somebody else's write.
    write: { type: 'keyword', index: false, doc_values: false },
    body: { type: 'object', enabled: false },
  },
};

/** What of a document is outside of its body, for an index entry; its id is the document's. */
export interface DocumentSource {
  readonly id: string;
  readonly stage: string;
  readonly dueAt?: string;
  readonly write: string;
  readonly body: object;
}

/** The alias that documents of a kind are read and written through. */
export const documentsAlias = (prefix: string, kind: DocumentKind): string => `${prefix}-documents-${kind}`;

export const ALL_KINDS = Object.keys(DOCUMENT_KINDS) as DocumentKind[]; // Object.keys forgets which keys
