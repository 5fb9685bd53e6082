import { beginsPlace, type PlaceMatch, placesAt } from '@kelisim/gazetteer';
import { perWord, type TextModel, type Token } from '@kelisim/language';
import type { PlaceMention } from '../story';
import { headAfter } from './heads';

/** A place as it was found, with what else the same words could mean. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly matches: readonly PlaceMatch[];
  /** The wording is an adjective with its head («Омской области», «Омской и Павлодарской областями»). */
  readonly headed: boolean;
}

const KIND_WORDS = /^(област|кра[йеюя]|республик|город|регион|автоном|округ)/;
const TOWN_SIGN = new Set([
  'г',
  'г.',
  'город',
  'города',
  'городе',
  'городом',
  'городу',
  'в',
  'во',
  'из',
  'под',
  'до',
  'на',
]);

const mayName = perWord(({ norm }) => beginsPlace(norm));

const capital = (token: Token | undefined): boolean =>
  token !== undefined && token.case !== 'lower' && token.case !== 'none';

function named(tokens: readonly Token[], at: number, length: number): boolean {
  for (let index = at; index < at + length; index++) {
    if (capital(tokens[index]) && !KIND_WORDS.test(tokens[index]?.norm ?? '')) return true;
  }
  return false;
}

/** A common word in a name's place: it needs a capital inside the sentence and a word that says «town» before it. */
function strongEnough(tokens: readonly Token[], at: number, match: PlaceMatch): boolean {
  if (!match.weak || match.wording !== 'name') return true;
  const before = tokens[at - 1];
  return before !== undefined && (TOWN_SIGN.has(before.norm) || (before.text === '.' && tokens[at - 2]?.norm === 'г'));
}

function possible(tokens: readonly Token[], norms: readonly string[], at: number): Found | undefined {
  const all = placesAt(norms, at);
  if (all.length === 0) return undefined;
  const length = all[0]?.length ?? 1;
  const names = all.filter(
    (match) => match.wording === 'name' && named(tokens, at, length) && strongEnough(tokens, at, match),
  );
  if (names.length > 0 && !isAttribute(tokens, at, length))
    return { from: at, to: at + length, matches: names, headed: length > 1 };
  return adjectival(tokens, norms, at, all) ?? people(at, all) ?? abbreviation(tokens, at, all);
}

function abbreviation(tokens: readonly Token[], at: number, all: readonly PlaceMatch[]): Found | undefined {
  const matches = all.filter((match) => match.wording === 'abbreviation');
  return matches.length > 0 && tokens[at]?.case === 'upper'
    ? { from: at, to: at + 1, matches, headed: true }
    : undefined;
}

/** «в Красноярском районе»: the town in the instrumental and the adjective in the prepositional look alike. */
function isAttribute(tokens: readonly Token[], at: number, length: number): boolean {
  const next = tokens[at + 1];
  if (length > 1 || !/[сц]ком$/.test(tokens[at]!.norm) || next?.kind !== 'word' || next.case !== 'lower') return false;
  return next.word.plain.readings.some(
    (one) => one.case === 'prepositional' && (one.pos === 'noun' || one.pos === 'adjective') && one.score > 0.2,
  );
}

function people(at: number, all: readonly PlaceMatch[]): Found | undefined {
  const matches = all.filter((match) => match.wording === 'people');
  return matches.length > 0 ? { from: at, to: at + 1, matches, headed: false } : undefined;
}

function adjectival(
  tokens: readonly Token[],
  norms: readonly string[],
  at: number,
  all: readonly PlaceMatch[],
): Found | undefined {
  const head = headAfter(tokens, at, (index) => placesAt(norms, index).some((match) => match.wording !== 'name'));
  const to = head?.adjacent ? head.at + 1 : at + 1;
  if (head?.kind === 'district') {
    const matches = all.filter(
      (match) =>
        match.wording === 'district' || (match.wording === 'adjective' && match.level === 'city' && !match.weak),
    );
    const districts = matches.filter((match) => match.wording === 'district');
    const best = districts.length > 0 ? districts : matches;
    // «Ленинский», «Красноярский район»: a region's own adjective before «район» names a district of another one.
    if (best.length === 0 || (districts.length === 0 && all.some((match) => match.level === 'region')))
      return undefined;
    return { from: at, to, matches: best, headed: true };
  }
  if (head?.kind === 'region') {
    const headed = all.filter((match) => match.wording === 'headed');
    if (headed.length > 0 && capital(tokens[at])) return { from: at, to, matches: headed, headed: true };
  }
  const matches = all.filter((match) => match.wording === 'adjective');
  return matches.length > 0 ? { from: at, to: at + 1, matches, headed: false } : undefined;
}

/** All places that the text may name, longest wordings first where they overlap. */
export function findPlaces(model: TextModel): Found[] {
  const { tokens } = model;
  const norms = tokens.map((token) => token.norm);
  const found: Found[] = [];
  for (let at = 0; at < tokens.length; ) {
    const { kind, word } = tokens[at]!;
    const place = kind === 'word' && mayName(word) ? possible(tokens, norms, at) : undefined;
    if (place) found.push(place);
    at = place ? place.to : at + 1;
  }
  return found;
}

/** The mention that a found place and its chosen meaning make. */
export function mentionOf(model: TextModel, found: Found, match: PlaceMatch): PlaceMention {
  const first = model.tokens[found.from]!;
  const last = model.tokens[found.to - 1]!;
  return {
    from: found.from,
    to: found.to,
    start: first.start,
    end: last.end,
    code: match.code,
    side: match.side,
    level: match.level,
    name: match.name,
    form: match.wording === 'name' || found.headed ? 'name' : 'adjective',
  };
}
