import type { Sentence } from '@kelisim/language';
import type { Ground } from '../activity/ground';
import conditions from './data/conditions.json';
import data from './data/verbs.json';
import { dateOf } from './dating';
import { invitations } from './invitations';
import { destination } from './journeys';
import { wholeStay } from './lasting';
import type { EventMention, EventNoun } from './mention';
import { nameOf } from './naming';
import { eventNouns } from './nouns';
import { partners, venueOf } from './surroundings';
import { isSetting, takesPlace } from './taking-place';
import { dateInTense, isUpcoming, type Standing } from './tense';
import { type EventVerb, eventVerbs } from './verbs';

const BEHIND = new Set(conditions['behind words']);
const SETTING = new Set(conditions['setting words']);
const OPEN_SETTINGS = new Set(conditions['open settings']);
const TRAVEL = new Set(data.travel);
const LAST = new Set(data.last);
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
  const taking = eventNouns(ground, sentence).filter((noun) => takesPlace(ground, sentence, noun));
  const nouns = taking.filter((noun) => !isWayTo(ground, noun, taking));
  const verbs = [...eventVerbs(ground, sentence), ...invitations(ground, sentence)]
    .filter((verb) => !nouns.some((noun) => tellsSame(noun, verb) || isHeldOver(ground, noun, verb)))
    .filter((verb, index, all) => all.findIndex((one) => one.kind === verb.kind) === index);
  const places = [...nouns, ...verbs].map(({ at }) => at);
  const mentions = [
    ...nouns.map((noun) => fromNoun(ground, sentence, noun, places)),
    ...verbs.map((verb) => fromVerb(ground, sentence, verb, places)),
  ];
  return mentions.filter((mention) => !isSetInGathering(mention, mentions));
}

/** «приезд на форум»: the forum is what takes place. */
const isWayTo = (ground: Ground, noun: EventNoun, all: readonly EventNoun[]): boolean =>
  noun.kind === 'visit' &&
  all.some((one) => GATHERINGS.has(one.kind) && one.from - noun.to === 1 && ground.words.at(noun.to).norm === 'на');

/** «встретились на онлайн-конференции»: the conference is their meeting. */
const isHeldOver = (ground: Ground, noun: EventNoun, verb: EventVerb): boolean =>
  verb.kind === 'meeting' && noun.kind === 'conference' && /^(?:онлайн|видео)/.test(ground.words.at(noun.at).norm);

function tellsSame(noun: EventNoun, verb: EventVerb): boolean {
  if (verb.kind === 'visit') return noun.kind === 'visit' || GATHERINGS.has(noun.kind);
  return noun.kind === verb.kind || noun.kind === 'negotiations';
}

/** «Следующая встреча состоится на конференции»: the conference is what will be. */
function isSetInGathering(mention: EventMention, all: readonly EventMention[]): boolean {
  return mention.kind === 'meeting' && mention.upcoming && all.some((one) => one.upcoming && GATHERINGS.has(one.kind));
}

function fromNoun(ground: Ground, sentence: Sentence, noun: EventNoun, others: readonly number[]): EventMention {
  const talks = noun.kind === 'meeting' || noun.kind === 'negotiations';
  const isBehind = isSetting(ground, sentence, noun, BEHIND) || (talks && isAt(ground, noun));
  const lasts = ground.clauseOf(sentence, noun.at).some((index) => ground.words.is(index, LAST));
  const isOpen = lasts || isSetting(ground, sentence, noun, OPEN_SETTINGS);
  const standing: Standing = {
    tokens: governing(ground, sentence, noun),
    at: noun.at,
    isBehind,
    isSet: isSetting(ground, sentence, noun, SETTING),
  };
  const date = dateOf(
    ground,
    { ...noun, sentence },
    others.filter((at) => at !== noun.at),
  );
  const on = wholeStay(ground, noun, standing, dateInTense(ground, date, standing));
  const goal = venueOf(ground, sentence, noun) ?? journeyOf(ground, sentence, noun);
  const people = partners(ground, sentence);
  return {
    ...{ kind: noun.kind, sentence, at: noun.at, from: noun.from, to: noun.to, on, people },
    name: nameOf(ground, noun),
    place: goal?.name,
    upcoming: isUpcoming(ground, standing, on),
    isTimed: on !== undefined || !isOpen,
    codes: goal ? [goal.code] : [],
    weight:
      (on ? 2 : 0) +
      (people.length > 0 ? 1 : 0) +
      (isBehind ? 0 : 1.5) +
      (talks && isOfBoth(ground, sentence) ? 1.5 : 0),
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

/** «на переговорах губернатора А и акима Б»: people of both sides. */
function isOfBoth(ground: Ground, sentence: Sentence): boolean {
  const sides = new Set(ground.people(sentence).map((index) => ground.story.people[index]!.side));
  return sides.has('ru') && sides.has('kz');
}

/** «в составе миссии посетили Алматы»: where the verb beside a journey leads. */
function journeyOf(ground: Ground, sentence: Sentence, noun: EventNoun) {
  if (noun.kind !== 'mission' && noun.kind !== 'visit') return undefined;
  const verb = ground.clauseOf(sentence, noun.at).find((index) => ground.words.is(index, TRAVEL));
  return verb === undefined ? undefined : destination(ground, sentence, verb);
}

/** «на встрече»: at it; «на заседание» is where something will be brought. */
function isAt(ground: Ground, noun: EventNoun): boolean {
  return (
    ground.words.at(noun.from - 1).norm === 'на' &&
    ground.words.readings(noun.at).some((one) => one.case === 'prepositional')
  );
}

/** The clause of the noun, and the attribute behind it. */
function governing(ground: Ground, sentence: Sentence, noun: EventNoun): readonly number[] {
  const own = ground.clauseOf(sentence, noun.at);
  return ground.words.at(noun.to).text === ',' ? [...own, ...ground.clauseOf(sentence, noun.to + 1)] : own;
}
