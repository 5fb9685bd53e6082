import { kazakhPlacesAt, type PlaceMatch, placesAt } from '@kelisim/gazetteer';
import { cut, hasKazakhLetters, type Token } from '@kelisim/language';

/** A place that a wording names. */
export interface NamedPlace {
  /** ISO 3166-1 or 3166-2 code. */
  readonly code: string;
  readonly level: PlaceMatch['level'];
  readonly name: string;
}

/** A wording, the places that it names, and the words that are left without them. */
export interface WithoutPlaces {
  readonly places: readonly NamedPlace[];
  readonly rest: readonly string[];
}

const KIND = /^(област|кра[йеюя]|республик|район|округ|автоном|облыс)/;

/** «Орынбор облысы» has no letter that Russian lacks. */
const KAZAKH_KIND = /(^|[^\p{L}])(облыс|аудан|губернияс|аймағ|өлкес|республикас)/iu;

/** The places that a name, a subject or a sentence names; words that may mean several regions name none. */
export function takePlaces(text: string): WithoutPlaces {
  const tokens = cut(text).tokens;
  const norms = tokens.map((token) => token.norm);
  const found = hasKazakhLetters(text) || KAZAKH_KIND.test(text) ? kazakhPlacesAt : placesAt;
  const places: NamedPlace[] = [];
  const rest: string[] = [];
  for (let at = 0; at < norms.length; ) {
    const place =
      tokens[at]!.kind === 'word' && !isLegalForm(tokens, at)
        ? meant(found(norms, at), norms, at, isProper(tokens, at))
        : undefined;
    if (place) places.push(place);
    else if (tokens[at]!.kind === 'word' || tokens[at]!.kind === 'number') rest.push(...norms[at]!.split('-'));
    at += place?.length ?? 1;
  }
  return { places, rest: rest.filter((word) => word.length > 1) };
}

/** «НАО „Университет“» is a company, not the Nenets district. */
const isLegalForm = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.case === 'upper' && /^[«"“„]$/.test(tokens[at + 1]?.text ?? '');

/** A capital before a small letter: «Семейский университет», where «семейский» alone might be anything. */
const isProper = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.case === 'capital' && tokens[at + 1]?.case === 'lower';

/** The place that is meant, if only one region can be. */
function meant(
  all: readonly PlaceMatch[],
  norms: readonly string[],
  at: number,
  proper: boolean,
): PlaceMatch | undefined {
  const possible = all.filter((match) => {
    const headed = isHeaded(norms, at + match.length);
    if (match.wording === 'headed') return headed;
    if (match.wording === 'district') return /^район/.test(norms[at + match.length] ?? '');
    if (match.wording === 'abbreviation') return at > 0;
    return !match.weak || headed || (proper && match.wording === 'adjective' && match.level === 'city');
  });
  const named = possible.some((match) => match.wording === 'headed')
    ? possible.filter((match) => match.wording === 'headed')
    : possible;
  if (new Set(named.map((match) => match.code)).size !== 1) return undefined;
  return named.find((match) => match.level === 'region') ?? named[0];
}

/** «Омской области», «Омской и Павлодарской областями»: the kind follows, at most two adjectives away. */
const isHeaded = (norms: readonly string[], at: number): boolean =>
  norms.slice(at, at + 4).some((word, index, words) => KIND.test(word) && words.slice(0, index).every(isLink));

const isLink = (word: string): boolean => word === 'и' || word === ',' || /ск(ий|ая|ой|ую|им|ому|ого)$/.test(word);
