import type { Sentence } from '@kelisim/language';
import type { Story } from '../story';
import type { Act } from './acts';
import { type Clause, tokensOf } from './clauses';
import formulas from './data/formulas.json';
import { listed } from './lexicon';
import { statusOf } from './moods';
import { isQuestion, namesPaper, type Parsed } from './parse';
import type { Telling } from './tellings';
import { within } from './within';
import type { Words } from './words';

const EMPTY_NOUNS = new Set(formulas.nouns);
const EMPTY_INFINITIVES = new Set(formulas.infinitives);
const REGULAR = new Set(formulas.regular);
const OBJECTS = new Set(formulas.objects);
const ABOUT = listed('arrangements.about');
const COORDINATE = new Set(['согласовать']);

/**
 * What parties agreed upon without a paper: one concrete deliverable («договорились о поставках кабеля», «условились
 * открыть две полосы»). Empty formulas («договорились расширять сотрудничество») are none.
 */
export function arrangementsOf(story: Story, words: Words, sentences: readonly Parsed[]): readonly Telling[] {
  return sentences.flatMap((each) =>
    isQuestion(words, each) ? [] : each.clauses.flatMap((clause) => arrangement(story, words, each, clause) ?? []),
  );
}

function arrangement(story: Story, words: Words, parsed: Parsed, clause: Clause): Telling | undefined {
  const act = agreement(words, parsed, clause);
  if (!act || !isConcrete(story, words, parsed, clause, act)) return undefined;
  const status = act.sense === 'agree' ? statusOf(words, clause, act) : 'signed';
  return status && telling(parsed, clause, act, status);
}

/** The verb or noun of agreeing, unless it is about a paper, or an agreement that others are kept by. */
function agreement(words: Words, parsed: Parsed, clause: Clause): Act | undefined {
  if (clause.kind === 'participle' || namesPaper(parsed, clause)) return undefined;
  return parsed.acts
    .get(clause)
    ?.find(
      (act) =>
        (act.sense === 'agree' ||
          (COORDINATE.has(act.reading.lemma) &&
            act.form === 'finite' &&
            act.reading.tense === 'past' &&
            hasObject(words, act))) &&
        !isBasis(words, act),
    );
}

function hasObject(words: Words, act: Act): boolean {
  return words.seek(act.at + 1, act.at + 4, OBJECTS) !== undefined;
}

/** «согласно договорённостям», «в рамках договорённости»: a recall, not the agreeing. */
function isBasis(words: Words, act: Act): boolean {
  if (act.form !== 'noun') return false;
  const before = words.at(act.at - 1);
  return (
    words.readings(act.at - 1)[0]?.pos === 'preposition' || BASES.has(before.norm) || act.reading.number === 'plural'
  );
}

const BASES = listed('arrangements.bases');

function isConcrete(story: Story, words: Words, parsed: Parsed, clause: Clause, act: Act): boolean {
  if (act.sense === 'draft') return true;
  const matter = matterOf(words, clause, act);
  const { sentence } = parsed;
  if (matter === 'before') {
    const before = story.model.sentences[sentence.index - 1];
    return before !== undefined && holdsFigure(story, words, before);
  }
  const next = parsed.clauses.find((each) => each.kind === 'main' && (each.pieces[0]?.from ?? 0) > act.at);
  if (matter?.empty && words.at(matter.index + 1).text === ':') return true;
  return matter ? !matter.empty : explained(words, next) && holdsFigure(story, words, sentence);
}

/** «договорились, что …», «ударили по рукам: …»: the matter is a clause of its own. */
function explained(words: Words, next: Clause | undefined): boolean {
  const at = next?.pieces[0]?.from;
  return at !== undefined && (words.at(at).text === ':' || words.seek(at, at + 3, THAT) !== undefined);
}

const THAT = new Set(['что']);

interface Matter {
  readonly index: number;
  readonly empty: boolean;
}

/** What was agreed upon: the noun after «о» or the infinitive; `before` for «об этом договорились». */
function matterOf(words: Words, clause: Clause, act: Act): Matter | 'before' | undefined {
  const tokens = [...tokensOf(clause)];
  const after = tokens.filter((index) => index > act.at);
  const infinitive = after.find((index) => words.readings(index)[0]?.pos === 'infinitive');
  const about = after.find((index) => ABOUT.has(words.at(index).norm));
  if (
    infinitive !== undefined &&
    (about === undefined || infinitive < about || words.at(about).norm === 'на' || words.at(about).norm === 'по')
  )
    return { index: infinitive, empty: words.is(infinitive, EMPTY_INFINITIVES) && !isRegular(words, tokens) };
  const preposition =
    about ?? tokens.find((index) => index < act.at && (words.at(index).norm === 'о' || words.at(index).norm === 'об'));
  if (preposition === undefined) return undefined;
  if (words.at(preposition + 1).norm === 'этом') return 'before';
  if (words.at(preposition + 1).norm === 'том') return undefined;
  const noun = tokens.find((index) => index > preposition && isNoun(words, index));
  return noun === undefined ? undefined : { index: noun, empty: words.is(noun, EMPTY_NOUNS) };
}

/** «ежемесячно обмениваться данными», «встречаться раз в квартал»: how often makes it a thing that can be checked. */
const isRegular = (words: Words, tokens: readonly number[]): boolean =>
  tokens.some((index) => REGULAR.has(words.at(index).norm));

/** Not «скорой» in «о скорой встрече»: what can be an adjective is one before a noun. */
function isNoun(words: Words, index: number): boolean {
  if (words.readings(index)[0]?.pos !== 'noun') return false;
  const adjective = words.find(index, (reading) => reading.pos === 'adjective');
  return adjective === undefined || words.readings(index + 1)[0]?.pos !== 'noun';
}

/** A number or a name makes what is agreed upon concrete. */
function holdsFigure(story: Story, words: Words, sentence: Sentence): boolean {
  for (let index = sentence.from; index < sentence.to; index++)
    if (words.at(index).kind === 'number' || words.at(index).text === '«') return true;
  if (within(story.dates, sentence.from, sentence.to).length > 0) return true;
  return story.quantities.some((quantity) => quantity.from >= sentence.from && quantity.to <= sentence.to);
}

function telling({ sentence, zone }: Parsed, clause: Clause, act: Act, status: Telling['status']): Telling {
  return {
    sentence,
    zone,
    clause,
    instrument: 'arrangement',
    status,
    signing: clause.pieces,
    recalled: false,
    at: act.at,
    echo: false,
    announces: false,
    rule: `arrangement-${act.form}`,
  };
}
