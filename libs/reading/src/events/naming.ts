import { nominative } from '@kelisim/language';
import type { Ground } from '../activity/ground';
import type { EventNoun } from './mention';

const NAMED_BY_GENITIVE = new Set([
  'дни',
  'день',
  'неделя',
  'игры',
  'игра',
  'фестиваль',
  'выставка',
  'гастроли',
  'концерт',
  'кубок',
  'чемпионат',
]);

/** The name of an event in the nominative, where it has one: quoted, with a capital, numbered, or told by what it shows. */
export function nameOf(ground: Ground, noun: EventNoun): string | undefined {
  const { tokens } = ground.story.model;
  const quoted = noun.to > noun.at + 1;
  const hasProperName = noun.from < noun.at && isProperBefore(ground, noun);
  const to = quoted ? noun.to : genitiveEnd(ground, noun, hasProperName);
  const isProper = quoted || hasProperName || to > noun.at + 1;
  if (!isProper) return undefined;
  return nominative(tokens.slice(noun.from, noun.at + 1)) + tail(ground, noun.at + 1, to);
}

function tail(ground: Ground, from: number, to: number): string {
  const { model, text } = ground.story;
  if (to <= from) return '';
  const previous = model.tokens[from - 1]!;
  return text.slice(previous.end, model.tokens[to - 1]!.end).replace(/\s+/g, ' ');
}

/** A capital within the sentence, or an ordinal: «Каспийский форум», «XI форум». */
function isProperBefore(ground: Ground, noun: EventNoun): boolean {
  const begins = ground.story.model.sentences.some((sentence) => sentence.from === noun.from);
  const first = ground.words.at(noun.from);
  return (first.case === 'capital' && !begins) || first.case === 'upper' || first.kind === 'number';
}

/** «Дни казахстанского кино», «выставка кукол»: up to four words in the genitive. */
function genitiveEnd(ground: Ground, noun: EventNoun, hasProperName: boolean): number {
  if (!hasProperName && !NAMED_BY_GENITIVE.has(noun.lemma)) return noun.at + 1;
  let [end, index] = [noun.at + 1, noun.at + 1];
  for (; index < noun.at + 5; index++) {
    const readings = ground.words.readings(index);
    if (!readings.some((one) => one.case === 'genitive')) break;
    if (readings[0]?.pos === 'noun') end = index + 1;
  }
  return end;
}
