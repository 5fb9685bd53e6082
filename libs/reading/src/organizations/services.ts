import { nominative, type Token } from '@kelisim/language';
import type { Candidate, Ground } from './candidate';

/** «Росгранстрой», «Росприроднадзор»: Russia's federal services are called by their field. */
const SERVICE =
  /^рос[бвгджзклмнпрстфхцчшщ]?[а-я]{4,}(надзор|стро|дор|авто|флот|лес|хоз|вод|недр|ресурс|имущест|гвард|авиац|рыбол|патент|стандарт|реестр|финмонитор|обрнадзор|транс|морпорт|гидромет|мет|архив|печат|туризм|молод|казн|кадастр|водресурс|экспорт|геолог|картограф)[а-я]{0,6}$/;
const LONGEST = 24;
/** Who only gives numbers takes no part: «по данным Росстата». */
const SOURCE = /^(данн|информаци|сообщ|оценк|статистик|сведени|прогноз|сайт)/;

function isSource(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 3), at).some(({ norm }) => SOURCE.test(norm));
}

/** Federal services named by one word, in tokens `[from, to)`. */
export function federalServices({ tokens }: Ground, from: number, to: number, taken: ReadonlySet<number>): Candidate[] {
  const found: Candidate[] = [];
  for (let at = from; at < to; at++) {
    const token = tokens[at]!;
    if (
      token.kind !== 'word' ||
      token.case !== 'capital' ||
      token.norm.length > LONGEST ||
      taken.has(at) ||
      !SERVICE.test(token.norm)
    )
      continue;
    if (isSource(tokens, at)) continue;
    const name = nominative([token]);
    found.push({ from: at, to: at + 1, name, kind: 'authority', law: 'ru' });
  }
  return found;
}
