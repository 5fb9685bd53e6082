import type { Charset } from './declared';

/** Charsets a Cyrillic page without a true declaration may be in, the likelier first. */
const PLAUSIBLE = ['windows-1251', 'koi8-r', 'ibm866'] as const;

/** Enough to judge by, and quick on a page of megabytes. */
const SAMPLE = 65_536;

const COMMON = new Set('оеаинтсрвлкмдпуяыьгзбч');
const LOWER = /[а-яёәғқңөұүһі]/;
const ASCII_LETTER = /[a-z]/i;
const UPPER = /[А-ЯЁӘҒҚҢӨҰҮҺІ]/;

/**
 * How much a text reads like Russian or Kazakh, per character beyond ASCII: common small letters speak for it; a capital after a
 * small letter (КОИ-8 read as windows-1251 swaps the cases), a letter joined to a Latin one (an accented letter misread) and signs
 * that no newspaper prints speak against it.
 */
export function cyrillicLikeness(text: string): number {
  let score = 0;
  let foreign = 0;
  let previous = '';
  for (const character of text) {
    if (character > '\u007f') {
      foreign++;
      score += worth(character, previous);
    }
    previous = character;
  }
  return foreign === 0 ? 0 : score / foreign;
}

function worth(character: string, previous: string): number {
  if (ASCII_LETTER.test(previous)) return -1.5;
  if (COMMON.has(character)) return 1;
  if (LOWER.test(character)) return 0.6;
  if (UPPER.test(character)) return LOWER.test(previous) ? -1.5 : 0.1;
  return '«»—–…№“”„’ \u00a0•°€'.includes(character) ? 0.2 : -1.5;
}

const decoders = new Map<Charset, InstanceType<typeof TextDecoder>>();

/** Decodes with replacement characters where the bytes mean nothing. */
export function decodeAs(charset: Charset, bytes: Uint8Array): string {
  const decoder = decoders.get(charset) ?? new TextDecoder(charset);
  decoders.set(charset, decoder);
  return decoder.decode(bytes);
}

/** The bytes to judge by: those beyond ASCII with their neighbours, so that a long script in front does not hide the words. */
function sample(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE) return bytes;
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const from = Math.max(first, 0);
  return bytes.subarray(from, from + SAMPLE);
}

/** Likeness from which bytes count as Cyrillic: Russian and Kazakh news score 0.7 to 0.9, wrong readings below 0.3. */
const LIKE_ENOUGH = 0.45;

/** The plausible charset in which the bytes read best, if they read like Cyrillic at all. */
export function guessCyrillic(bytes: Uint8Array): Charset | undefined {
  const part = sample(bytes);
  let best: Charset | undefined;
  let bestScore = LIKE_ENOUGH;
  for (const charset of PLAUSIBLE) {
    const score = cyrillicLikeness(decodeAs(charset, part));
    if (score > bestScore) {
      best = charset;
      bestScore = score;
    }
  }
  return best;
}

/** True where the bytes, read in a declared charset, do look like what people write in Cyrillic. */
export function readsWell(charset: Charset, bytes: Uint8Array): boolean {
  return cyrillicLikeness(decodeAs(charset, sample(bytes))) >= LIKE_ENOUGH;
}
