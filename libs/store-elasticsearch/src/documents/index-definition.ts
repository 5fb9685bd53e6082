import type { estypes } from '@elastic/elasticsearch';

/**
 * All documents are in one index: what the flow searches by is outside of the body, the body is kept and never looked
 * into. So no contract that changes makes a migration of the truth necessary.
 */
export const documentsMapping: estypes.MappingTypeMapping = {
  dynamic: 'strict',
  _meta: { system: 'kelisim', version: 1 },
  properties: {
    kind: { type: 'keyword' },
    id: { type: 'keyword' },
    stage: { type: 'keyword' },
    dueAt: { type: 'date', format: 'strict_date_time' },
    // Which write this is: an answer that was lost can be told from somebody else's write.
    write: { type: 'keyword', index: false, doc_values: false },
    body: { type: 'object', enabled: false },
  },
};

/** What of a document is outside of its body, for an index entry. */
export interface DocumentSource {
  readonly kind: string;
  readonly id: string;
  readonly stage: string;
  readonly dueAt?: string;
  readonly write: string;
  readonly body: object;
}

/** The alias that documents are read and written through. */
export const documentsAlias = (prefix: string): string => `${prefix}-documents`;

/** The id of the entry: kinds share the index and may share ids. */
export const entryId = (kind: string, id: string): string => `${kind}:${id}`;
