import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type AnnotatedText, annotatedTexts, measure, type Scores, scoreAt } from './measure';

/** What must not get worse: for each language, a score's name and its floor. */
export type Floors = Record<string, Record<string, number>>;

export const CORPUS = path.join(__dirname, '../../test/corpus');
export const FLOORS_FILE = path.join(CORPUS, 'floors.json');

/** The scores that have floors. */
export const GUARDED = [
  'relevance.f1',
  'title.share',
  'publishedOn.share',
  'regions.core.f1',
  'sectors.core.f1',
  ...['agreements', 'figures', 'people', 'organizations', 'events', 'projects'].flatMap((fact) => [
    `${fact}.core.f1`,
    `${fact}.full.f1`,
  ]),
  'goods.core.f1',
  'quotes.core.f1',
  'evidence.share',
];

/** Scores are compared at three digits: what moves below that is no change. */
const round = (value: number): number => Math.floor(value * 1000) / 1000;

/** The guarded scores as they are. */
export function reached(scores: Scores): Record<string, number> {
  return Object.fromEntries(
    GUARDED.flatMap((name) => {
      const value = scoreAt(scores, name);
      return value === undefined ? [] : [[name, round(value)] as const];
    }),
  );
}

/** What lies below its floor, in words. */
export function below(scores: Scores, floors: Record<string, number>): string[] {
  return Object.entries(floors).flatMap(([name, floor]) => {
    const value = scoreAt(scores, name);
    return value !== undefined && round(value) >= floor
      ? []
      : [`${name} is ${value?.toFixed(3) ?? 'not scored'}, its floor ${floor}`];
  });
}

export const readFloors = (): Floors => JSON.parse(readFileSync(FLOORS_FILE, 'utf8')) as Floors;

/** The project's own annotated texts, by language. */
export function corpusByLanguage(): Record<string, AnnotatedText[]> {
  const texts = annotatedTexts([path.join(CORPUS, 'dev')]);
  return {
    ru: texts.filter(({ language }) => language === 'ru'),
    kk: texts.filter(({ language }) => language === 'kk'),
  };
}

/** What of the project's own texts lies below its floor. */
export function fallen(): string[] {
  const floors = readFloors();
  return Object.entries(corpusByLanguage()).flatMap(([language, texts]) =>
    below(measure(texts).scores, floors[language] ?? {}).map((text) => `${language}: ${text}`),
  );
}
