import type { Side } from '@kelisim/domain/evidence';
import type { Case, Sentence } from '@kelisim/language';
import { type Ground, range } from '../activity/ground';
import { phraseList } from '../activity/phrase-list';
import data from './data/flows.json';
import type { Direction } from './direction';
import type { Flow } from './flows';
import { returnsIn } from './returns';
import { sharesIn } from './shares';
import { DASHES, IN, OUT, tradeDirection } from './trade-words';

const ARTICLES = new Set(['статья', 'позиция', 'товар']);
const TRADE = new Set([...OUT, ...IN, 'торговля', 'товарооборот']);
const STRUCTURE = new Set(data['structure nouns']);
const STRUCTURE_VERBS = new Set(data['structure verbs']);
const NOMINATIVE: ReadonlySet<Case> = new Set<Case>(['nominative']);

/** «Основу экспорта составляют …», «главные статьи – …», «на удобрения приходится 38 % вывоза». */
export function structureIn(
  ground: Ground,
  sentence: Sentence,
  home: Side,
  last: Direction | undefined,
): readonly Flow[] {
  return [
    ...sharesIn(ground, sentence, home, last),
    ...lists(ground, sentence, home),
    ...returnsIn(ground, sentence, last, home),
  ];
}

/** A list in the nominative on either side of a verb of composition or a dash. */
function lists(ground: Ground, sentence: Sentence, home: Side): readonly Flow[] {
  const { words } = ground;
  const trade = words.seek(sentence.from, sentence.to, TRADE);
  const noun = words.seek(sentence.from, sentence.to, STRUCTURE);
  if (trade === undefined && noun === undefined) return [];
  const direction =
    tradeDirection(ground, sentence, home) ??
    (trade === undefined && isAboutTrade(ground, sentence) ? 'ru-kz' : undefined);
  if (!direction) return [];
  const start = Math.min(trade ?? sentence.to, noun ?? sentence.to);
  for (const joint of range(start + 1, sentence.to)) {
    if (!isJoint(ground, joint) || (noun === undefined && !words.is(joint, STRUCTURE_VERBS))) continue;
    const behind = phraseList(ground, joint + 1, sentence.to, NOMINATIVE);
    if (behind.length > 0) return [{ phrases: behind, direction, rule: 'goods.structure' }];
  }
  const first = phraseList(ground, sentence.from, sentence.to, NOMINATIVE);
  const end = first.at(-1)?.to ?? sentence.from;
  const follows = range(end, Math.min(sentence.to, end + 5)).some(
    (index) => words.is(index, STRUCTURE_VERBS) || DASHES.includes(words.at(index).text || ' '),
  );
  return first.length > 0 && follows && trade !== undefined && end <= trade
    ? [{ phrases: first, direction, rule: 'goods.structure' }]
    : [];
}

function isJoint(ground: Ground, index: number): boolean {
  const token = ground.words.at(index);
  if (token.kind === 'punctuation') return DASHES.includes(token.text);
  return ground.words.is(index, STRUCTURE_VERBS);
}

/** «Главные статьи – вагоны»: a list of articles in a paragraph that speaks of trade. */
function isAboutTrade(ground: Ground, sentence: Sentence): boolean {
  const block = ground.story.model.blocks[sentence.block];
  const first = block && ground.story.model.sentences[block.from];
  return (
    first !== undefined &&
    ground.words.seek(first.from, sentence.to, TRADE) !== undefined &&
    ground.words.seek(sentence.from, sentence.to, ARTICLES) !== undefined
  );
}
