import type { TextModel } from '@kelisim/language';

/** More tokens than this between quotation marks are speech, not a name. */
const LONGEST_NAME = 14;
const OPEN = '«“„';
const CLOSE = '»”';

/** Names in quotation marks, the marks included; nested marks belong to the outer name. */
export function quotedNames({
  tokens,
  sentences,
}: TextModel): readonly { readonly from: number; readonly to: number }[] {
  return sentences.flatMap(({ from, to }) => {
    const found: { from: number; to: number }[] = [];
    for (let index = from; index < to; index++) {
      const end = closing(index, to);
      if (end === undefined) continue;
      found.push({ from: index, to: end });
      index = end - 1;
    }
    return found;
  });

  function closing(index: number, limit: number): number | undefined {
    const mark = tokens[index]?.text ?? '';
    const straight = mark === '"';
    if (!straight && (mark === '' || !OPEN.includes(mark))) return undefined;
    let depth = 0;
    for (let at = index; at < Math.min(limit, index + LONGEST_NAME); at++) {
      const text = tokens[at]!.text;
      if (straight && at > index && text === '"') return at + 1;
      if (OPEN.includes(text)) depth++;
      if (CLOSE.includes(text) && --depth <= 0) return at + 1;
    }
    return undefined;
  }
}
