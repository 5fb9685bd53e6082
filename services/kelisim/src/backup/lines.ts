import { DOCUMENT_KINDS, type DocumentKind } from '@kelisim/domain/documents/kinds';
import { z } from 'zod';

/** The version of the file's own form; what documents look like is up to their contracts. */
export const BACKUP_VERSION = 1;

/** The first line: what the file is. */
export const head = z.object({ kelisim: z.literal('backup'), version: z.number().int(), at: z.string() });
/** One document. */
const documentLine = z.object({
  kind: z.enum(Object.keys(DOCUMENT_KINDS) as [DocumentKind, ...DocumentKind[]]), // Object.keys forgets which keys
  id: z.string(),
  body: z.record(z.string(), z.unknown()),
});
/** One archived page, its bytes in base64. */
const archivedLine = z.object({
  archived: z.string(),
  record: z.object({
    url: z.string(),
    fetchedAt: z.string(),
    contentType: z.string().optional(),
    status: z.number(),
  }),
  bytes: z.string(),
});
/** The last line: without it the file was cut off. */
export const tail = z.object({ end: z.object({ documents: z.number(), archived: z.number() }) });

/** Any line but the first one. */
export const line = z.union([documentLine, archivedLine, tail]);
export type Line = z.infer<typeof line>;
export type DocumentLine = z.infer<typeof documentLine>;
export type ArchivedLine = z.infer<typeof archivedLine>;

/** How much a backup has of what. */
export type Counts = z.infer<typeof tail>['end'];

/** Rights that are held for seconds, and the clocks of hosts: worth nothing elsewhere or later. */
export const FLEETING: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['lease', 'host']);
/** What is backed up, in the order of its lines. */
export const KEPT = (Object.keys(DOCUMENT_KINDS) as DocumentKind[]).filter((kind) => !FLEETING.has(kind)); // as above
