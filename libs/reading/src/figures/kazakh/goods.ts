import type { Meaning, Place } from '../draft';
import { last } from '../draft';

const ACCUSATIVE = /(?:сын|сін|ны|ні|ды|ді|ты|ті|ын|ін)$/;
/** Words that count goods and are none. */
const MEASURE = /^(?:банка|дана|дөз|бас|доза|қап|вагон)$/;
const LONGEST = 4;

function isWord({ view }: Place, at: number): boolean {
  const token = view.token(at);
  return token?.kind === 'word' && token.case === 'lower';
}

/** «азық-түлік көлемі … 14,8 мың тоннаға жетіп»: the word that the volume is of. */
function beforeVolume({ view, quantity, sentence }: Place): string | undefined {
  for (let at = quantity.from - 1; at > sentence.from; at--) {
    if (view.norm(at).startsWith('көлем')) return view.token(at - 1)!.text;
  }
  return undefined;
}

/** The goods behind a number and its unit, up to the word in the accusative or the verb. */
export function kazakhGoods(place: Place, { measure, kind }: Meaning): string | undefined {
  const before = last(place);
  // What is told of the goods right before: their price, their growth.
  if (measure === 'contracts' || kind === 'change') return before?.goods;
  if (measure === 'exports' || measure === 'imports') return before?.measure === 'shipments' ? before.goods : undefined;
  if (kind !== 'amount' || measure !== 'shipments') return undefined;
  const { view, quantity, sentence } = place;
  let from = quantity.to;
  if (MEASURE.test(view.norm(from))) from++;
  let to = from;
  while (to < Math.min(sentence.to, from + LONGEST) && isWord(place, to)) {
    if (
      /^(?:жеткіз|жөнелт|жібер|сат|алу|өткіз|әкел|импорт|экспорт|тасы|келді|түсті|тура|және|мен|бен|пен)/.test(
        view.norm(to),
      )
    )
      break;
    to++;
    if (ACCUSATIVE.test(view.norm(to - 1)) && view.norm(to - 1).length > 3) break;
  }
  if (/^(?:жет|бол|құра|артты|өсті)/.test(view.norm(from))) return beforeVolume(place);
  return to > from ? view.story.text.slice(view.token(from)!.start, view.token(to - 1)!.end) : undefined;
}
