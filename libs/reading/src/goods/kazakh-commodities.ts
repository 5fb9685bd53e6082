import data from './data/kazakh-commodities.json';

const STEMS: readonly string[] = Object.values(data).flat();
/** «ет», «ұн», «бал» begin many other words: so short a stem stands alone or with an ending of case. */
const SHORTEST = 4;
const ENDING = /^(?:і|ы|сы|сі|н|ны|ні|ты|ті|ды|ді|ін|ын|сын|сін|лар|лер|тар|тер|дар|дер)?$/;
/** «сүт өнімдері», «тұрмыстық тауарлар»: goods with a word before them that says which. */
const GENERAL = /^(?:өнім|тауар|бұйым|материал|зат|жабдық)/;

const byInitial = new Map<string, string[]>();
for (const stem of STEMS) byInitial.set(stem.slice(0, 2), [...(byInitial.get(stem.slice(0, 2)) ?? []), stem]);

const begins = (norm: string, stem: string): boolean =>
  norm.startsWith(stem) && (stem.length >= SHORTEST || ENDING.test(norm.slice(stem.length)));

/** Whether a Kazakh word, in any form, names goods. */
export function isKazakhCommodity(norm: string): boolean {
  return (byInitial.get(norm.slice(0, 2)) ?? []).some((stem) => begins(norm, stem));
}

/** Whether some words in a row name goods: one of them does, or the last is a general word that another narrows. */
export function nameKazakhGoods(norms: readonly string[]): boolean {
  return norms.some(isKazakhCommodity) || (norms.length > 1 && GENERAL.test(norms.at(-1) ?? ''));
}
