import type { Sha256 } from '@kelisim/domain/ids';

/** Where and when archived bytes were seen. */
export interface ArchiveRecord {
  readonly url: string;
  readonly fetchedAt: string;
  readonly contentType?: string;
  readonly status: number;
}

/** Raw pages as they were received, kept under the digest of their bytes. */
export interface Archive {
  /** Keeps the bytes; a second time under the same digest changes nothing. */
  put(bytes: Uint8Array, record: ArchiveRecord): Promise<Sha256>;
  /** The bytes, their digest verified; undefined when there are none. Throws when they no longer fit their digest. */
  get(digest: Sha256): Promise<{ readonly bytes: Uint8Array; readonly record: ArchiveRecord } | undefined>;
  /** Removes them; false when there were none. */
  remove(digest: Sha256): Promise<boolean>;
}
