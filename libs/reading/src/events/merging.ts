import { span } from '@kelisim/domain/time';
import type { EventMention } from './mention';

/** The mentions of one event, the one that proves it first. */
export type MentionGroup = readonly [EventMention, ...EventMention[]];

const TALKS: ReadonlySet<string> = new Set(['meeting', 'negotiations']);
const JOURNEYS: ReadonlySet<string> = new Set(['visit', 'mission']);

/** Joins the mentions that tell of the same event. */
export function joined(mentions: readonly EventMention[]): readonly MentionGroup[] {
  const groups: [EventMention, ...EventMention[]][] = [];
  for (const mention of mentions) {
    const known = groups.find((group) => group.every((other) => canBeSame(mention, other)));
    if (known) known.push(mention);
    else groups.push([mention]);
  }
  return groups;
}

function canBeSame(one: EventMention, other: EventMention): boolean {
  if (!isSameKind(one.kind, other.kind)) return false;
  if (one.upcoming !== other.upcoming && one.isTimed && other.isTimed) return false;
  if (one.on && other.on && !overlap(one.on, other.on)) return false;
  if (one.name && other.name) return sameName(one.name, other.name);
  if (TALKS.has(one.kind)) return !haveOtherPartners(one, other);
  return !one.upcoming || !haveOtherGoals(one, other);
}

const isSameKind = (one: string, other: string): boolean =>
  one === other || [TALKS, JOURNEYS].some((family) => family.has(one) && family.has(other));

function overlap(one: string, other: string): boolean {
  const [left, right] = [span(one), span(other)];
  return left.first <= right.last && right.first <= left.last;
}

/** The quoted part decides; without one the words do. */
function sameName(one: string, other: string): boolean {
  const core = (name: string) => (/[«"“](.+)[»"”]/.exec(name)?.[1] ?? name).toLowerCase();
  return core(one) === core(other) || one.includes(other) || other.includes(one);
}

/** A talk with someone new is another talk. */
function haveOtherPartners(one: EventMention, other: EventMention): boolean {
  if (one.people.length === 0 || other.people.length === 0) return false;
  return (
    one.people.some((person) => !other.people.includes(person)) &&
    other.people.some((person) => !one.people.includes(person))
  );
}

function haveOtherGoals(one: EventMention, other: EventMention): boolean {
  if (one.codes.length === 0 || other.codes.length === 0) return false;
  return !one.codes.some((code) => other.codes.some((goal) => goal.startsWith(code) || code.startsWith(goal)));
}
