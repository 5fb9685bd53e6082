import type { Sentence } from '@kelisim/language';
import type { Ground } from '../activity/ground';
import type { PlaceMention } from '../story';
import conditions from './data/conditions.json';
import data from './data/verbs.json';
import { dateOf } from './dating';
import { invitations } from './invitations';
import { wholeStay } from './lasting';
import type { EventMention } from './mention';
import { nameOf } from './naming';
import { type EventNoun, eventNouns, isAlwaysPlural } from './nouns';
import { dateInTense, isUpcoming, type Standing } from './tense';
import { destination, type EventVerb, eventVerbs, isGoal } from './verbs';

const NEEDS_GUESTS = new Set(conditions['needs guests']);
const MUST_HAPPEN = new Set(conditions['must happen']);
const BEHIND = new Set(conditions['behind words']);
const OPEN_SETTINGS = new Set(conditions['open settings']);
const SETTING = new Set(conditions['setting words']);
const HAPPEN = new Set(data.happen);
const LAST = new Set(data.last);
const PROVIDE = new Set(data.provide);
const GROUPS = new Set(data.groups);
/** Venues stand behind the noun rather than before it. */
const AHEAD_PENALTY = 3;
const VENUE_REACH = 14;
/** An office and a name behind «с» take no more tokens. */
const LONGEST_OFFICE = 16;
/** Kinds at which people gather: who travels to one pays no visit besides. */
const GATHERINGS: ReadonlySet<string> = new Set([
  'forum',
  'exhibition',
  'conference',
  'festival',
  'competition',
  'mission',
]);

/** The events that a sentence tells of, by nouns and by verbs. */
export function mentionsIn(ground: Ground, sentence: Sentence): readonly EventMention[] {
  const nouns = eventNouns(ground, sentence).filter((noun) => takesPlace(ground, sentence, noun));
  const verbs = [...eventVerbs(ground, sentence), ...invitations(ground, sentence)]
    .filter((verb) => !nouns.some((noun) => tellsSame(noun, verb)))
    .filter((verb, index, all) => all.findIndex((one) => one.kind === verb.kind) === index);
  const places = [...nouns, ...verbs].map(({ at }) => at);
  const mentions = [
    ...nouns.map((noun) => fromNoun(ground, sentence, noun, places)),
    ...verbs.map((verb) => fromVerb(ground, sentence, verb, places)),
  ];
  return mentions.filter((mention) => !isSetInGathering(mention, mentions));
}

function tellsSame(noun: EventNoun, verb: EventVerb): boolean {
  if (verb.kind === 'visit') return noun.kind === 'visit' || GATHERINGS.has(noun.kind);
  return noun.kind === verb.kind || noun.kind === 'negotiations';
}

/** «Следующая встреча состоится на конференции»: the conference is what will be. */
function isSetInGathering(mention: EventMention, all: readonly EventMention[]): boolean {
  return mention.kind === 'meeting' && mention.upcoming && all.some((one) => one.upcoming && GATHERINGS.has(one.kind));
}

/** Councils and feasts of one's own are no cooperation; a bare «переговоры» may be a state that lasts. */
function takesPlace(ground: Ground, sentence: Sentence, noun: EventNoun): boolean {
  const clause = ground.clauseOf(sentence, noun.at);
  const happens = clause.some((index) => ground.words.is(index, HAPPEN));
  const isDated = ground.dates(sentence).some((date) => clause.includes(date.from));
  if (noun.plural && !isAlwaysPlural(noun) && !(happens && isSubject(ground, noun))) return false;
  if (!isDated && clause.some((index) => index < noun.at && ground.words.is(index, PROVIDE))) return false;
  const isSet = isSetting(ground, noun, SETTING);
  if (noun.kind === 'ceremony' && isSet) return isDated;
  if (MUST_HAPPEN.has(noun.lemma) && !happens && !isDated && !isSet) return false;
  if (!NEEDS_GUESTS.has(noun.lemma)) return true;
  const sides = ground.sides(sentence);
  return (sides.has('kz') && sides.has('ru')) || ground.words.seek(noun.at, noun.at + 4, GROUPS) !== undefined;
}

const isSubject = (ground: Ground, noun: EventNoun): boolean =>
  ground.words.readings(noun.at).some((one) => one.case === 'nominative');

/** Whether the noun is governed as where or after which something else happens: «в ходе встречи», «на форуме». */
function isSetting(ground: Ground, noun: EventNoun, words: ReadonlySet<string>): boolean {
  return [noun.from - 1, noun.from - 2].some((index) => ground.words.is(index, words));
}

function fromNoun(ground: Ground, sentence: Sentence, noun: EventNoun, others: readonly number[]): EventMention {
  const talks = noun.kind === 'meeting' || noun.kind === 'negotiations';
  const isBehind = isSetting(ground, noun, BEHIND) || (talks && isAt(ground, noun));
  const lasts = ground.clauseOf(sentence, noun.at).some((index) => ground.words.is(index, LAST));
  const isOpen = lasts || isSetting(ground, noun, OPEN_SETTINGS);
  const standing: Standing = { tokens: governing(ground, sentence, noun), at: noun.at, isBehind };
  const date = dateOf(
    ground,
    { ...noun, sentence },
    others.filter((at) => at !== noun.at),
  );
  const on = wholeStay(ground, noun, standing, dateInTense(ground, date, standing));
  const goal = venue(ground, sentence, noun);
  const people = partners(ground, sentence);
  return {
    ...{ kind: noun.kind, sentence, at: noun.at, from: noun.from, to: noun.to, on, people },
    name: nameOf(ground, noun),
    place: goal?.name,
    upcoming: isUpcoming(ground, standing, on),
    isTimed: on !== undefined || !isOpen,
    codes: goal ? [goal.code] : [],
    weight: (on ? 2 : 0) + (people.length > 0 ? 1 : 0) + (isBehind ? 0 : 1.5),
    rule: `event.noun.${noun.kind}`,
  };
}

function fromVerb(ground: Ground, sentence: Sentence, verb: EventVerb, others: readonly number[]): EventMention {
  const here = { at: verb.at, from: verb.at, to: verb.at + 1, sentence };
  const standing: Standing = { tokens: ground.clauseOf(sentence, verb.at), at: verb.at, isBehind: false };
  const date = dateOf(
    ground,
    here,
    others.filter((at) => at !== verb.at),
  );
  const on = dateInTense(ground, date, standing);
  const goal = destination(ground, sentence, verb.at);
  return {
    ...here,
    kind: verb.kind,
    on,
    place: goal?.name,
    upcoming: (verb.invited && !on) || isUpcoming(ground, standing, on),
    isTimed: true,
    people: partners(ground, sentence),
    codes: goal ? [goal.code] : [],
    weight: (on ? 2 : 0) + 2,
    rule: verb.invited ? 'event.invitation' : `event.verb.${verb.kind}`,
  };
}

/** «на встрече»: at it; «на заседание» is where something will be brought. */
function isAt(ground: Ground, noun: EventNoun): boolean {
  return (
    ground.words.at(noun.from - 1).norm === 'на' &&
    ground.words.readings(noun.at).some((one) => one.case === 'prepositional')
  );
}

/** «с казахстанской стороны» tells who took part, not with whom. */
const isOfSide = (ground: Ground, index: number): boolean =>
  ['стороны', 'участием'].includes(ground.words.at(index + 1).norm) || ground.words.at(index + 2).norm === 'стороны';

/** The people with whom someone meets or talks: «с послом …». */
function partners(ground: Ground, sentence: Sentence): readonly number[] {
  const found = new Set<number>();
  for (let index = sentence.from; index < sentence.to; index++) {
    if (!['с', 'со'].includes(ground.words.at(index).norm) || isOfSide(ground, index)) continue;
    const to = Math.min(sentence.to, index + LONGEST_OFFICE);
    for (const person of ground.people({ from: index + 1, to }).slice(0, 1)) found.add(person);
  }
  return [...found];
}

/** The clause of the noun, and the attribute behind it. */
function governing(ground: Ground, sentence: Sentence, noun: EventNoun): readonly number[] {
  const own = ground.clauseOf(sentence, noun.at);
  return ground.words.at(noun.to).text === ',' ? [...own, ...ground.clauseOf(sentence, noun.to + 1)] : own;
}

function isVenue(ground: Ground, place: PlaceMention, noun: EventNoun): boolean {
  if (place.form === 'adjective' || ground.insideName(place.from) || !isGoal(ground, place.from, -1)) return false;
  return place.level !== 'country' || noun.kind === 'visit' || noun.kind === 'mission';
}

/** Where it takes place: the nearest place in the sentence that stands behind «в», «на» or «под». */
function venue(ground: Ground, sentence: Sentence, noun: EventNoun) {
  const distance = (from: number) => (from >= noun.at ? from - noun.at : noun.at - from + AHEAD_PENALTY);
  return ground
    .places(sentence)
    .filter((place) => isVenue(ground, place, noun) && distance(place.from) <= VENUE_REACH)
    .sort((one, other) => distance(one.from) - distance(other.from))[0];
}
