import { fold, surnameKey, type TextModel } from '@kelisim/language';
import type { PersonMention, Span, Zone } from '../story';
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

/** Joins full names into people. */
export function mergeOccurrences(model: TextModel, occurrences: readonly Occurrence[]): Draft[] {
  const drafts: Draft[] = [];
  for (const { name, position } of occurrences) {
    let index = drafts.findIndex((draft) => same(draft, name));
    if (index < 0) {
      const { given, patronymic, initials, surname, gender, origin } = name;
      index = drafts.push({ given, patronymic, initials, surname, gender, origin, positions: [], mentions: [] }) - 1;
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

/** Whether a word is a form of the surname: its stem with an ending of any case. */
function isForm(word: string, surname: string): boolean {
  const own = surnameKey(word);
  if (own !== undefined) return own === key(surname);
  const stem = fold(surname).replace(/(ий|ый|ая|[аяьй])$/, '');
  return stem.length >= 3 && word.startsWith(stem) && ENDING.test(word.slice(stem.length));
}

/** Adds the mentions by surname alone, in what speaks. */
export function addSurnames(model: TextModel, zones: readonly Zone[], drafts: readonly Draft[]): void {
  const taken = new Set(drafts.flatMap(({ mentions }) => mentions.flatMap(({ from, to }) => range(from, to))));
  const byPrefix = new Map<string, number[]>();
  drafts.forEach(({ surname }, index) => {
    const prefix = fold(surname).slice(0, 3);
    if (prefix !== '') byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), index]);
  });
  for (const sentence of model.sentences) {
    const zone = zones[sentence.block];
    if (zone === 'frame' || zone === 'related') continue;
    for (let at = sentence.from; at < sentence.to; at++) {
      const token = model.tokens[at];
      if (taken.has(at) || !isNameWord(token)) continue;
      const person = (byPrefix.get(token.norm.slice(0, 3)) ?? []).findLast((index) =>
        isForm(token.norm, drafts[index]!.surname),
      );
      if (person !== undefined)
        drafts[person]!.mentions.push({ ...spanOf(model, at, at + 1), person, surnameOnly: true });
    }
  }
  for (const draft of drafts) draft.mentions.sort((a, b) => a.from - b.from);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, offset) => from + offset);
}
