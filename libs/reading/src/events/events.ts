import type { Event } from '@kelisim/domain/facts/activity';
import type { Sentence } from '@kelisim/language';
import { Ground } from '../activity/ground';
import { proof } from '../activity/proof';
import type { Story } from '../story';
import conditions from './data/conditions.json';
import { dateOf } from './dating';
import { invitations } from './invitations';
import type { EventMention } from './mention';
import { joined, type MentionGroup } from './merging';
import { nameOf } from './naming';
import { type EventNoun, eventNouns } from './nouns';
import { isUpcoming } from './tense';
import { destination, type EventVerb, eventVerbs } from './verbs';

const NEEDS_GUESTS = new Set(conditions['needs guests']);

/**
 * The events that a story tells of: meetings, visits, forums and the like, past and to come. Mentions of one event
 * are joined; the first in the text proves it. Events between others than the two sides are left out.
 */
export function events(story: Story): readonly Event[] {
  const ground = new Ground(story);
  const mentions = ground.sentences().flatMap((sentence) => mentionsIn(ground, sentence));
  return joined(mentions)
    .filter((group) => !group.every((mention) => ground.isHeadline(mention.sentence)))
    .map((group) => toEvent(story, group));
}

function mentionsIn(ground: Ground, sentence: Sentence): readonly EventMention[] {
  const nouns = eventNouns(ground, sentence).filter((noun) => takesPart(ground, sentence, noun));
  const named = (kind: string) =>
    nouns.some((noun) => noun.kind === kind || (kind === 'meeting' && noun.kind === 'negotiations'));
  const verbs = [...eventVerbs(ground, sentence), ...invitations(ground, sentence)]
    .filter((verb) => !named(verb.kind) && !(verb.kind === 'visit' && named('mission')))
    .filter((verb, index, all) => all.findIndex((one) => one.kind === verb.kind) === index);
  const places = [...nouns, ...verbs].map(({ at }) => at);
  return [
    ...nouns.map((noun) => fromNoun(ground, sentence, noun, places)),
    ...verbs.map((verb) => fromVerb(ground, sentence, verb, places)),
  ];
}

/** Councils and feasts of one's own are no cooperation: the sentence must name the other side. */
function takesPart(ground: Ground, sentence: Sentence, noun: EventNoun): boolean {
  return !NEEDS_GUESTS.has(noun.lemma) || ground.sides(sentence).has('kz');
}

function fromNoun(ground: Ground, sentence: Sentence, noun: EventNoun, others: readonly number[]): EventMention {
  const on = dateOf(
    ground,
    { ...noun, sentence },
    others.filter((at) => at !== noun.at),
  )?.value;
  const goal = venue(ground, sentence, noun);
  return {
    kind: noun.kind,
    sentence,
    at: noun.at,
    from: noun.from,
    to: noun.to,
    name: nameOf(ground, noun),
    on,
    place: goal?.name,
    upcoming: isUpcoming(ground, governing(ground, sentence, noun), on),
    people: ground.people(sentence),
    codes: goal ? [goal.code] : [],
    rule: `event.noun.${noun.kind}`,
  };
}

function fromVerb(ground: Ground, sentence: Sentence, verb: EventVerb, others: readonly number[]): EventMention {
  const here = { at: verb.at, from: verb.at, to: verb.at + 1, sentence };
  const on = dateOf(
    ground,
    here,
    others.filter((at) => at !== verb.at),
  )?.value;
  const goal = destination(ground, sentence, verb.at);
  return {
    ...here,
    kind: verb.kind,
    on,
    place: goal?.name,
    upcoming: (verb.invited && !on) || isUpcoming(ground, ground.clauseOf(sentence, verb.at), on),
    people: ground.people(sentence),
    codes: goal ? [goal.code] : [],
    rule: verb.invited ? 'event.invitation' : `event.verb.${verb.kind}`,
  };
}

/** The clause of the noun, with its adjectives and the attribute behind it. */
function governing(ground: Ground, sentence: Sentence, noun: EventNoun): readonly number[] {
  const own = ground.clauseOf(sentence, noun.at);
  return ground.words.at(noun.to).text === ',' ? [...own, ...ground.clauseOf(sentence, noun.to + 1)] : own;
}

/** The place nearest behind the noun, else the nearest in its clause. */
function venue(ground: Ground, sentence: Sentence, noun: EventNoun) {
  const places = ground.places(sentence).filter((place) => place.form === 'name');
  const behind = places.find((place) => place.from >= noun.at && place.from - noun.to <= 8);
  return behind ?? places.find((place) => noun.from - place.to <= 8 && place.to <= noun.from);
}

function toEvent(story: Story, group: MentionGroup): Event {
  const dated = group.find((mention) => mention.on);
  const told = dated ?? group[0];
  const { kind, upcoming, rule } = group[0];
  return {
    kind,
    name: group.find((mention) => mention.name)?.name,
    on: dated?.on,
    place: group.find((mention) => mention.place)?.place,
    upcoming,
    evidence: proof(story, told.sentence, told.from, told.to),
    rule,
  };
}
