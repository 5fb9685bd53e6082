import { fold, type Sentence, type TextModel } from '@kelisim/language';
import type { Wording } from '../relevance/wording';
import data from './data/words.json';
import { StemIndex } from './stem-index';

const GENRES = Object.keys(data.genres);
const ACTS = new StemIndex(data.acts.map(fold));
const GENRE_STEMS = Object.values(data.genres).map((stems) => new StemIndex(stems.map(fold)));

function textOf(model: TextModel, { start, end }: Sentence): string {
  return ` ${fold(model.text.slice(start, end)).replace(/[^\p{L}\p{N}-]+/gu, ' ')} `;
}

/** The act and the genre that a Kazakh sentence speaks of. */
export function kazakhWording(model: TextModel, sentence: Sentence): Wording {
  const text = textOf(model, sentence);
  const acts = ACTS.in(text);
  const act = acts.size > 0 ? data.acts[Math.min(...acts)] : undefined;
  const genre = GENRES[GENRE_STEMS.findIndex((stems) => stems.in(text).size > 0)];
  return { act, actGroup: act && 'сотрудничество', genre };
}
