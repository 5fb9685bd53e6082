import { fold, type Sentence, type TextModel } from '@kelisim/language';
import type { Wording } from '../relevance/wording';
import data from './data/words.json';

/** Whether a stem begins a word of the sentence; stems of two words are looked for as they stand. */
function has(text: string, stem: string): boolean {
  return text.includes(` ${fold(stem)}`);
}

function textOf(model: TextModel, { start, end }: Sentence): string {
  return ` ${fold(model.text.slice(start, end)).replace(/[^\p{L}\p{N}-]+/gu, ' ')} `;
}

/** The act and the genre that a Kazakh sentence speaks of. */
export function kazakhWording(model: TextModel, sentence: Sentence): Wording {
  const text = textOf(model, sentence);
  const act = data.acts.find((stem) => has(text, stem));
  const genre = Object.entries(data.genres).find(([, stems]) => stems.some((stem) => has(text, stem)))?.[0];
  return { act, actGroup: act && 'сотрудничество', genre };
}
