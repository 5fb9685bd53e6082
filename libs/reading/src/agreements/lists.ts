import type { Block, Sentence } from '@kelisim/language';
import type { Story } from '../story';
import type { Actors } from './actors';
import type { Clause } from './clauses';
import type { Mention } from './instruments';
import { listed } from './lexicon';
import type { Parsed } from './parse';
import type { Telling } from './tellings';
import type { Words } from './words';

/** A list is not followed further than this from the words that announce it. */
const LONGEST_LIST = 14;
const BULLETS = new Set(['–', '—', '-', '•', '·', '*', '●', '▪', '►', '—']);
const ONE_OF_THEM = listed('lists.one of them');

/**
 * Adds what a list names without a verb of its own («подписали три документа: • меморандум между …», «заключено два
 * контракта. Крупнейший из них – …»), and takes away the announcement that the list replaces.
 */
export function withLists(
  story: Story,
  words: Words,
  actors: Actors,
  sentences: readonly Parsed[],
  tellings: readonly Telling[],
): readonly Telling[] {
  const added: Telling[] = [];
  const replaced = new Set<Telling>();
  const told = new Map<Sentence, readonly Telling[]>();
  const has = (sentence: Sentence) => told.get(sentence) ?? [];
  const know = (items: readonly Telling[]) => {
    for (const item of items) told.set(item.sentence, [...has(item.sentence), item]);
  };
  const add = (items: readonly Telling[]) => {
    added.push(...items);
    know(items);
  };
  know(tellings);
  for (const head of tellings.filter((each) => !each.echo && (each.status === 'signed' || each.announces))) {
    if (
      head.announces &&
      has(head.sentence).some((each) => each.at >= head.at && each !== head && isNamedBehind(head, each))
    )
      replaced.add(head);
    for (const next of scopeOf(story, words, sentences, head)) {
      const { sentence } = next;
      const own = has(sentence).filter((each) => !(isItem(head, each) && replaced.add(each)));
      const items = own.length > 0 ? [] : itemsOf(story, words, actors, head, next);
      add(items);
      if (head.announces && [...own, ...items].some((each) => names(head, each))) replaced.add(head);
    }
  }
  add(
    counted(
      words,
      sentences.filter(({ sentence }) => has(sentence).length === 0),
      [...tellings, ...added],
    ),
  );
  const kept = tellings.filter((each) => !replaced.has(each) && !isVague(each));
  return [...kept, ...added].sort((a, b) => a.at - b.at);
}

/** «Второй контракт – у завода …»: counted on from one that was signed before, however far. */
function counted(words: Words, sentences: readonly Parsed[], tellings: readonly Telling[]): readonly Telling[] {
  return sentences.flatMap((each) => {
    const mention = each.mentions[0];
    if (!mention || mention.generic || !isNext(words, each.sentence, mention)) return [];
    const head = tellings.find(
      (other) => other.instrument === mention.instrument && other.status === 'signed' && other.at < mention.from,
    );
    return head ? [itemOf(head, each, mention)] : [];
  });
}

/** An ordinal opens the sentence and no verb follows the paper. */
function isNext(words: Words, sentence: Sentence, mention: Mention): boolean {
  const ordinal = words.seek(mention.from, mention.head, ORDINALS) !== undefined && mention.from - sentence.from <= 1;
  return ordinal && '–—-'.includes(words.at(mention.head + 1).text || ' ');
}

const ORDINALS = new Set(['второй', 'третий', 'четвертый', 'пятый', 'последний']);

/** «подписали три документа: соглашение о …, дорожную карту …»: the names follow in the sentence. */
function isNamedBehind(head: Telling, item: Telling): boolean {
  const [count, name] = [head.mention?.head ?? 0, item.mention?.head ?? 0];
  return head.instrument === 'document' && item.instrument !== 'document' && name > count;
}

/** «заключено три контракта: – А и Б договорились о партии масла»: the item is one of the contracts. */
function isItem(head: Telling, telling: Telling): boolean {
  return (
    head.announces &&
    head.instrument === 'contract' &&
    head.sentence.block !== telling.sentence.block &&
    telling.instrument === 'arrangement'
  );
}

/** «два документа отложили»: papers of unnamed kind that do not exist yet are no fact. */
function isVague(telling: Telling): boolean {
  return telling.announces && telling.instrument === 'document' && telling.status !== 'signed';
}

/** An item names what was announced: a kind for «документы», the same kind for «контракты». */
function names(head: Telling, item: Telling): boolean {
  return (
    item.status === head.status && !item.echo && (head.instrument === 'document' || item.instrument === head.instrument)
  );
}

/** The rest of the block, and the bullets that follow a colon. */
function scopeOf(story: Story, words: Words, sentences: readonly Parsed[], head: Telling): readonly Parsed[] {
  const at = sentences.findIndex(({ sentence }) => sentence === head.sentence);
  const colon = words.at(head.sentence.to - 1).text === ':';
  const result: Parsed[] = [];
  for (const next of sentences.slice(at + 1, at + 1 + LONGEST_LIST)) {
    const { sentence } = next;
    const same = sentence.block === head.sentence.block;
    const goesOn = colon ? isBullet(words, story.model.blocks[sentence.block], story) : isOneMore(words, sentence);
    if (!same && !goesOn) break;
    result.push(next);
  }
  return result;
}

/** «Ещё один документ – …» opens a paragraph that still tells of the same signing. */
function isOneMore(words: Words, sentence: Sentence): boolean {
  return words.seek(sentence.from, sentence.from + 2, MORE) !== undefined;
}

const MORE = new Set(['еще', 'другой']);

function isBullet(words: Words, block: Block | undefined, story: Story): boolean {
  const first = block && story.model.sentences[block.from];
  if (!first) return false;
  const token = words.at(first.from);
  return BULLETS.has(token.text) || token.kind === 'number';
}

function itemsOf(story: Story, words: Words, actors: Actors, head: Telling, next: Parsed): readonly Telling[] {
  const { sentence, mentions } = next;
  const typed = mentions.find((mention) => !mention.generic && mention.preposition === undefined);
  const bullet = isBullet(words, story.model.blocks[sentence.block], story) && sentence.block !== head.sentence.block;
  if (typed && words.seek(sentence.from, sentence.from + 2, AMONG) !== undefined)
    return mentions.filter((each) => isListed(words, each)).map((each) => itemOf(head, next, each));
  if (typed && (bullet || isNamedAlone(words, sentence, typed)))
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

/** «Остальные два договора»: two papers that one sentence tells of. */
function repeated(words: Words, item: Telling, mention: Mention): readonly Telling[] {
  const two = words.seek(mention.from, mention.head, TWO) !== undefined;
  return two ? [item, { ...item, rule: `${item.rule}-second` }] : [item];
}

const TWO = new Set(['два', 'оба']);

function itemOf(head: Telling, { sentence, zone, clauses, mentions }: Parsed, mention?: Mention): Telling {
  const clause = clauses.find(
    (each) =>
      mention === undefined || each.pieces.some((piece) => piece.from <= mention.head && mention.head < piece.to),
  );
  const whole: Clause = { kind: 'main', pieces: [sentence] };
  return {
    sentence,
    zone,
    clause: mention ? (clause ?? whole) : whole,
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
