/** What a sentence says that joins the sides, and what genre of mere mention its words belong to. */
export interface Wording {
  /** The first word of an act, as printed. */
  readonly act?: string;
  readonly actGroup?: string;
  readonly genre?: string;
}
