import { beginsKazakhPlace, kazakhPlacesAt } from '@kelisim/gazetteer';
import { perWord, type TextModel } from '@kelisim/language';
import type { Found } from '../places/find-places';

const mayName = perWord(({ norm }) => beginsKazakhPlace(norm));

/** All places that a Kazakh text may name; a name with a capital, what is made of it («саратовтық») in any letters. */
export function findKazakhPlaces({ tokens }: TextModel): Found[] {
  const norms = tokens.map(({ norm }) => norm);
  const found: Found[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { kind, word } = tokens[at]!;
    if (kind !== 'word' || !mayName(word)) continue;
    const capital = word.case !== 'lower';
    const matches = kazakhPlacesAt(norms, at)
      .filter(({ wording }) => capital || wording === 'adjective')
      // A doubtful name counts only where the rest of the text names the region.
      .map((match) => (match.weak ? { ...match, wording: 'abbreviation' as const } : match));
    if (matches.length === 0) continue;
    const to = at + matches[0]!.length;
    found.push({ from: at, to, matches, headed: false });
    at = to - 1;
  }
  return found;
}
