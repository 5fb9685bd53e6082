import type { OpenDocuments } from './documents/harness';
import { manyDocumentsRules } from './documents/many';
import { singleDocumentRules } from './documents/single';

export type { DocumentsHarness, OpenDocuments } from './documents/harness';

/**
 * What every store of documents promises.
 * @param open gives an empty store that no other test sees
 */
export function documentsContract(name: string, open: OpenDocuments): void {
  describe(`documents: ${name}`, () => {
    describe('one document', () => singleDocumentRules(open));
    describe('many documents', () => manyDocumentsRules(open));
  });
}
