import { givenNames } from '@kelisim/gazetteer';
import { fold, inRussianLetters, type TextModel, type Token } from '@kelisim/language';
import { isNameWord } from '../people/capitals';
import { isByline } from '../people/exclusions';
import type { People } from '../people/find-people';
import { type Draft, mergeOccurrences } from '../people/merge';
import { fullName, type NameSpan } from '../people/name';
import type { Occurrence } from '../people/occurrences';
import type { Position } from '../people/positions';
import { standingOf } from '../people/sides';
import type { PlaceMention, StoryPerson, Zone } from '../story';
import { tokensWithin } from '../stretches';
import { continues, isPosition, sharedPosition, withoutCase } from './words';

const SURNAME =
  /(ов|ев|ин|ын|ский|ко|ова|ева|ина|ская|баев|баева|ұлы|улы|қызы|кызы)([нмдт][ыі]ң|ға|ге|қа|ке|[дт]ы|[дт]і|[мбп]ен|[дт]ан)?$/;

/** «Алтын Орда», «Ұлы Дала», «Жібек Жолы»: names of old that begin like people's. */
const NO_SURNAME = /^(орда|дала|жол|көпір|сарай|күз|күн|жұлдыз|медаль|бесік|адам|қор)/;

interface Pair {
  readonly given: Token;
  readonly surname: Token;
}

function pairAt(tokens: readonly Token[], at: number, placeAt: ReadonlySet<number>): Pair | undefined {
  const [given, surname] = [tokens[at], tokens[at + 1]];
  if (!isNameWord(given) || !isNameWord(surname) || placeAt.has(at) || placeAt.has(at + 1) || given.case === 'upper')
    return undefined;
  if (NO_SURNAME.test(surname.norm)) return undefined;
  const before = tokens[at - 1]?.text ?? '';
  if (/^[«“"]$/.test(before) || /^атындағы$/.test(tokens[at + 2]?.norm ?? '')) return undefined;
  const listed = givenNames(inRussianLetters(given.text)).length > 0;
  return listed ||
    (isPosition(tokens[at - 1]) && surname.case !== 'upper') ||
    (SURNAME.test(surname.norm) && isPosition(tokens[at - 1]))
    ? { given, surname }
    : undefined;
}

/** The office before a name, from the left edge of its noun phrase. */
function positionBefore(
  model: TextModel,
  name: number,
  limit: number,
  placeAt: ReadonlySet<number>,
): Position | undefined {
  const { tokens } = model;
  const several = sharedPosition(tokens[name - 1]);
  if (several) return { from: name - 1, to: name, text: several, head: several };
  if (!isPosition(tokens[name - 1])) return undefined;
  let from = name - 1;
  while (from > limit && continues(tokens[from - 1], placeAt.has(from - 1))) from--;
  while (from < name - 1 && (tokens[from]!.norm === 'және' || /^[»”-]$/.test(tokens[from]!.text))) from++;
  const text = model.text.slice(tokens[from]!.start, tokens[name - 1]!.end);
  return { from, to: name, text: from === name - 1 ? text.toLowerCase() : text, head: tokens[name - 1]!.norm };
}

function occurrences(model: TextModel, zones: readonly Zone[], places: readonly PlaceMention[]): Occurrence[] {
  const { tokens } = model;
  const placeAt = tokensWithin(places);
  const known = new Set<string>();
  const found: Occurrence[] = [];
  for (const sentence of model.sentences) {
    const zone = zones[sentence.block];
    if (zone === 'frame' || zone === 'related') continue;
    let limit = sentence.from;
    for (let at = sentence.from; at + 1 < sentence.to; at++) {
      const pair = pairAt(tokens, at, placeAt);
      if (!pair || isByline(tokens, at, undefined)) continue;
      const surname = withoutCase(pair.surname.text, known);
      known.add(surname);
      const last = found.at(-1);
      const joined = last?.name.to === at - 1 && /^(мен|пен|бен|және|,)$/.test(tokens[at - 1]?.norm ?? '');
      const shared = joined && last?.position?.to === last?.name.from && sharedPosition(tokens[last!.name.from - 1]);
      found.push({
        name: nameOf(pair, surname, at),
        position: positionBefore(model, at, limit, placeAt) ?? (shared ? last?.position : undefined),
        sentence: sentence.index,
      });
      limit = at + 2;
      at++;
    }
  }
  return found;
}

function nameOf({ given }: Pair, surname: string, from: number): NameSpan {
  const origin = /[әғқңөұүһі]/i.test(given.text + surname)
    ? 'kazakh'
    : (givenNames(inRussianLetters(given.text))[0]?.origin ?? 'both');
  const gender = /(ова|ева|ина|ая|қызы)$/.test(surname) ? 'feminine' : 'masculine';
  return { from, to: from + 2, given: given.text, surname, gender, origin };
}

const CASE = /^(?:[нмдт][ыі]ң|ға|ге|қа|ке|на|не|н[ыі]|[дт][ыі]|[дт][ае]н?|нан|нен|[мбп]ен)?$/;

/** Mentions by surname alone, with any case behind it. */
function addSurnames(model: TextModel, drafts: readonly Draft[]): void {
  const taken = new Set(drafts.flatMap(({ mentions }) => mentions.flatMap(({ from }) => [from, from + 1])));
  for (const token of model.tokens) {
    if (taken.has(token.index) || !isNameWord(token)) continue;
    const person = drafts.findIndex(
      ({ surname }) => token.norm.startsWith(fold(surname)) && CASE.test(token.norm.slice(surname.length)),
    );
    if (person < 0) continue;
    const { index: from, start, end } = token;
    drafts[person]!.mentions.push({ from, to: from + 1, start, end, person, surnameOnly: true });
  }
  for (const { mentions } of drafts) mentions.sort((a, b) => a.from - b.from);
}

function sideOf(draft: Draft, places: readonly PlaceMention[]): Pick<StoryPerson, 'side' | 'region'> {
  const { side, region } = standingOf(draft, places);
  return { side, region };
}

function person(draft: Draft, places: readonly PlaceMention[]): StoryPerson {
  const position = draft.positions.reduce<Position | undefined>(
    (best, one) => (!best || one.text.length > best.text.length ? one : best),
    undefined,
  );
  return {
    name: fullName(draft),
    surname: draft.surname,
    position: position?.text,
    ...sideOf(draft, places),
    mentions: draft.mentions,
  };
}

/** Everyone who takes part or speaks in a Kazakh text: a given name and a surname, with the office before them. */
export function findKazakhPeople(model: TextModel, zones: readonly Zone[], places: readonly PlaceMention[]): People {
  const drafts = mergeOccurrences(model, occurrences(model, zones, places));
  addSurnames(model, drafts);
  return {
    people: drafts.map((draft) => person(draft, places)),
    positions: drafts.flatMap(({ positions }) => positions),
    uncertain: [],
  };
}
