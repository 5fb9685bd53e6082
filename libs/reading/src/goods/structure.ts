import type { Side } from '@kelisim/domain/evidence';
import type { Case, Sentence } from '@kelisim/language';
import { type Ground, range } from '../activity/ground';
import { phraseList } from '../activity/phrase-list';
import data from './data/flows.json';
import { type Direction, directionOf, reversed, toldDirection } from './direction';
import type { Flow } from './flows';
import { counted } from './objects';

const OUT = new Set([...data['out nouns'], 'экспортный', 'поставлять']);
const IN = new Set([...data['in nouns'], 'импортный']);
const TRADE = new Set([...OUT, ...IN, 'торговля', 'товарооборот']);
const STRUCTURE = new Set(data['structure nouns']);
const STRUCTURE_VERBS = new Set(data['structure verbs']);
const RETURN = new Set(data['return words']);
const MOTION = new Set([...data['neutral verbs'], ...data['out verbs'], ...data['in verbs']]);
const NOMINATIVE: ReadonlySet<Case> = new Set<Case>(['nominative']);
const OBJECT: ReadonlySet<Case> = new Set<Case>(['nominative', 'accusative']);
const ACCUSATIVE: ReadonlySet<Case> = new Set<Case>(['accusative']);
const DASHES = '–—-:';

/** «Основу экспорта составляют …», «главные статьи – …», «на удобрения приходится 38 % вывоза». */
export function structureIn(
  ground: Ground,
  sentence: Sentence,
  home: Side,
  last: Direction | undefined,
): readonly Flow[] {
  return [...shares(ground, sentence, home), ...lists(ground, sentence, home), ...returns(ground, sentence, last)];
}

function tradeDirection(ground: Ground, sentence: Sentence, home: Side): Direction | undefined {
  const at = ground.words.seek(sentence.from, sentence.to, new Set([...OUT, ...IN]));
  if (at === undefined) return undefined;
  return directionOf(ground, sentence, at, ground.words.is(at, IN) ? 'in' : 'out', home);
}

/** What the sentence before spoke of: «на картон пришлось 45 % всего объёма». */
function directionBefore(ground: Ground, sentence: Sentence, home: Side): Direction | undefined {
  const before = ground.story.model.sentences[sentence.index - 1];
  return before?.block === sentence.block ? tradeDirection(ground, before, home) : undefined;
}

/** «на X приходится N % экспорта». */
function shares(ground: Ground, sentence: Sentence, home: Side): readonly Flow[] {
  const verb = ground.words.seek(sentence.from, sentence.to, new Set(['приходиться', 'прийтись']));
  const direction =
    verb === undefined
      ? undefined
      : (tradeDirection(ground, sentence, home) ?? directionBefore(ground, sentence, home));
  if (verb === undefined || !direction) return [];
  const start = [...range(sentence.from, verb)].reverse().find((index) => ground.words.at(index).norm === 'на');
  const from = start ?? range(verb, sentence.to).find((index) => ground.words.at(index).norm === 'на');
  if (from === undefined) return [];
  return [{ phrases: phraseList(ground, from + 1, sentence.to, ACCUSATIVE), direction, rule: 'goods.share' }];
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
    ground.words.seek(sentence.from, sentence.to, new Set(['статья', 'позиция', 'товар'])) !== undefined
  );
}

/** «Навстречу идут уголь и рыба», «обратно везут …», «взамен – …». */
function returns(ground: Ground, sentence: Sentence, last: Direction | undefined): readonly Flow[] {
  const { words } = ground;
  const at = words.seek(sentence.from, sentence.to, RETURN);
  if (at === undefined) return [];
  const motion = range(at + 1, Math.min(sentence.to, at + 5)).find(
    (index) => words.is(index, MOTION) || DASHES.includes(words.at(index).text || ' '),
  );
  if (motion === undefined) return [];
  const amount = ground.quantities({ from: motion + 1, to: motion + 2 })[0];
  const phrases = amount ? counted(ground, amount, sentence.to) : phraseList(ground, motion + 1, sentence.to, OBJECT);
  return [
    { phrases, direction: toldDirection(ground, sentence, motion) ?? reversed(last ?? 'ru-kz'), rule: 'goods.return' },
  ];
}
