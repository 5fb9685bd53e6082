import { fold } from '@kelisim/language';
import type { Line } from './line';

/** Words by which a line names the publisher, a rubric or a list, and no story. */
const MASTHEAD =
  /(^|[^а-яё])(официальный|сайт|портал|газета|газеті|вестник|ведомости|известия|правда|ресурсы|информагентство|пресс-(центр|служба|релиз)|раздел|рубрика|альманах|журнал|лента|на правах)(?![а-яё])|\.(kz|ru|рф|info|com)| [|/»→•] |№ ?\d|(^|\s)(иа|ао|пао|ооо) «/iu;
/** Names of rubrics: a line of little more than them is one. */
const RUBRIC =
  /(^|[^а-яё])(власть|общество|экономика|интервью|новости|новость|политика|культура|спорт|бизнес|регион|происшествия|главное)(?![а-яё])/iu;

/** «Омская таможня информирует»: who speaks, not what is said. */
const SPEAKER = /(?<!\p{L})(информирует|сообщает|извещает|разъясняет|напоминает|хабарлайды)[:!.]?$/iu;

const isMasthead = (text: string): boolean =>
  MASTHEAD.test(text) || (SPEAKER.test(text) && text.length < 60) || (text.length < 40 && RUBRIC.test(text));

function stems(text: string): Set<string> {
  return new Set((fold(text).match(/[\p{L}]{5,}/gu) ?? []).map((word) => word.slice(0, 5)));
}

function score(line: Line, last: Line, headline: Line | undefined, body: ReadonlySet<string>): number {
  const words = line.text.match(/\p{L}+/gu)?.length ?? 0;
  const shared = [...stems(line.text)].filter((stem) => body.has(stem)).length;
  return (
    (line.apart.before ? 3 : 0) +
    (line.apart.after ? 1 : 0) +
    (line.verb ? 2 : 0) +
    Math.min(3, shared) +
    (line.text.length >= 25 && line.text.length <= 170 ? 1 : 0) -
    (words < 2 ? 4 : 0) -
    (isMasthead(line.text) ? 3 : 0) +
    (line === last ? 1 : 0) +
    (line === headline ? 3 : 0)
  );
}

/**
 * The headline among the lines above the story's running text: set apart, with a verb, in the story's own words.
 * A line that is printed twice is it. Undefined where nothing above the story reads like one.
 */
export function findTitle(lines: readonly Line[], firstProse: number): Line | undefined {
  const candidates = lines
    .slice(0, firstProse)
    .filter((line) => !line.mark && /\p{L}{2}/u.test(line.text) && !/^[–—-] /.test(line.text));
  const last = candidates.at(-1);
  if (!last) return undefined;
  const body = stems(
    lines
      .slice(firstProse)
      .filter((line) => line.prose)
      .map((line) => line.text)
      .join(' '),
  );
  const counts = new Map<string, number>();
  for (const { text } of candidates) counts.set(fold(text), (counts.get(fold(text)) ?? 0) + 1);
  const twice = candidates.find(({ text }) => (counts.get(fold(text)) ?? 0) > 1);
  if (twice) return twice;
  // A publisher's name has no verb; what follows a headline is its subtitle.
  const headline = candidates.find(
    ({ verb, apart, text }) => verb && apart.before && text.length >= 20 && !isMasthead(text),
  );
  const scored = candidates.map((line) => ({ line, score: score(line, last, headline, body) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score >= 4 || (best.score >= 3 && best.line.apart.before) ? best.line : undefined;
}

/** A date that a page prints in front of the headline is no part of it («22.08.2018 / …»). */
export function withoutDate(title: string): string {
  return title.replace(/^\d{1,2}\.\d{1,2}\.\d{2,4}(?:,? \d{1,2}:\d{2})?\s*[./|–—:-]?\s*(?=\S)/, '');
}
