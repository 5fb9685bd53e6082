import type { Side } from '@kelisim/domain/evidence';
import { nominative, type Sentence } from '@kelisim/language';
import { type Quoted, quotedNames } from '../organizations/quotes';
import type { Story } from '../story';
import type { Actor } from './actor';
import { listed } from './lexicon';
import { within } from './within';
import type { Words } from './words';

const FIRMS = listed('unlisted.firms');
const LINKS = listed('unlisted.links');
const KAZAKH_LETTERS = /[әғқңөұүһі]/iu;

/**
 * Firms that nothing but their quotation marks and their place in the clause shows: «контракт с «Шымкент Курылыс»», «омский
 * «Иртыш Логистик» и …». Only sentences that tell of papers are asked, so that titles of books do not become parties.
 */
export function unlistedIn(
  story: Story,
  words: Words,
  sentences: readonly Sentence[],
  covered: (from: number, to: number) => boolean,
): readonly Actor[] {
  return sentences.flatMap((sentence) =>
    quotedNames(story.model.tokens, sentence)
      .filter((name) => !covered(name.open, name.to) && isFirm(story, words, sentence, name))
      .map((name) => actorOf(story, words, name)),
  );
}

/** A place that says where a firm is stands at most so many tokens before it. */
const REACH = 4;

/** After «с», «между», «и», a word for a firm or where it is from, or at the head of the sentence. */
function isFirm(story: Story, words: Words, sentence: Sentence, { open }: Quoted): boolean {
  if (open === sentence.from || words.at(open - 1).kind === 'symbol') return true;
  if (LINKS.has(words.at(open - 1).norm) || words.is(open - 1, FIRMS)) return true;
  return within(story.places, open - REACH, open).some((place) => place.form === 'adjective' && place.to === open);
}

function actorOf(story: Story, words: Words, { open, close, to }: Quoted): Actor {
  const inner = story.model.tokens.slice(open + 1, close);
  const governed = words.readings(open - 1)[0]?.pos === 'preposition';
  const plain = inner.length === 1 || (governed && words.readings(open + 1)[0]?.pos === 'adjective');
  const name = plain ? nominative(inner) : story.text.slice(words.at(open + 1).start, words.at(close - 1).end);
  const key = `q${name.toLowerCase()}`;
  return {
    from: open,
    to,
    name: `«${name}»`,
    side: sideOf(story, open, to),
    kind: 'organization',
    key,
    foreign: false,
  };
}

/** By the adjective before it or its kind, a place in its name, its letters; else unknown. */
function sideOf(story: Story, open: number, to: number): Side {
  const place = within(story.places, open - REACH, to).find(
    (each) =>
      (open <= each.from && each.to <= to) || (each.form === 'adjective' && open - each.to <= 2 && each.to <= open),
  );
  if (place) return place.side;
  return KAZAKH_LETTERS.test(story.text.slice(story.model.tokens[open]?.start, story.model.tokens[to - 1]?.end))
    ? 'kz'
    : 'other';
}
