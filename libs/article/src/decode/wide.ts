/** How much of a text's start is looked at. */
const SAMPLE = 4096;

/**
 * UTF-16 without a byte order mark: markup is ASCII and Cyrillic stands in one page of the code table, so every other byte is 0 or 4.
 * No other charset of a page has a zero byte at all.
 */
export function wideCharset(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 8) return undefined;
  const even = highBytes(bytes, 0, length);
  const odd = highBytes(bytes, 1, length);
  if (odd > 0.9 && even < 0.4) return 'utf-16le';
  return even > 0.9 && odd < 0.4 ? 'utf-16be' : undefined;
}

/** The share of bytes, from one on in steps of two, that can be the high half of a letter of markup or of Cyrillic. */
function highBytes(bytes: Uint8Array, from: number, length: number): number {
  let high = 0;
  for (let at = from; at < length; at += 2) if (bytes[at] === 0 || bytes[at] === 4) high++;
  return high / (length / 2);
}
