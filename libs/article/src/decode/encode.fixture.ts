import type { Charset } from './declared';

/** Writes text in a charset, by asking the decoder what each byte means: Node encodes only UTF-8 and UTF-16 itself. */
export function encode(charset: Charset, text: string): Buffer {
  if (charset === 'utf-8') return Buffer.from(text);
  if (charset === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (charset === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const decoder = new TextDecoder(charset);
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]));
  return Buffer.from([...text].map((character) => bytes.get(character) ?? 0x3f));
}
