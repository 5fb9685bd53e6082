import type { Sha256 } from '@kelisim/domain/ids';

/** Where and when archived bytes were seen. */
export interface ArchiveRecord {
  readonly url: string;
  readonly fetchedAt: string;
  readonly contentType?: string;
  readonly status: number;
}

/** Bytes in the archive are no longer those that were put there. */
export class ArchiveDamaged extends Error {
  constructor(digest: string, options?: ErrorOptions) {
    super(`the archived page ${digest} is damaged: its bytes no longer have this digest`, options);
    this.name = 'ArchiveDamaged';
  }
}

/** One page in the archive, without its bytes. */
export interface Archived {
  readonly digest: Sha256;
  readonly record: ArchiveRecord;
  /** Bytes that it takes up in the archive. */
  readonly size: number;
}

/** Raw pages as they were received, kept under the digest of their bytes. */
export interface Archive {
  /** Keeps the bytes; a second time under the same digest changes nothing. */
  put(bytes: Uint8Array, record: ArchiveRecord): Promise<Sha256>;
  /** The bytes, their digest verified; undefined when there are none. Throws `ArchiveDamaged` when they no longer fit their digest. */
  get(digest: Sha256): Promise<{ readonly bytes: Uint8Array; readonly record: ArchiveRecord } | undefined>;
  /** Removes them; false when there were none. */
  remove(digest: Sha256): Promise<boolean>;
  /** Everything that is kept, in no order; what is put meanwhile may be among it. What cannot be read is left out. */
  all(): AsyncIterable<Archived>;
}
