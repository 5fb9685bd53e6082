import type { Side } from '@kelisim/domain/evidence';
import type { Sentence } from '@kelisim/language';
import type { Story } from '../story';
import type { Paper } from './account';
import type { Actor } from './actor';
import type { Actors } from './actors';
import { distinct } from './distinct';
import { HEADS } from './heads';
import { listed } from './lexicon';
import { partnerOf } from './partners';
import { isWhole, pointedAt } from './pointed';
import type { Telling } from './tellings';
import type { Words } from './words';

/** Papers that regions and states sign: whoever is not named is the story's own region. */
const REGIONAL = new Set(['agreement', 'memorandum', 'plan', 'roadmap', 'protocol', 'declaration', 'document']);
/** Told of in these words, a paper is one of firms that the text does not name. */
const FIRMS = listed('party-rules.firms');
/** «стороны», «вузы»: those of the paper told of before. */
const SAME = listed('party-rules.same');

/** Who agrees: as one place names both sides, as all places together, or as the context has it. */
export function partiesOf(
  story: Story,
  words: Words,
  actors: Actors,
  paper: Paper,
  before: readonly Actor[],
): readonly Actor[] {
  const named =
    paper.accounts.find((each) => each.explicit)?.actors ??
    whole(paper) ??
    distinct(paper.accounts.flatMap((each) => each.actors));
  const pointed = isWhole(named) ? [] : pointedAt(words, actors, paper);
  if (pointed.length > 0) return isWhole(pointed) ? pointed : distinct([...named, ...pointed]);
  const told = paper.accounts[0]?.telling;
  const partner = told && partnerOf(story, words, actors, told, named);
  if (partner) return [...named, partner];
  if (named.length > 0) return completed(story, words, actors, paper, named, before);
  if (!told) return [];
  const near = signedByPeople(story, told) ? [] : institutionsNear(story, words, actors, told);
  const opening = words.at(told.sentence.from).norm === 'стороны';
  const elsewhere = opening && near.length > 0 && !sameBlock(story, told, before);
  if (before.length > 0 && !elsewhere && refersTo(words, paper)) return before;
  return near.length > 0 ? near : completed(story, words, actors, paper, [], before);
}

/** The account of the body that names both sides. */
function whole(paper: Paper): readonly Actor[] | undefined {
  const both = paper.accounts.filter(({ actors }) => has(actors, 'ru') && has(actors, 'kz'));
  return (both.find((each) => each.telling.zone !== 'title') ?? both[0])?.actors;
}

export const has = (actors: readonly Actor[], side: Side): boolean => actors.some((actor) => actor.side === side);

function refersTo(words: Words, paper: Paper): boolean {
  return paper.accounts.some(
    ({ telling }) =>
      telling.rule.startsWith('list') === false &&
      words.seek(telling.sentence.from, telling.sentence.to, SAME) !== undefined,
  );
}

/** Whether the parties of the paper before were named in the paragraph of this one. */
function sameBlock(story: Story, { sentence }: Telling, before: readonly Actor[]): boolean {
  const block = story.model.blocks[sentence.block];
  const from = story.model.sentences[block?.from ?? 0]?.from ?? 0;
  return before.some((actor) => from <= actor.from);
}

const OFFICIAL = /губернатор|аким|глава|мэр|министр|премьер|правительств|посол/iu;

/** People who sign do so for their regions, even where the text does not say which. */
function signedByPeople(story: Story, { clause }: Telling): boolean {
  const officials = story.people.filter((person) => !person.position || OFFICIAL.test(person.position));
  const at = officials.flatMap((person) => person.mentions);
  return at.some((each) => clause.pieces.some((piece) => piece.from <= each.from && each.to <= piece.to));
}

/** Institutions of the sentence after an arrangement, else of the sentence before any paper. */
function institutionsNear(
  story: Story,
  words: Words,
  actors: Actors,
  { sentence, instrument, zone, rule }: Telling,
): readonly Actor[] {
  if (zone === 'title') return [];
  const further = rule.endsWith('-short') || words.seek(sentence.from, sentence.to, SAME) !== undefined ? [-2, -3] : [];
  const order = instrument === 'arrangement' ? [1, -1, ...further] : [-1, 1, ...further];
  for (const step of order) {
    const other: Sentence | undefined = story.model.sentences[sentence.index + step];
    if (!other || other.block !== sentence.block) continue;
    if (step > 0 && words.seek(other.from, other.to, HEADS) !== undefined) continue;
    const found = actors
      .agreeing(other.from, other.to)
      .filter((actor) => actor.kind === 'organization' && actor.key.startsWith('o'));
    if (found.length > 0) return distinct(found);
  }
  return [];
}

/** Adds the region that a story is about, where a regional paper names regions of one side only, or nobody. */
function completed(
  story: Story,
  words: Words,
  actors: Actors,
  paper: Paper,
  sides: readonly Actor[],
  before: readonly Actor[],
): readonly Actor[] {
  if (!isRegional(paper) || ofInstitutions(sides) || ofFirms(words, paper)) return sides;
  const missing = (['ru', 'kz'] as const).filter((side) => !has(sides, side));
  if (missing.length === 2 && has(before, 'ru') && has(before, 'kz') && !ofInstitutions(before)) return before;
  return distinct([...sides, ...missing.flatMap((side) => mainRegion(story, actors, side) ?? [])]);
}

function isRegional(paper: Paper): boolean {
  const kinds = paper.accounts.map((each) => each.telling.instrument);
  return REGIONAL.has(kinds.find((each) => each !== 'document') ?? 'document');
}

const ofInstitutions = (sides: readonly Actor[]): boolean => sides.some((actor) => actor.key.startsWith('o'));

function ofFirms(words: Words, paper: Paper): boolean {
  return paper.accounts.some(({ telling }) =>
    [...telling.clause.pieces, ...(telling.clause.parent?.pieces ?? [])].some(
      (piece) => words.seek(piece.from, piece.to, FIRMS) !== undefined,
    ),
  );
}

/** The region of a side that the story names most often. */
function mainRegion(story: Story, actors: Actors, side: Side): Actor | undefined {
  const counts = new Map<string, number>();
  for (const place of story.places)
    if (place.side === side && place.level !== 'country') counts.set(place.code, (counts.get(place.code) ?? 0) + 1);
  const code = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  const name = code && actors.regionName(code);
  return name ? { from: 0, to: 0, name, side, kind: 'region', key: code, foreign: false } : undefined;
}
