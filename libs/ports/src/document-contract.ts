import { DOCUMENT_KINDS, type DocumentBody, type DocumentKind } from '@kelisim/domain/documents/kinds';
import type { Reason } from '@kelisim/domain/reasons';
import type { z } from 'zod';

/** A body that breaks the contract of its kind; the message names the document and every field that is wrong. */
export class InvalidDocument extends Error {
  readonly reason: Reason = 'document-invalid';

  constructor(
    readonly kind: DocumentKind,
    readonly id: string,
    faults: string,
  ) {
    super(`${kind} ${id} breaks its contract: ${faults}`);
    this.name = 'InvalidDocument';
  }
}

const fault = (issue: z.core.$ZodIssue): string => `${issue.path.join('.') || 'body'}: ${issue.message}`;

/** The body as the program sees it, defaults filled in. Throws `InvalidDocument` where it breaks its contract. */
export function checkedBody<Kind extends DocumentKind>(kind: Kind, id: string, body: unknown): DocumentBody<Kind> {
  const parsed = DOCUMENT_KINDS[kind].safeParse(body);
  if (!parsed.success) throw new InvalidDocument(kind, id, parsed.error.issues.map(fault).join('; '));
  return parsed.data as DocumentBody<Kind>; // the compiler does not follow a schema looked up by its kind
}
