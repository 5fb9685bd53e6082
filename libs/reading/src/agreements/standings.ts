import type { AgreementStatus } from '@kelisim/domain/facts/agreement';
import type { Sentence } from '@kelisim/language';
import data from './data/standings.json';
import type { Mention } from './instruments';
import { isNegated } from './negation';
import type { Words } from './words';

interface Standing {
  readonly status: AgreementStatus;
  readonly prepositions: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
}

const STANDINGS: readonly Standing[] = data.map(({ status, prepositions, nouns }) => ({
  status: status as AgreementStatus, // the data file names statuses of the closed list; its spec checks
  prepositions: new Set(prepositions),
  nouns: new Set(nouns),
}));
/** How far from the paper, within the same commas, the words stand that say how it stands. */
const REACH = 8;
const BORDERS = new Set([',', ';', ':', '.', '(', ')', '«', '»']);
const NOT_YET = new Set(['пока', 'еще']);

/** What is said of a paper without a verb: «контракт уже на руках», «в работе – соглашение с …», «проект на столе». */
export function standingOf(words: Words, sentence: Sentence, mention: Mention): AgreementStatus | undefined {
  if (mention.preposition !== undefined) return undefined;
  for (const step of [1, -1]) {
    const start = step > 0 ? mention.head + 1 : mention.from - 1;
    for (let index = start; Math.abs(index - start) < REACH; index += step) {
      if (index < sentence.from || index >= sentence.to || BORDERS.has(words.at(index).text)) break;
      if (words.at(index + 1).norm === 'нет' || words.at(index - 1).norm === 'нет') return undefined;
      const status = standingAt(words, index);
      if (status) return status;
    }
  }
  return undefined;
}

function standingAt(words: Words, index: number): AgreementStatus | undefined {
  const preposition = words.at(index - 1).norm;
  return STANDINGS.find(
    (each) =>
      each.prepositions.has(preposition) &&
      words.is(index, each.nouns) &&
      !isNegated(words, index - 1) &&
      !(each.status === 'signed' && NOT_YET.has(words.at(index - 2).norm)),
  )?.status;
}

/** «станет поставщиком штампов (договор до 2026 года, 410 млн рублей)»: the proof of what was told before the bracket. */
export function bracketed(words: Words, mention: Mention): AgreementStatus | undefined {
  if (mention.generic || words.at(mention.from - 1).text !== '(') return undefined;
  for (let index = mention.head + 1; index < mention.head + REACH * 2 && words.at(index).text !== ')'; index++)
    if (words.at(index).kind === 'number') return 'signed';
  return undefined;
}
