import { fold, perWord, type Sentence, type TextModel, type Word } from '@kelisim/language';
import { kazakhWording } from '../kazakh/wording';
import { once } from '../once';
import type { Story } from '../story';
import data from './data/acts.json';
import type { Wording } from './wording';

const byLemma = (groups: Record<string, readonly string[]>): ReadonlyMap<string, string> =>
  new Map(Object.entries(groups).flatMap(([name, words]) => words.map((word) => [fold(word), name] as const)));

const ACTS = byLemma(data.acts);
const GENRES = byLemma(data.genres);

const groupIn = (groups: ReadonlyMap<string, string>): ((word: Word) => string | undefined) =>
  perWord(({ norm, readings }) => {
    const direct = groups.get(norm);
    if (direct) return direct;
    const likely = readings.filter(({ score }) => score > 0.15);
    return likely.map(({ lemma }) => groups.get(lemma)).find(Boolean);
  });

const actOf = groupIn(ACTS);
const genreOf = groupIn(GENRES);

/** Reads the acts and genre words of one sentence. */
export function wordingOf({ model, language }: Pick<Story, 'model' | 'language'>, sentence: Sentence): Wording {
  const known = readBefore(model);
  known[sentence.index] ??= language === 'kk' ? kazakhWording(model, sentence) : russianWording(model, sentence);
  return known[sentence.index]!;
}

const readBefore = once<TextModel, Wording[]>(() => []);

function russianWording({ tokens }: TextModel, { from, to }: Sentence): Wording {
  const wording: { -readonly [Key in keyof Wording]: Wording[Key] } = {};
  for (let at = from; at < to; at++) {
    const token = tokens[at]!;
    if (token.kind !== 'word') continue;
    const group = actOf(token.word.plain);
    if (group && (wording.act === undefined || wording.actGroup === 'вложения'))
      [wording.act, wording.actGroup] = [token.text, group];
    wording.genre ??= genreOf(token.word.plain);
  }
  return wording;
}
