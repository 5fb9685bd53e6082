import { fold, surnameKey, type TextModel } from '@kelisim/language';
import type { PersonMention, Span, Zone } from '../story';
import { tokensWithin } from '../stretches';
import { isNameWord } from './capitals';
import type { NameSpan } from './name';
import type { Occurrence } from './occurrences';
import type { Position } from './positions';

/** A person as the mentions found so far tell of it. */
export interface Draft {
  given?: string;
  patronymic?: string;
  initials?: string;
  surname: string;
  readonly gender: NameSpan['gender'];
  readonly origin: NameSpan['origin'];
  readonly positions: Position[];
  readonly mentions: PersonMention[];
}

const key = (surname: string): string => surnameKey(surname) ?? fold(surname);

function initialOf({ given, initials }: Pick<NameSpan, 'given' | 'initials'>): string {
  return (given ?? initials ?? '').charAt(0).toLowerCase();
}

/** Whether two tellings can be of one person: what both tell must be equal. */
function same(draft: Draft, name: NameSpan): boolean {
  if (name.surname === '')
    return draft.given === name.given && (!draft.patronymic || draft.patronymic === name.patronymic);
  if (draft.surname === '')
    return draft.given === name.given && (!name.patronymic || draft.patronymic === name.patronymic);
  if (key(draft.surname) !== key(name.surname)) return false;
  if (draft.given && name.given) return fold(draft.given) === fold(name.given);
  return initialOf(draft) === initialOf(name);
}

function absorb(draft: Draft, name: NameSpan): void {
  draft.given ??= name.given;
  draft.patronymic ??= name.patronymic;
  if (draft.surname === '') draft.surname = name.surname;
}

/** What two tellings of one person have in common: the surname, or the given name. */
function keysOf({ surname, given }: NameSpan): string[] {
  const keys = surname === '' ? [] : [`${key(surname)} ${given ? fold(given).charAt(0) : ''}`, key(surname)];
  return given ? [...keys, `given ${given}`] : keys;
}

/** Joins full names into people. */
export function mergeOccurrences(model: TextModel, occurrences: readonly Occurrence[]): Draft[] {
  const drafts: Draft[] = [];
  const byKey = new Map<string, number[]>();
  for (const { name, position } of occurrences) {
    const keys = keysOf(name);
    let index = keys.flatMap((one) => byKey.get(one) ?? []).find((at) => same(drafts[at]!, name)) ?? -1;
    if (index < 0) {
      const { given, patronymic, initials, surname, gender, origin } = name;
      index = drafts.push({ given, patronymic, initials, surname, gender, origin, positions: [], mentions: [] }) - 1;
    }
    for (const one of keys) {
      const known = byKey.get(one);
      if (!known) byKey.set(one, [index]);
      else if (!known.includes(index)) known.push(index);
    }
    const draft = drafts[index]!;
    absorb(draft, name);
    if (position) draft.positions.push(position);
    draft.mentions.push({ ...spanOf(model, name.from, name.to), person: index, surnameOnly: name.given === undefined });
  }
  return drafts;
}

function spanOf({ tokens }: TextModel, from: number, to: number): Span {
  return { from, to, start: tokens[from]!.start, end: tokens[to - 1]!.end };
}

const ENDING = /^(а|у|ом|ым|е|ой|ою|и|ы|я|ю|ем|ей|ого|ому|им|ий|ая|ую|ь|й)?$/;
const LONGEST_ENDING = 3;

/** What all forms of a surname with no ending of its own kind begin with («Дорогобед», «Сорок», «Глухих»). */
const stemOf = (surname: string): string => fold(surname).replace(/(ий|ый|ая|[аяьй])$/, '');

/** People by their surnames, for finding them again by any form. */
class Surnames {
  private readonly byKey = new Map<string, number>();
  private readonly byStem = new Map<string, number>();

  constructor(drafts: readonly Draft[]) {
    drafts.forEach(({ surname }, index) => {
      const own = surnameKey(surname);
      if (own !== undefined) this.byKey.set(own, index);
      const stem = stemOf(surname);
      if (stem.length >= 3) this.byStem.set(stem, index);
    });
  }

  /** The last person told whose surname the word is a form of. */
  find(word: string): number | undefined {
    const own = surnameKey(word);
    const known = own === undefined ? undefined : this.byKey.get(own);
    if (known !== undefined) return known;
    for (let cut = 0; cut <= LONGEST_ENDING && word.length - cut >= 3; cut++) {
      const person = this.byStem.get(word.slice(0, word.length - cut));
      if (person !== undefined && ENDING.test(word.slice(word.length - cut))) return person;
    }
    return undefined;
  }
}

/** Adds the mentions by surname alone, in what speaks. */
export function addSurnames(model: TextModel, zones: readonly Zone[], drafts: readonly Draft[]): void {
  if (drafts.length === 0) return;
  const taken = tokensWithin(drafts.flatMap(({ mentions }) => mentions));
  const surnames = new Surnames(drafts);
  for (const sentence of model.sentences) {
    const zone = zones[sentence.block];
    if (zone === 'frame' || zone === 'related') continue;
    for (let at = sentence.from; at < sentence.to; at++) {
      const token = model.tokens[at];
      if (taken.has(at) || !isNameWord(token)) continue;
      const person = surnames.find(token.norm);
      if (person !== undefined)
        drafts[person]!.mentions.push({ ...spanOf(model, at, at + 1), person, surnameOnly: true });
    }
  }
  for (const draft of drafts) draft.mentions.sort((a, b) => a.from - b.from);
}
