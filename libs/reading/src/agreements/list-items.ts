import type { Block, Sentence } from '@kelisim/language';
import type { Story } from '../story';
import type { Actors } from './actors';
import type { Clause } from './clauses';
import data from './data/moods.json';
import type { Mention } from './instruments';
import { listed } from './lexicon';
import { isNegated } from './negation';
import type { Parsed } from './parse';
import type { Telling } from './tellings';
import type { Words } from './words';

const BULLETS = new Set(['–', '—', '-', '•', '·', '*', '●', '▪', '►', '—']);

const ONE_OF_THEM = listed('lists.one of them');

/** Whether a block begins with the mark or number of a list. */
export function isBullet(words: Words, block: Block | undefined, story: Story): boolean {
  const first = block && story.model.sentences[block.from];
  if (!first) return false;
  const token = words.at(first.from);
  return BULLETS.has(token.text) || token.kind === 'number';
}

/** What a sentence of a list names. */
export function itemsOf(story: Story, words: Words, actors: Actors, head: Telling, next: Parsed): readonly Telling[] {
  const { sentence, mentions } = next;
  if (fell(words, sentence)) return [];
  const typed = mentions.find((mention) => !mention.generic && mention.preposition === undefined);
  const bullet = isBullet(words, story.model.blocks[sentence.block], story) && sentence.block !== head.sentence.block;
  if (typed && words.seek(sentence.from, sentence.from + 2, AMONG) !== undefined)
    return mentions.filter((each) => isListed(words, each)).map((each) => itemOf(head, next, each));
  if (typed && (bullet || (isNamedAlone(words, sentence, typed) && !isToldOf(words, next, typed))))
    return repeated(words, itemOf(head, next, typed), typed);
  if (!head.announces || head.instrument === 'document' || mentions.length > 0) return [];
  const ordinal =
    bullet ||
    words.seek(sentence.from, sentence.from + 4, ONE_OF_THEM) !== undefined ||
    words.seek(sentence.from, sentence.to, DEALS) !== undefined;
  return ordinal && actors.within(sentence.from, sentence.to).some((actor) => actor.kind === 'organization')
    ? [itemOf(head, next)]
    : [];
}

/** «… соглашение о дилерстве сорвалось»: what came to nothing is none of the papers announced. */
function fell(words: Words, { from, to }: Sentence): boolean {
  return words.seek(from, to, FAILURE) !== undefined;
}

const FAILURE = new Set(data.refusal);

const DEALS = listed('lists.deals');

/** «Среди них – дорожная карта …, соглашение … и меморандум …» */
const AMONG = new Set(['среди', 'числе']);

function isListed(words: Words, mention: Mention): boolean {
  return !mention.generic && ['–', '—', '-', ',', 'и', ':', 'также'].includes(words.at(mention.from - 1).norm);
}

/** «Второй контракт – у …», «Ещё один документ – письмо о намерениях …», «ООО «…» – меморандум с …». */
function isNamedAlone(words: Words, sentence: Sentence, mention: Mention): boolean {
  const dash = '–—-:'.includes(words.at(mention.from - 1).text || ' ');
  const ordinal =
    words.seek(mention.from, mention.head, ONE_OF_THEM) !== undefined && mention.from - sentence.from <= 3;
  return dash || ordinal;
}

/** «…: программа не прошла экспертизу»: it is said what did not become of the paper, which no list names. */
function isToldOf(words: Words, { clauses }: Parsed, { head }: Mention): boolean {
  const own = clauses.find(({ pieces }) => pieces.some(({ from, to }) => from <= head && head < to));
  return (own?.pieces ?? []).some(({ from, to }) => {
    for (let index = Math.max(from, head + 1); index < to; index++)
      if (words.readings(index)[0]?.pos === 'verb' && isNegated(words, index)) return true;
    return false;
  });
}

/** «Остальные два договора»: two papers that one sentence tells of. */
function repeated(words: Words, item: Telling, mention: Mention): readonly Telling[] {
  const two = words.seek(mention.from, mention.head, TWO) !== undefined;
  return two ? [item, { ...item, rule: `${item.rule}-second` }] : [item];
}

const TWO = new Set(['два', 'оба']);

/** A paper of a list: signed, or planned, as the words that announce the list say. */
export function itemOf(head: Telling, { sentence, zone, clauses, mentions }: Parsed, mention?: Mention): Telling {
  const holds = ({ pieces }: Clause) =>
    mention !== undefined && pieces.some((piece) => piece.from <= mention.head && mention.head < piece.to);
  return {
    sentence,
    zone,
    clause: clauses.find(holds) ?? { kind: 'main', pieces: [sentence] },
    mention,
    others: mentions.filter((each) => each !== mention),
    instrument: mention?.instrument ?? head.instrument,
    status: head.status,
    signing: [],
    recalled: false,
    at: mention?.head ?? sentence.from,
    echo: false,
    announces: false,
    rule: 'list-item',
  };
}
