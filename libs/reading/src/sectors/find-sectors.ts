import { SECTORS, type Sector } from '@kelisim/domain/analysis';
import { fold, perWord, type Sentence } from '@kelisim/language';
import { kazakhSectors } from '../kazakh/wording';
import { actorsOf } from '../relevance/actors';
import { wordingOf } from '../relevance/acts';
import type { Story } from '../story';
import data from './data/sectors.json';

const BY_LEMMA = new Map<string, Sector[]>();
for (const sector of SECTORS) {
  for (const word of data[sector]) BY_LEMMA.set(fold(word), [...(BY_LEMMA.get(fold(word)) ?? []), sector]);
}

/**
 * One sentence about both sides is enough (1); less for fields whose words mean nothing else (a museum, a hospital),
 * more for words that also stand in other fields' sentences (a programme, a fund, help).
 */
const ENOUGH: Partial<Record<Sector, number>> = {
  ...{ tourism: 0.6, healthcare: 0.6, culture: 0.6, education: 0.6, environment: 0.6, labour: 0.6, construction: 0.6 },
  ...{ digital: 1.3, youth: 1.3, finance: 1.3, humanitarian: 1.3, security: 1.3, mining: 1.3 },
};

/** «Чрезвычайный и Полномочный Посол» is no emergency. */
function isTitle(story: Story, at: number): boolean {
  return story.model.tokens[at + 1]?.norm === 'и' && story.model.tokens[at + 2]?.norm.startsWith('полномочн') === true;
}

/** The words of a compound count for themselves: «торгово-экономический», «научно-технический». */
const sectorsOf = perWord(({ norm, readings }): readonly Sector[] => {
  const direct = BY_LEMMA.get(norm);
  if (direct) return direct;
  for (const { lemma, score } of readings) {
    const found = score > 0.15 ? BY_LEMMA.get(lemma) : undefined;
    if (found) return found;
  }
  return PREFIXES.find(([prefix]) => norm.startsWith(prefix))?.[1] ?? [];
});

/** Beginnings that say the field of any compound («нефтесервисный», «агрохимический»). */
const PREFIXES: readonly (readonly [string, readonly Sector[]])[] = [
  ...(['нефте', 'энерго', 'электроэнерг', 'газопро'] as const).map((word) => [word, ['energy']] as const),
  ...(['агро', 'сельхоз', 'животновод', 'растениевод', 'птицевод', 'зерно'] as const).map(
    (word) => [word, ['agriculture']] as const,
  ),
  ...(['турист', 'турпото', 'экотур'] as const).map((word) => [word, ['tourism']] as const),
  ...(['медицин', 'кардио', 'онколог', 'хирург', 'здравоохр'] as const).map((word) => [word, ['healthcare']] as const),
  ...(['спорт'] as const).map((word) => [word, ['sport']] as const),
  ...(['логист', 'транспорт', 'железнодорож', 'авиасообщ'] as const).map((word) => [word, ['transport']] as const),
  ...(['цифров', 'it-', 'кибер'] as const).map((word) => [word, ['digital']] as const),
  ...(['эколог', 'природоохр'] as const).map((word) => [word, ['environment']] as const),
  ...(['машиностро', 'металлург', 'промышл', 'приборостро', 'станкостро', 'текстил', 'судостро'] as const).map(
    (word) => [word, ['industry']] as const,
  ),
  ...(['внешнеторг', 'внешнеэконом', 'торгово-'] as const).map((word) => [word, ['trade']] as const),
  ...(['геолог', 'горнодоб', 'горноруд'] as const).map((word) => [word, ['mining']] as const),
  ...(['культурно-', 'театральн', 'музейн'] as const).map((word) => [word, ['culture']] as const),
];

/** How many words of each sector a sentence has. */
function hits(story: Story, sentence: Sentence): Map<Sector, number> {
  if (story.language === 'kk') return kazakhSectors(story.model, sentence);
  const { from, to } = sentence;
  const found = new Map<Sector, number>();
  for (let at = from; at < to; at++) {
    const token = story.model.tokens[at]!;
    if (token.kind !== 'word' || isTitle(story, at)) continue;
    for (const sector of sectorsOf(token.word.plain)) found.set(sector, (found.get(sector) ?? 0) + 1);
  }
  return found;
}

const TURNOVER = /товарооборот|внешнеторгов|взаимн\S+ торговл|тауар айналым/i;

/** How much each sector is spoken of: sentences about the cooperation count whole, others a part. */
export function sectorWeights(story: Story): Map<Sector, number> {
  const actors = actorsOf(story);
  const weights = new Map<Sector, number>();
  let lastBlock = -1;
  for (const sentence of story.model.sentences) {
    const zone = story.zones[sentence.block];
    if (zone === 'frame' || zone === 'related') continue;
    const { russian, kazakh } = actors.in(sentence);
    if (kazakh) lastBlock = sentence.block;
    // What goes on in the paragraph of a sentence about Kazakhstan is about it, too.
    const about = !kazakh && lastBlock === sentence.block;
    const act = wordingOf(story, sentence).act !== undefined;
    const weight =
      (kazakh && russian ? 1 : kazakh ? 0.9 : about ? 0.75 : russian ? 0.6 : 0.4) *
      (act ? 1 : 0.7) *
      (zone === 'title' ? 1.5 : 1);
    for (const [sector, count] of hits(story, sentence)) {
      // Who tells of a turnover in a story of cooperation tells of its trade.
      if (sector === 'trade' && TURNOVER.test(story.text.slice(sentence.start, sentence.end)))
        weights.set('trade', (weights.get('trade') ?? 0) + 1);
      weights.set(sector, (weights.get(sector) ?? 0) + weight * Math.min(2, count));
    }
  }
  return weights;
}

/** The fields in which a story reports cooperation, those spoken of most first; a short note has them in single words. */
export function findSectors(story: Story): Sector[] {
  const weights = sectorWeights(story);
  const weight = (sector: Sector): number => weights.get(sector) ?? 0;
  const told = SECTORS.filter((sector) => weight(sector) >= (ENOUGH[sector] ?? 1));
  const found = told.length > 0 ? told : SECTORS.filter((sector) => weight(sector) >= 0.8);
  return found.sort((a, b) => weight(b) - weight(a));
}
