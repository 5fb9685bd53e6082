import type { StoryOrganization } from '../story';
import type { Paper } from './account';
import type { Actor } from './actor';
import type { Actors } from './actors';
import data from './data/pointed.json';
import type { Telling } from './tellings';
import type { Words } from './words';

/** Nouns that call institutions by what they are, and how one of them is known. */
interface Kind {
  readonly nouns: ReadonlySet<string>;
  readonly kinds: ReadonlySet<string>;
  readonly names?: RegExp;
}

const KINDS: readonly Kind[] = data.institutions.map(({ nouns, kinds, names }) => ({
  nouns: new Set(nouns),
  kinds: new Set(kinds),
  names: names === undefined ? undefined : new RegExp(names, 'iu'),
}));
const TOWNS = new Set(data.towns);
const PARTNERS = new Set(data.partners);
const NOUNS = new Set([...KINDS.flatMap((kind) => [...kind.nouns]), ...TOWNS, ...PARTNERS]);
const OPPOSITE = { ru: 'kz', kz: 'ru' } as const;

/**
 * Those whom a paper's clause calls by what they are («вузы», «музеи», «двух городов», «партнёры», «завод») and the text
 * names before, else after: of each side the one named nearest. Empty where there is nobody of that kind.
 */
export function pointedAt(words: Words, actors: Actors, paper: Paper): readonly Actor[] {
  for (const { telling } of paper.accounts) {
    for (const index of nounsOf(words, actors, telling)) {
      const found = meant(words, actors, telling, index);
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** The nouns of the clause, and of the one that it interrupts, that stand for someone named elsewhere. */
function nounsOf(words: Words, actors: Actors, { clause, mention, signing }: Telling): readonly number[] {
  const pieces = [...clause.pieces, ...(clause.parent?.pieces ?? [])];
  const told = signing.filter((piece) => !pieces.includes(piece));
  return [...pieces, ...told].flatMap(({ from, to }) => {
    const result: number[] = [];
    for (let index = from; index < to; index++)
      if (index !== mention?.head && words.is(index, NOUNS) && isBare(words, actors, index)) result.push(index);
    return result;
  });
}

/** Not «завод «…»», «предприятия Омской области», «в университете». */
function isBare(words: Words, actors: Actors, index: number): boolean {
  const opens = words.at(index - 1).kind !== 'word' && words.at(index).case === 'capital';
  if (words.at(index + 1).text === '«' || !(opens || words.at(index).case === 'lower')) return false;
  if (actors.within(index - LONGEST_NAME, index + LONGEST_NAME).some(({ from, to }) => from <= index && index < to))
    return false;
  if (actors.within(index + 1, index + 4).some((actor) => actor.from === index + 1 && actor.kind !== 'origin'))
    return false;
  return !PLACING.has(words.at(index - 1).norm) && stands(words, index);
}

/** As a subject, after «между» or counted («двух городов»), with no owner behind it («предприятия регионов»). */
function stands(words: Words, index: number): boolean {
  const behind = words.readings(index + 1)[0];
  if ((behind?.pos === 'noun' || behind?.pos === 'adjective') && behind.case === 'genitive') return false;
  if (words.is(index - 1, COUNTING)) return true;
  return words.find(index, ({ pos, case: form }) => pos === 'noun' && STANDING.has(form ?? '')) !== undefined;
}

const COUNTING = new Set(['два', 'оба', 'три', 'этот']);
const STANDING = new Set(['nominative', 'instrumental']);

const LONGEST_NAME = 16;
const PLACING = new Set(['в', 'на', 'при', 'из', 'для', 'о', 'об', 'по']);

function meant(words: Words, actors: Actors, telling: Telling, index: number): readonly Actor[] {
  const at = telling.sentence.from;
  const plural = words.readings(index).some((reading) => reading.pos === 'noun' && reading.number === 'plural');
  const several = plural || words.is(index, PARTNERS);
  const all = words.is(index, TOWNS) ? townsOf(actors, at) : institutionsOf(words, actors, index, at);
  const sides = several ? (['ru', 'kz'] as const) : undefined;
  if (sides) {
    const found = sides.flatMap(
      (side) =>
        nearest(
          all.filter((actor) => actor.side === side),
          at,
        ) ?? [],
    );
    return found.length === 1 ? [...found, ...beside(all, found[0], at)] : found;
  }
  const one = nearest(all, at);
  return one ? [one] : [];
}

/** Of two told right before both are meant, even where they seem to stand on one side. */
function beside(all: readonly Actor[], found: Actor | undefined, at: number): readonly Actor[] {
  const near = all.filter((actor) => actor.key !== found?.key && actor.from < at && at - actor.from <= NEAR);
  return near.slice(-1);
}

const NEAR = 40;

/** The one named last before the sentence, else first in it or after it. */
function nearest(list: readonly Actor[], at: number): Actor | undefined {
  return list.findLast((actor) => actor.from < at) ?? list.find((actor) => actor.from >= at);
}

/** Nobody is meant who is named further away than some pages. */
const WINDOW = 1500;

function townsOf(actors: Actors, at: number): readonly Actor[] {
  return actors
    .within(at - WINDOW, at + WINDOW)
    .filter((actor) => actor.town === true || (actor.kind === 'region' && FEDERAL.has(actor.key)));
}

/** Cities that are regions of their own. */
const FEDERAL = new Set(['RU-SPE', 'RU-MOW', 'RU-SEV', 'KZ-71', 'KZ-75', 'KZ-79']);

function institutionsOf(words: Words, actors: Actors, index: number, at: number): readonly Actor[] {
  const kinds = words.is(index, PARTNERS) ? undefined : KINDS.filter(({ nouns }) => words.is(index, nouns));
  const fits = (one: StoryOrganization | undefined) =>
    one !== undefined &&
    (kinds === undefined
      ? PARTNERING.has(one.kind)
      : kinds.some((kind) => (kind.names ? kind.names.test(one.name) : kind.kinds.has(one.kind))));
  const numbered = actors.within(at - WINDOW, at + WINDOW).filter((actor) => actor.kind === 'organization');
  return numbered.filter((actor) => fits(actor.organization));
}

const PARTNERING = new Set(['company', 'university', 'culture', 'other', 'agency']);

/** Whether both sides are among these. */
export const isWhole = (sides: readonly Actor[]): boolean =>
  sides.some((actor) => actor.side === 'ru' && sides.some((other) => other.side === OPPOSITE.ru));
