/**
 * MinHash (Broder 1997): the share of equal places in two signatures estimates the Jaccard similarity of the texts'
 * sets of word triples. 64 places estimate it to about ±0.06.
 */
const PLACES = 64;
const SHINGLE = 3;

/** Rows in a band (LSH): 16 bands of 4 bring texts of similarity 0.6 together in 89 of 100 cases, of 0.7 in 99. */
const ROWS = 4;

/**
 * From this similarity on two texts are the same story: a wire copy with a cut paragraph or a new headline keeps 0.65
 * and more, two press offices' own words about one signing stay below 0.2.
 */
const SAME_STORY = 0.6;

export type Signature = readonly number[];

/** The signature of a text; empty for one of fewer than three words, which is like nothing. */
export function signature(text: string): Signature {
  const words =
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < SHINGLE) return [];
  const hashes = words.map(hash);
  const least = new Uint32Array(PLACES).fill(0xffffffff);
  for (let i = 0; i + SHINGLE <= hashes.length; i++) {
    const shingle = mix(mix(hashes[i]!) ^ mix(hashes[i + 1]! + 0x9e3779b9) ^ mix(hashes[i + 2]! + 0x7f4a7c15));
    for (let place = 0; place < PLACES; place++) {
      const value = mix(shingle ^ Math.imul(place + 1, 0x85ebca6b));
      if (value < least[place]!) least[place] = value;
    }
  }
  return [...least];
}

/** Keys under which texts that may be alike meet; equal keys are a hint, `sameStory` decides. */
export function bands(of: Signature): string[] {
  const keys: string[] = [];
  for (let from = 0; from < of.length; from += ROWS) {
    const rows = of.slice(from, from + ROWS).map((value) => value.toString(36));
    keys.push(`b${from / ROWS}-${rows.join('-')}`);
  }
  return keys;
}

/** Estimated Jaccard similarity, 0..1. */
export function similarity(a: Signature, b: Signature): number {
  if (a.length !== PLACES || b.length !== PLACES) return 0;
  let equal = 0;
  for (let place = 0; place < PLACES; place++) if (a[place] === b[place]) equal++;
  return equal / PLACES;
}

export const sameStory = (a: Signature, b: Signature): boolean => similarity(a, b) >= SAME_STORY;

/** FNV-1a, 32 bits. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** Finaliser of MurmurHash3: spreads 32 bits. */
function mix(value: number): number {
  let v = value;
  v = Math.imul(v ^ (v >>> 16), 0x85ebca6b);
  v = Math.imul(v ^ (v >>> 13), 0xc2b2ae35);
  return (v ^ (v >>> 16)) >>> 0;
}
