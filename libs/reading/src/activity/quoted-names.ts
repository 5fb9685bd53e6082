import type { Morphology, TextModel } from '@kelisim/language';

/** More tokens than this between quotation marks are speech, not a name. */
const LONGEST_NAME = 14;
const SPEAKERS = new Set(['я', 'мы', 'вы', 'нас', 'нам', 'это']);
const OPEN = '«“„';
const CLOSE = '»”';

/** Names in quotation marks, the marks included; nested marks belong to the outer name. */
export function quotedNames(
  { tokens, sentences }: TextModel,
  morphology: Morphology,
): readonly { readonly from: number; readonly to: number }[] {
  return sentences.flatMap(({ from, to }) => {
    const found: { from: number; to: number }[] = [];
    for (let index = from; index < to; index++) {
      const end = closing(index, to);
      if (end === undefined || isSpeech(index, end)) continue;
      found.push({ from: index, to: end });
      index = end - 1;
    }
    return found;
  });

  function isSpeech(index: number, end: number): boolean {
    return tokens.slice(index, end).some((token) => SPEAKERS.has(token.norm) || isVerb(token.text));
  }

  function isVerb(form: string): boolean {
    const best = morphology.readings(form)[0];
    return best?.known === true && (best.pos === 'verb' || (best.pos === 'participle' && best.short === true));
  }

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
