import { SECTORS, type Sector } from '@kelisim/domain/analysis';
import type { Measure } from '@kelisim/domain/facts/figure';
import { kazakhHints } from '../kazakh/sectors';
import type { Facts } from '../read-facts';
import type { Story } from '../story';
import { type Hint, type Plainness, russianHints } from './lexicon';
import { Names } from './names';
import { pairHints } from './pairs';
import { type Told, tellings } from './telling';

/** What a word counts for, by how plainly it says its field. */
const COUNTS: Record<Plainness, number> = { field: 1, sign: 0.75, trace: 0.25 };
/** A field that a sentence names as one of cooperation counts for at least this, whoever stands in the sentence. */
const NAMED = 0.75;
/** Of what only stands among the wares of a list of trade this part counts: a list of trade is one of trade. */
const WARE = 0.5;
const WARES: ReadonlySet<Sector> = new Set(['industry', 'agriculture', 'energy', 'mining', 'construction']);
/** Most that one sentence says of one field. */
const MOST = 1.5;
/** A field is reported once its words come to this: one plain word in a sentence about both sides. */
const ENOUGH = 0.75;

/** What a number says of a field, whatever the words around it. */
const MEASURED: Partial<Record<Measure, Sector>> = {
  turnover: 'trade',
  exports: 'trade',
  imports: 'trade',
  freight: 'transport',
  tourists: 'tourism',
  students: 'education',
};

function hintsAt(story: Story, at: number): readonly Hint[] {
  const { tokens } = story.model;
  const token = tokens[at]!;
  if (token.kind !== 'word') return [];
  if (story.language === 'kk') return kazakhHints(tokens, at);
  return pairHints(tokens, at) ?? russianHints(token.word.plain);
}

const MAKERS = /^(завод|комбинат|фабрик|цех|ферм|аграри|машиностроител|металлург|зауыт)/;

/** Whether a word stands for wares: who makes them speaks for the field as anywhere. */
const isWare = (sector: Sector, norm: string, { wares }: Told): boolean =>
  wares && WARES.has(sector) && !MAKERS.test(norm);

/** What one sentence says of each field. */
function saidIn(story: Story, told: Told, names: Names): Map<Sector, number> {
  const said = new Map<Sector, number>();
  for (let at = told.sentence.from; at < told.sentence.to; at++) {
    const { norm } = story.model.tokens[at]!;
    for (const { sector, plainness } of hintsAt(story, at)) {
      const weight = told.fields && plainness === 'field' ? Math.max(told.weight, NAMED) : told.weight;
      const count = COUNTS[plainness] * weight * names.partOf(at, sector) * (isWare(sector, norm, told) ? WARE : 1);
      said.set(sector, Math.min(MOST, (said.get(sector) ?? 0) + count));
    }
  }
  return said;
}

/** How much each field is spoken of as one of cooperation. */
export function sectorWeights(story: Story, facts?: Facts): Map<Sector, number> {
  const weights = new Map<Sector, number>();
  const add = (sector: Sector, weight: number): void => {
    weights.set(sector, (weights.get(sector) ?? 0) + weight);
  };
  const names = new Names(story);
  for (const told of tellings(story, facts))
    for (const [sector, count] of saidIn(story, told, names)) add(sector, count);
  const measured = new Set((facts?.figures ?? []).flatMap(({ measure }) => MEASURED[measure] ?? []));
  for (const sector of measured) add(sector, sector === 'trade' ? 0.8 : 0.5);
  if (facts) add('trade', Math.min(0.5, facts.goods.length * 0.25));
  return weights;
}

/** The fields in which a story reports cooperation, those spoken of most first. */
export function findSectors(story: Story, facts?: Facts): Sector[] {
  const weights = sectorWeights(story, facts);
  const weight = (sector: Sector): number => weights.get(sector) ?? 0;
  return SECTORS.filter((sector) => weight(sector) >= ENOUGH).sort((a, b) => weight(b) - weight(a));
}
