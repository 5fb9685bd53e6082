import type { Side } from '@kelisim/domain/evidence';
import type { Case, Sentence } from '@kelisim/language';
import { type Ground, range } from '../activity/ground';
import { phraseList } from '../activity/phrase-list';
import data from './data/flows.json';
import { towards } from './direction';
import type { Flow } from './flows';

const MAKERS = new Set(['производитель', 'изготовитель', 'разработчик', 'выпускать', 'производить', 'шить']);
const DEALS = new Set([
  ...data['deal nouns'],
  ...data['out nouns'],
  ...data['clear verbs'],
  'покупатель',
  'взять',
  'брать',
  'возьмет',
  'заказчик',
  'договориться',
]);
/** A deal that fell through sells nothing. */
const FAILED = new Set(['сорваться', 'отказаться', 'отказать', 'отложить', 'отклонить', 'ни']);
const OBJECT: ReadonlySet<Case> = new Set<Case>(['genitive', 'accusative']);
const GENITIVE: ReadonlySet<Case> = new Set<Case>(['genitive']);
const NEAR = 4;

/** «Производитель мороженого заключил контракт», «выпускающая кабель компания нашла покупателя»: what the maker sells. */
export function makersIn(ground: Ground, sentence: Sentence, home: Side): readonly Flow[] {
  const { words } = ground;
  if (words.seek(sentence.from, sentence.to, DEALS) === undefined) return [];
  if (words.seek(sentence.from, sentence.to, FAILED) !== undefined) return [];
  return range(sentence.from, sentence.to).flatMap((at) => {
    const reading = words.find(at, ({ lemma, pos }) => MAKERS.has(lemma) && (pos === 'noun' || pos === 'participle'));
    if (!reading || ground.insideQuotes(at)) return [];
    const phrases = phraseList(ground, at + 1, sentence.to, reading.pos === 'noun' ? GENITIVE : OBJECT);
    return [{ phrases, direction: towards(opposite(sideOf(ground, sentence, at) ?? home)), rule: 'goods.maker' }];
  });
}

/** The maker's side, where the words before it tell («костанайский производитель»). */
function sideOf(ground: Ground, sentence: Sentence, at: number): Side | undefined {
  const before = [...ground.sides({ from: Math.max(sentence.from, at - NEAR), to: at })];
  return before.find((side) => side !== 'other');
}

const opposite = (side: Side): Side => (side === 'kz' ? 'ru' : 'kz');
