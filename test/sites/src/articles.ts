import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A day of the demo: 1 is the baseline, 2 brings news, on 3 nothing happens. */
export type DemoDay = 1 | 2 | 3;
export type SiteName = 'press-office' | 'akimat' | 'paper';

/** One piece of a site, as its editors keep it. */
export interface Piece {
  /** Its name in the truth. */
  readonly key: string;
  readonly path: string;
  /** Shown from this day on. */
  readonly day: DemoDay;
  /** `YYYY-MM-DDThh:mm`, local time (UTC+5 for all three). */
  readonly publishedOn: string;
  readonly rubric: string;
  readonly title: string;
  /** Paragraphs. */
  readonly text: readonly string[];
  readonly tags: readonly string[];
  readonly language?: 'kk';
  readonly author?: string;
  /** The piece of another site whose words this one prints. */
  readonly copyOf?: string;
  /** The words that stand at the same address from a later day on. */
  readonly corrected?: { readonly day: DemoDay; readonly text: readonly string[] };
  /** True for the bait: listed, but closed by robots.txt. */
  readonly closed?: boolean;
}

const read = (site: SiteName): Piece[] =>
  JSON.parse(readFileSync(path.join(__dirname, '..', 'data', `${site}.json`), 'utf8'));

/** Everything that a site ever shows, the bait included; a wire copy holds the words that it copies. */
export function piecesOf(site: SiteName): readonly Piece[] {
  const pieces = read(site);
  if (!pieces.some((piece) => piece.copyOf)) return pieces;
  const originals = new Map(read('press-office').map((piece) => [piece.key, piece]));
  return pieces.map((piece) => ({ ...piece, text: originals.get(piece.copyOf ?? '')?.text ?? piece.text }));
}

/** What a site shows on a day, newest first, each piece in that day's words. */
export function shownOn(pieces: readonly Piece[], day: DemoDay): readonly Piece[] {
  return pieces
    .filter((piece) => piece.day <= day)
    .map((piece) => (piece.corrected && piece.corrected.day <= day ? { ...piece, text: piece.corrected.text } : piece))
    .sort((one, other) => other.publishedOn.localeCompare(one.publishedOn));
}

/** When a piece got the words that it shows on a day. */
export function changedAt(piece: Piece, day: DemoDay): Date {
  const correctedNow = piece.corrected && piece.corrected.day <= day;
  return new Date(correctedNow ? '2026-03-17T13:00:00+05:00' : `${piece.publishedOn}:00+05:00`);
}
