import type { Mention } from './instruments';
import type { Words } from './words';

const NEW = new Set(['новый']);
const CASES = new Set(['nominative', 'accusative']);

/**
 * «Срок соглашения истёк, новое готовится»: an adjective that stands for the noun of a paper named before it in the
 * sentence, with which it agrees in gender.
 */
export function ellipticIn(words: Words, from: number, to: number, mentions: readonly Mention[]): readonly Mention[] {
  const [first] = mentions;
  if (!first) return [];
  const result: Mention[] = [];
  for (let index = Math.max(from, first.head + 1); index < to; index++) {
    if (!words.is(index, NEW) || isBeforeNoun(words, index)) continue;
    const paper = mentions.filter((each) => each.head < index && !each.generic).at(-1);
    if (paper && stands(words, index, paper.head))
      result.push({
        head: index,
        from: index,
        instrument: paper.instrument,
        plural: false,
        generic: false,
        elliptic: true,
      });
  }
  return result;
}

const isBeforeNoun = (words: Words, index: number): boolean =>
  words.readings(index + 1).some(({ pos }) => pos === 'noun' || pos === 'adjective' || pos === 'participle');

function stands(words: Words, index: number, head: number): boolean {
  const noun = words.find(head, ({ pos }) => pos === 'noun');
  return words
    .readings(index)
    .some((one) => one.number === 'singular' && CASES.has(one.case ?? '') && one.gender === noun?.gender);
}
