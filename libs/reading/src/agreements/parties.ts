import type { Actor } from './actor';
import type { Actors } from './actors';
import { distinct } from './distinct';
import { HEADS } from './heads';
import { listed } from './lexicon';
import type { Telling } from './tellings';
import type { Words } from './words';

/** Whom one telling names as parties. */
export interface Sides {
  readonly actors: readonly Actor[];
  /** True for «между А и Б»: the list is whole. */
  readonly explicit: boolean;
}

/** «между А и Б» if said, else whoever stands in the clause as signer, owner or partner of the paper. */
export function sidesOf(words: Words, actors: Actors, telling: Telling): Sides {
  const { from, to } = extent(telling);
  const end = Math.min(to, nextPaper(telling));
  const between = betweenIn(words, telling.mention?.from ?? from, end) ?? betweenIn(words, from, end);
  if (between !== undefined) {
    const named = chain(words, actors, between + 1, end);
    if (named.length > 0) return { actors: distinct(named), explicit: named.length > 1 };
  }
  const clause = agreeing(words, actors, telling, from, to);
  const own = subject(actors, telling, clause) ?? clause;
  return {
    actors: distinct(own.length > 0 ? [...own, ...speaking(actors, telling, own)] : besides(words, actors, telling)),
    explicit: false,
  };
}

/** «Завод «…» передал форму и договорился о поставках для школ области»: who did the first thing did the second. */
function subject(
  actors: Actors,
  { instrument, sentence, at }: Telling,
  own: readonly Actor[],
): readonly Actor[] | undefined {
  if (instrument !== 'arrangement' || own.length === 0 || own.some((actor) => actor.from < at)) return undefined;
  if (own.some((actor) => actor.kind === 'organization')) return undefined;
  const firms = actors.agreeing(sentence.from, at).filter((actor) => actor.key.startsWith('o'));
  return firms.length > 0 ? firms.slice(-1) : undefined;
}

/** «Ректор вуза Анна Седова рассказала, что …, и предложила заключить с А …»: who speaks stands for the other institution. */
function speaking(actors: Actors, { sentence }: Telling, own: readonly Actor[]): readonly Actor[] {
  const [first] = own;
  if (!first || own.some((actor) => actor.side !== first.side || actor.kind !== 'organization')) return [];
  const signers = actors.agreeing(sentence.from, sentence.to).filter((actor) => actor.signer);
  return signers.filter((actor) => actor.kind === 'organization' && actor.side !== first.side);
}

/** Where the name of the next paper of the clause begins. */
function nextPaper({ mention, others = [] }: Telling): number {
  const behind = others.filter((each) => mention !== undefined && each.head > mention.head);
  return Math.min(...behind.map((each) => each.from), Number.MAX_SAFE_INTEGER);
}

/** Regions and institutions of the rest of the sentence, outside direct speech. */
function besides(words: Words, actors: Actors, telling: Telling): readonly Actor[] {
  const { sentence } = telling;
  const named = agreeing(words, actors, telling, sentence.from, sentence.to).filter((actor) => !actor.town);
  if (named.length > 0) return named;
  const towns = actors.agreeing(sentence.from, sentence.to).filter((actor) => actor.town && !isOnRoute(words, actor));
  return new Set(towns.map((actor) => actor.side)).size > 1 ? towns : named;
}

/** «на трассе Оренбург – Актобе» */
function isOnRoute(words: Words, { from, to }: Actor): boolean {
  return '–—-'.includes(words.at(from - 1).text || ' ') || '–—-'.includes(words.at(to).text || ' ');
}

/** From the first to the last token of the clause, attributes between them included. */
function extent(telling: Telling): { from: number; to: number } {
  const pieces = [...telling.clause.pieces, ...telling.signing];
  return { from: Math.min(...pieces.map((piece) => piece.from)), to: Math.max(...pieces.map((piece) => piece.to)) };
}

const BETWEEN = new Set(['между']);

function betweenIn(words: Words, from: number, to: number): number | undefined {
  return words.seek(from, to, BETWEEN);
}

/** Words and marks that can stand between two parties of one list. */
const STOPS = new Set(['preposition', 'verb', 'infinitive', 'gerund']);

function chain(words: Words, actors: Actors, from: number, to: number): readonly Actor[] {
  const result: Actor[] = [];
  let at = from;
  for (const actor of actors.within(from, to)) {
    if (actor.from < at) continue;
    if (result.length > 0 && breaks(words, at, actor.from)) break;
    if (actor.kind === 'origin') continue;
    result.push(actor);
    at = actor.to;
  }
  return result;
}

function breaks(words: Words, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const token = words.at(index);
    if (words.is(index, HEADS)) return true;
    if (token.norm === 'между' || token.norm === 'с' || token.norm === 'со') continue;
    if (STOPS.has(words.readings(index)[0]?.pos ?? 'other') || token.text === ':') return true;
  }
  return to - from > 12;
}

/** «меморандум с А и договор с Б»: between another paper and the verb stand the parties of that paper. */
function ofOther(telling: Telling, actor: Actor): boolean {
  const { mention, others = [], at } = telling;
  const heads = [...others, ...(mention ? [mention] : [])].filter((each) => each.head < actor.from);
  const last = heads.sort((a, b) => a.head - b.head).at(-1);
  return last !== undefined && last !== mention && !(last.head < at && at < actor.from);
}

function agreeing(words: Words, actors: Actors, telling: Telling, from: number, to: number): readonly Actor[] {
  const all = actors.agreeing(from, to).filter((actor) => !ofOther(telling, actor));
  const organizations = all.filter((actor) => actor.kind === 'organization');
  if (BUSINESS.has(telling.instrument) && organizations.length > 0) return organizations;
  const regional = all.filter(
    (actor) =>
      actor.kind !== 'country' &&
      !(
        actor.town &&
        actor.from > telling.at &&
        telling.zone !== 'title' &&
        !isHeaded(words, actor) &&
        !isPartner(words, actor)
      ),
  );
  return regional.length > 0 ? regional : all.filter((actor) => !actor.town);
}

/** «мэр Омска», «администрация города Павлодара»: who signs for a town. */
function isHeaded(words: Words, { from }: Actor): boolean {
  const before = words.is(from - 1, CITY) ? from - 2 : from - 1;
  return words.is(before, HEADS_OF_TOWNS);
}

/** «подписал соглашение с Карагандой» */
function isPartner(words: Words, { from }: Actor): boolean {
  const preposition = words.at(from - 1).norm;
  return (
    (preposition === 'с' || preposition === 'со') &&
    words.find(from, (reading) => reading.case === 'instrumental') !== undefined
  );
}

const CITY = new Set(['город']);
const HEADS_OF_TOWNS = listed('parties.heads of towns');

const BUSINESS = new Set(['contract', 'arrangement', 'letter-of-intent']);
