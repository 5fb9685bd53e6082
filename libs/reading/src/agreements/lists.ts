import type { Sentence } from '@kelisim/language';
import type { Story } from '../story';
import type { Actors } from './actors';
import type { Mention } from './instruments';
import { isBullet, itemOf, itemsOf } from './list-items';
import type { Parsed } from './parse';
import type { Telling } from './tellings';
import type { Words } from './words';

/** A list is not followed further than this from the words that announce it. */
const LONGEST_LIST = 14;

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
  const told = new Told(tellings);
  for (const head of tellings.filter((each) => !each.echo && (each.status === 'signed' || each.announces))) {
    if (head.announces && told.of(head.sentence).some((each) => isNamedBehind(head, each))) told.replace(head);
    for (const next of scopeOf(story, words, sentences, head)) {
      const own = told.of(next.sentence).filter((each) => !isItem(head, each));
      for (const each of told.of(next.sentence)) if (isItem(head, each)) told.replace(each);
      const items = own.length > 0 ? own : told.add(itemsOf(story, words, actors, head, next));
      if (head.announces && items.some((each) => names(head, each))) told.replace(head);
    }
  }
  const silent = sentences.filter(({ sentence }) => told.of(sentence).length === 0);
  told.add(counted(words, silent, told.kept()));
  return told.kept().filter((each) => !isVague(each));
}

/** The tellings of a story, by sentence, while lists are added and announcements replaced. */
class Told {
  private readonly bySentence = new Map<Sentence, readonly Telling[]>();
  private readonly replaced = new Set<Telling>();
  private readonly all: Telling[] = [];

  constructor(tellings: readonly Telling[]) {
    this.add(tellings);
  }

  of(sentence: Sentence): readonly Telling[] {
    return this.bySentence.get(sentence) ?? [];
  }

  add(items: readonly Telling[]): readonly Telling[] {
    for (const item of items) this.bySentence.set(item.sentence, [...this.of(item.sentence), item]);
    this.all.push(...items);
    return items;
  }

  replace(telling: Telling): void {
    this.replaced.add(telling);
  }

  /** What was not replaced, in order of the text. */
  kept(): readonly Telling[] {
    return this.all.filter((each) => !this.replaced.has(each)).sort((a, b) => a.at - b.at);
  }
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
