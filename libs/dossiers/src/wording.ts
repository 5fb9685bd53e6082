/** Words that name kinds of things and say nothing of which one is meant. */
const KINDS = new Set(
  'и в на с о об по для между из от до к у область край республика город район регион правительство администрация акимат министерство управление департамент комитет компания предприятие фирма завод ао ооо тоо пао ип гк кх кфх жшс ақ сторона представитель сотрудничество взаимодействие развитие сфера российский казахстан россия рф рк федерация'
    .split(' ')
    .map(stem),
);

/**
 * What the forms of a Russian word share: its first letters, at least four and all but the last three.
 * Coarse on purpose: two words of one stem are taken for forms of one word only among the few words of a name.
 */
export function stem(word: string): string {
  return word.slice(0, Math.max(4, word.length - 3));
}

/** The stems of a wording that say which one is meant. */
export function stems(wording: string): ReadonlySet<string> {
  const words =
    wording
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.map(stem).filter((each) => !KINDS.has(each)));
}

/** The quoted part of a name, folded: «Нефтехим LTD» in «ТОО „Нефтехим LTD“». */
export function quotedName(name: string): string | undefined {
  const quoted = /[«"“„](.+)[»"”“]/u.exec(name)?.[1];
  return quoted
    ?.toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[«»"“”„]/g, '')
    .trim();
}

/** Shared part of the smaller set, 0..1; 0 when one is empty. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const least = Math.min(a.size, b.size);
  if (!least) return 0;
  let common = 0;
  for (const each of a) if (b.has(each)) common++;
  return common / least;
}
