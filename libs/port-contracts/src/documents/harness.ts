import type { DocumentKind } from '@kelisim/domain/documents/kinds';
import type { Documents } from '@kelisim/ports/documents';

/** An empty store of documents of its own, opened for one test. */
export interface DocumentsHarness {
  readonly documents: Documents;
  /** A second connection to the same documents. */
  readonly other: Documents;
  /** Stores a body past every check, as an older version of the program could have left it. */
  plant(kind: DocumentKind, id: string, body: unknown): Promise<void>;
  close(): Promise<void>;
}

export type OpenDocuments = () => Promise<DocumentsHarness>;

/** Runs one rule on a store of its own. */
export const withDocuments =
  (open: OpenDocuments, rule: (harness: DocumentsHarness) => Promise<void>): (() => Promise<void>) =>
  async () => {
    const harness = await open();
    try {
      await rule(harness);
    } finally {
      await harness.close();
    }
  };
